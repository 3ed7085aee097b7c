namespace Federation.Server.Tests.Library;

#pragma warning disable MA0048, CS1573 // The sample reads best as one page; only what becomes a description is documented.

/// <summary>Something the library lends.</summary>
[InterfaceType("Item")]
public interface IItem
{
    /// <summary>Opaque id.</summary>
    [ID]
    string Id { get; }
}

/// <summary>What a search finds.</summary>
[UnionType("SearchResult")]
public interface ISearchResult;

public enum Genre
{
    Novel,

    /// <summary>Robots and rockets.</summary>
    SciFi,

    [GraphQLDeprecated("Ask for NOVEL.")]
    Poem,
}

/// <summary>A book.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Title">As printed on the cover.</param>
[Key("id")]
public sealed record Book([ID] string Id, string Title, int AuthorId, Genre Genre, [property: Cost(5)] IReadOnlyList<string?>? Tags = null) : IItem, ISearchResult
{
    [GraphQLIgnore]
    public string Secret => "x";
}

[Shareable]
public sealed record Author(int Id, string Name) : ISearchResult;

/// <summary>Belongs to the subgraph of the shops; deliveries are added here.</summary>
[Key("id")]
public sealed class Shop
{
    [ID]
    public required string Id { get; init; }

    [External]
    [GraphQLType("CountryCode!")]
    public string Country { get; init; } = "";

    [External]
    public Address? Address { get; init; }

    [External]
    public IReadOnlyList<Day> OpenOn { get; init; } = [];
}

public enum Day
{
    MonToFri,
    Saturday,
}

public sealed class Address
{
    [External]
    public string City { get; init; } = "";

    [External]
    public IReadOnlyList<Address> Neighbours { get; init; } = [];
}

[Key("id", Resolvable = false)]
public sealed record Reader([ID] string Id);

[Shareable]
public sealed record NotFound(string Message, [ID] string? Id = null) : IUserError;

public sealed record OutOfStock(string Message, IReadOnlyList<string>? Path, DateTimeOffset BackAt) : IUserError;

public sealed class TooManyLoansException(int limit) : Exception($"No more than {limit} loans.");

public sealed record LoanRange(int? Min, int? Max);

public sealed record LendInput([ID] string BookId, int Days = 14, Genre? Genre = Genre.Novel, IReadOnlyList<LoanRange>? Ranges = null)
{
    [DefaultValue("none")]
    public string Note { get; init; } = "none";
}

[OneOf]
[GraphQLName("BookBy")]
public sealed record BookBy([ID] string? Id, string? Title);

[PayloadFields]
public sealed record Lent(Book Book, Reader? Reader, int Days);
