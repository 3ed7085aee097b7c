namespace Federation.Floors;

/// <summary>A review. Product and author are indexes of what was met, lists the index of their first review; -1 is none.</summary>
internal struct ReadReview
{
    public Raw Id, Body, Username;
    public int Product, Author, ProductReviews, AuthorReviews, Next;
}
