using Xunit;

namespace Federation.Server.Tests.EntityFramework;

[Collection(nameof(GarageSuite))]
public sealed class GarageMistakeTests(GarageFixture garage)
{
    [Fact]
    public async Task Start_AttributesInTheWrongOrder_NamesTheRightOne()
    {
        var exception = await StartAsync(typeof(WrongOrder));

        Assert.Equal(["WrongOrder.GetCars has its attributes in the wrong order: write them as [UsePaging] [UseSorting]."], exception.Mistakes);
    }

    [Fact]
    public async Task Start_AttributesWithoutQuery_SayWhatIsMissing()
    {
        var exception = await StartAsync(typeof(NoQuery));

        Assert.Equal(
            [
                "NoQuery.GetPaged has [UsePaging], but neither answers IQueryable<T> nor takes PagingArguments: do one of them, or remove the attribute.",
                "NoQuery.GetProjected has [UseProjection], but does not answer IQueryable<T>: answer one, or take QueryContext<T> and call query.With(context).",
                "NoQuery.GetSorted has [UseFiltering] or [UseSorting], but neither answers IQueryable<T> nor takes QueryContext<T>: do one of them, or remove the attribute.",
            ],
            exception.Mistakes);
    }

    [Fact]
    public async Task Start_TwoFiltersUnderOneName_IsAMistake()
    {
        var exception = await StartAsync(typeof(TwoFilters));

        Assert.Equal(
            ["TwoFilters.GetOther and another field filter Line by different members under the one name LineFilterInput: override Name in one of the filter classes."],
            exception.Mistakes);
    }

    [Fact]
    public async Task Start_FilterOfAReferenceByTheWrongClass_IsAMistake()
    {
        var exception = await StartAsync(typeof(WrongReferenceFilter));

        Assert.Equal(
            ["WrongReferenceFilter.GetCars filters 'owner' by OtherFilter, which must derive from FilterInputType<Owner>."],
            exception.Mistakes);
    }

    [Fact]
    public async Task Start_ConnectionsThatDifferInTotalCount_IsAMistake()
    {
        var exception = await StartAsync(typeof(TwoConnections));

        Assert.Equal(
            ["TwoConnections.GetCounted and TwoConnections.GetLines share the connection 'LineConnection', but only one of them has totalCount: give both the same IncludeTotalCount, or name one of them with [UsePaging(ConnectionName = \"…\")]."],
            exception.Mistakes);
    }

    [Fact]
    public async Task Start_ProjectedMemberWithoutSetter_NamesIt()
    {
        var exception = await StartAsync(typeof(ComputedMember));

        Assert.Equal(
            ["Computed.Label has no setter, so a projection cannot fill it. Give it a setter (init or private will do), or make it a resolver with [Parent(requires: \"…\")] that names the members it is computed from."],
            exception.Mistakes);
    }

    private async Task<SchemaConfigurationException> StartAsync(Type type)
    {
        await using var server = new GarageServer(garage, type);
        return await Assert.ThrowsAsync<SchemaConfigurationException>(server.StartAsync);
    }

    [QueryType]
    private static class WrongOrder
    {
        [UseSorting]
        [UsePaging]
        public static IQueryable<Car> GetCars(GarageDb db) => db.Cars;
    }

    [QueryType]
    private static class NoQuery
    {
        [UsePaging]
        public static IReadOnlyList<Line> GetPaged() => [];

        [UseProjection]
        public static IReadOnlyList<Line> GetProjected() => [];

        [UseSorting]
        public static IReadOnlyList<Line> GetSorted() => [];
    }

    [QueryType]
    private static class TwoFilters
    {
        [UseFiltering]
        public static IQueryable<Line> GetLines(GarageDb db) => db.Lines;

        [UseFiltering(typeof(OtherFilter))]
        public static IQueryable<Line> GetOther(GarageDb db) => db.Lines;
    }

    [QueryType]
    private static class WrongReferenceFilter
    {
        [UseFiltering(typeof(OwnerByLine))]
        public static IQueryable<Car> GetCars(GarageDb db) => db.Cars;
    }

    [QueryType]
    private static class TwoConnections
    {
        [UsePaging]
        public static IQueryable<Line> GetLines(GarageDb db) => db.Lines;

        [UsePaging(IncludeTotalCount = true)]
        public static IQueryable<Line> GetCounted(GarageDb db) => db.Lines;
    }

    [QueryType]
    private static class ComputedMember
    {
        public static Computed? GetComputed(QueryContext<Computed> query) => query.Selector is null ? null : new Computed();
    }

    private sealed class OtherFilter : FilterInputType<Line>
    {
        public OtherFilter() => Field(l => l.Code);
    }

    private sealed class OwnerByLine : FilterInputType<Car>
    {
        public OwnerByLine() => Field(c => c.Owner).Type<OtherFilter>();
    }

    private sealed class Computed
    {
        public string Id { get; set; } = "";

        public string Label => Id;
    }
}
