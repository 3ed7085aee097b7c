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

    [Fact]
    public async Task Start_PagingThatCannotWork_SaysWhatToDo()
    {
        var exception = await StartAsync(typeof(BadPaging));

        Assert.Equal(
            [
                "BadPaging.GetUnordered has [UsePaging], but Keyless has no property Id that could end the order: take PagingArguments and call ToPageAsync with an order of your own.",
                "BadPaging.GetNegative has [UsePaging] with a negative page size: name 1 or more, or leave it out.",
                "BadPaging.GetContradictory has [UsePaging(DefaultPageSize = 30, MaxPageSize = 10)], whose default is over its maximum: lower the one or raise the other.",
                "BadPaging.GetOther and BadPaging.GetSame share the connection 'SameConnection', but page different types: name one of them with [UsePaging(ConnectionName = \"…\")].",
            ],
            exception.Mistakes);
    }

    [Fact]
    public async Task Start_ListFilteredByTheWrongClass_NamesTheField()
    {
        var exception = await StartAsync(typeof(WrongFilterClass));

        Assert.Equal(["WrongFilterClass.GetCars has [UseFiltering(typeof(OtherFilter))], which must derive from FilterInputType<Car>."], exception.Mistakes);
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
    private static class BadPaging
    {
        [UsePaging]
        public static IQueryable<Keyless> GetUnordered() => Array.Empty<Keyless>().AsQueryable();

        [UsePaging(MaxPageSize = -1)]
        public static IQueryable<Line> GetNegative(GarageDb db) => db.Lines;

        [UsePaging(DefaultPageSize = 30, MaxPageSize = 10)]
        public static IQueryable<Line> GetContradictory(GarageDb db) => db.Lines;

        [UsePaging(ConnectionName = "Same")]
        public static IQueryable<Line> GetSame(GarageDb db) => db.Lines;

        [UsePaging(ConnectionName = "Same")]
        public static IQueryable<Owner> GetOther(GarageDb db) => db.Owners;
    }

    private sealed class Keyless
    {
        public string Code { get; set; } = "";
    }

    [QueryType]
    private static class WrongFilterClass
    {
        [UseFiltering(typeof(OtherFilter))]
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
