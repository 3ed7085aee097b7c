using System.Text;
using Federation.Language;
using Xunit;

namespace Federation.Engine.Tests.Language;

public sealed class NameTableTests
{
    [Fact]
    public void Get_SameName_GivesTheSameInstance() => Assert.Same(Get("stockVehicles"), Get("stockVehicles"));

    [Fact]
    public void Get_NamesOfEveryLength_AreThemselves()
    {
        for (var length = 1; length <= 100; length++)
        {
            var name = new string('n', length - 1) + '_';
            Assert.Equal(name, Get(name));
            Assert.Equal(name, Get(name));
        }
    }

    [Fact]
    public void Get_NamesWithTheSameHash_TakeTurns()
    {
        const string First = "priceOf_A_inMarket";
        const string Second = "priceOf_B_inMarket";

        Assert.Equal([First, Second, First, Second], new[] { First, Second, First, Second }.Select(Get));
    }

    [Fact]
    public void Get_ManyNames_KeepsFewAndGivesAll()
    {
        var names = Enumerable.Range(0, 20_000).Select(n => $"name{n}").ToArray();

        Parallel.ForEach(names, name => Assert.Equal(name, Get(name)));
        Assert.Equal(names, names.Select(Get));
    }

    private static string Get(string name) => NameTable.Get(Encoding.UTF8.GetBytes(name));
}
