using System.Security.Claims;
using Federation.Execution;
using Federation.Language;

namespace Federation.Server.Tests.Library;

#pragma warning disable MA0048, CS1573 // The sample reads best as one page; only what becomes a description is documented.

/// <summary>The library in memory; counts how often it is asked.</summary>
public sealed class Shelf
{
    public List<Book> Books { get; } =
    [
        new("B1", "Emma", 1, Genre.Novel, ["old", null]),
        new("B2", "Persuasion", 1, Genre.Novel),
        new("B3", "Solaris", 2, Genre.SciFi),
    ];

    public List<Author> Authors { get; } = [new(1, "Jane Austen"), new(2, "Stanisław Lem")];

    public List<string> Calls { get; } = [];
}

[QueryType]
public static class LibraryQueries
{
    /// <summary>All books.</summary>
    /// <param name="genre">Only these.</param>
    public static IReadOnlyList<Book> GetBooks(Shelf shelf, Genre? genre = null, int first = 20) =>
        [.. shelf.Books.Where(b => genre is null || b.Genre == genre).Take(first)];

    public static Task<Book?> GetBookAsync(BookBy by, Shelf shelf, CancellationToken cancellationToken) =>
        Task.FromResult(shelf.Books.Find(b => b.Id == by.Id || b.Title == by.Title));

    public static IEnumerable<ISearchResult> Search(string text, Shelf shelf) =>
        shelf.Books.Where(b => b.Title.Contains(text, StringComparison.Ordinal)).Cast<ISearchResult>()
            .Concat(shelf.Authors.Where(a => a.Name.Contains(text, StringComparison.Ordinal)));

    public static IItem? GetItem([ID] string id, Shelf shelf) => shelf.Books.Find(b => b.Id == id);

    [Authorize(Roles = "CUSTOMER, CCIC")]
    public static string? GetMe(ClaimsPrincipal user) => user.FindFirst("sub")?.Value;

    [Authorize]
    [Authorize(Policy = "adult")]
    public static string? GetCellar() => "port";

    [GraphQLDeprecated("Use books.")]
    [ListSize(AssumedSize = 3, RequireOneSlicingArgument = false)]
    [return: GraphQLType("[URL!]!")]
    public static IReadOnlyList<string> GetLinks() => ["https://example.com/a"];

    public static string GetBroken() => throw new InvalidOperationException("secret");
}

[ObjectType<Book>]
public static class BookNode
{
    [BindMember(nameof(Book.AuthorId))]
    public static Task<IReadOnlyList<Author>> GetAuthorAsync([Parent] IReadOnlyList<Book> books, Shelf shelf)
    {
        shelf.Calls.Add($"authors of {string.Join(' ', books.Select(b => b.Id))}");
        return Task.FromResult<IReadOnlyList<Author>>([.. books.Select(b => shelf.Authors.Find(a => a.Id == b.AuthorId)!)]);
    }

    public static string Title([Parent] Book book, string? prefix = null) => prefix + book.Title;

    [Authorize(Roles = "CCIC")]
    public static int?[] GetLoans([Parent] IReadOnlyList<Book> books) => [.. books.Select(b => (int?)b.Title.Length)];

    [Lookup]
    public static Task<IReadOnlyList<Book?>> GetBooksByIdAsync(IReadOnlyList<string> ids, Shelf shelf)
    {
        shelf.Calls.Add($"lookup {string.Join(' ', ids)}");
        return ids.Contains("B666")
            ? throw new InvalidOperationException("the shelf broke")
            : Task.FromResult<IReadOnlyList<Book?>>([.. ids.Select(id => shelf.Books.Find(b => b.Id == id))]);
    }
}

[ObjectType<Shop>]
public static class ShopNode
{
    [Requires("country address { city neighbours { city } } openOn")]
    public static string? GetDelivery([Parent] Shop shop) => string.Join(
        '|',
        shop.Id,
        shop.Country,
        shop.Address?.City,
        string.Join(' ', shop.Address?.Neighbours.Select(n => n.City) ?? []),
        string.Join(' ', shop.OpenOn));

    public static IReadOnlyList<Reader> GetReaders() => [new Reader("R1")];
}

[MutationType]
public static class LibraryMutations
{
    public static FieldResult<Book, NotFound, OutOfStock> LendBook(LendInput input, Shelf shelf, IResolverContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (input.Ranges is [{ Min: 1 }, _])
        {
            return new IUserError[] { new NotFound("first"), new OutOfStock("second", null, DateTimeOffset.UnixEpoch) };
        }

        if (input.BookId == "B3")
        {
            return new OutOfStock($"{input.Days} {input.Genre} {input.Note}", ["input", "bookId"], new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
        }

        return shelf.Books.Find(b => b.Id == input.BookId) is { } book ? book : new NotFound("No such book.", input.BookId);
    }

    public static FieldResult<Author, NotFound> AddAuthor(string name, int? age, Shelf shelf) =>
        age < 10 ? new NotFound("Too young.") : new Author(shelf.Authors.Count + 1, name);

    [UseMutationConvention(Disable = true)]
    public static FieldResult<Lent, NotFound> Extend([ID] string bookId, int days, Shelf shelf) =>
        shelf.Books.Find(b => b.Id == bookId) is { } book ? new Lent(book, null, days) : new NotFound("No such book.", bookId);

    [Error<TooManyLoansException>]
    [UseMutationConvention(PayloadFieldName = "loans")]
    public static int Count(int wanted) => wanted > 3 ? throw new TooManyLoansException(3) : wanted;

    public static string Refuse(string why) => throw new GraphQLException(new GraphQLError(why, "REFUSED"));
}
