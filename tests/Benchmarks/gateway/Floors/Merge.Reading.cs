using System.Runtime.InteropServices;
using System.Text.Json;

namespace Federation.Floors;

internal sealed partial class Merge
{
    public void ReadRoots(Body top, Body users)
    {
        (_topAnswer, _usersAnswer) = (top, users);
        ReadProducts(top, _top);
        var reader = new Utf8JsonReader(users.Span);
        Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            Raw id = default, username = default, name = default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (reader.ValueSpan.Length)
                {
                    case 2:
                        id = Value(ref reader);
                        break;
                    case 8:
                        username = Value(ref reader);
                        break;
                    default:
                        name = Value(ref reader);
                        break;
                }
            }

            _users.Add((id, username, name));
        }
    }

    public void ReadReviews(Body reviews)
    {
        _reviewsAnswer = reviews;
        var reader = new Utf8JsonReader(reviews.Span);
        foreach (var lists in (ReadOnlySpan<List<int>>)[_reviewsOfTop, _reviewsOfUsers])
        {
            Enter(ref reader);
            while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
            {
                reader.Read();
                reader.Read();
                lists.Add(ReadReviewList(ref reader));
                reader.Read();
            }
        }
    }

    public void ReadProducts(Body products)
    {
        _productsAnswer = products;
        ReadProducts(products, _products);
    }

    public void ReadAuthors(Body authors)
    {
        var reader = new Utf8JsonReader(authors.Span);
        Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            reader.Read();
            _authorNames.Add(Value(ref reader));
            reader.Read();
        }
    }

    private static void ReadProducts(Body answer, List<ReadProduct> products)
    {
        var reader = new Utf8JsonReader(answer.Span);
        Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var product = default(ReadProduct);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (reader.ValueSpan[0])
                {
                    case (byte)'u':
                        product.Upc = Value(ref reader);
                        break;
                    case (byte)'n':
                        product.Name = Value(ref reader);
                        break;
                    case (byte)'p':
                        product.Price = Value(ref reader);
                        break;
                    default:
                        product.Weight = Value(ref reader);
                        break;
                }
            }

            products.Add(product);
        }
    }

    private void ReadStock(Body answer)
    {
        _stock.Clear();
        var reader = new Utf8JsonReader(answer.Span);
        Enter(ref reader);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            Raw inStock = default, shippingEstimate = default;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueSpan[0] == 'i')
                {
                    inStock = Value(ref reader);
                }
                else
                {
                    shippingEstimate = Value(ref reader);
                }
            }

            _stock.Add((inStock, shippingEstimate));
        }
    }

    /// <summary>Reads the list that the reader stands at; gives the index of its first review.</summary>
    private int ReadReviewList(ref Utf8JsonReader reader)
    {
        int first = -1, last = -1;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var index = _reviews.Count;
            _reviews.Add(default);
            var review = new ReadReview { Product = -1, Author = -1, ProductReviews = -1, AuthorReviews = -1, Next = -1 };
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                switch (reader.ValueSpan[0])
                {
                    case (byte)'i':
                        review.Id = Value(ref reader);
                        break;
                    case (byte)'b':
                        review.Body = Value(ref reader);
                        break;
                    case (byte)'p':
                        ReadProduct(ref reader, ref review);
                        break;
                    default:
                        ReadAuthor(ref reader, ref review);
                        break;
                }
            }

            _reviews[index] = review;
            if (last < 0)
            {
                first = index;
            }
            else
            {
                CollectionsMarshal.AsSpan(_reviews)[last].Next = index;
            }

            last = index;
        }

        return first;
    }

    private void ReadProduct(ref Utf8JsonReader reader, ref ReadReview review)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueSpan[0] == 'u')
            {
                review.Product = IndexOf(_upcs, Value(ref reader));
            }
            else
            {
                reader.Read();
                review.ProductReviews = ReadReviewList(ref reader);
            }
        }
    }

    private void ReadAuthor(ref Utf8JsonReader reader, ref ReadReview review)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            switch (reader.ValueSpan[0])
            {
                case (byte)'i':
                    review.Author = IndexOf(_authorIds, Value(ref reader));
                    break;
                case (byte)'u':
                    review.Username = Value(ref reader);
                    break;
                default:
                    reader.Read();
                    review.AuthorReviews = ReadReviewList(ref reader);
                    break;
            }
        }
    }

    private int IndexOf(List<Raw> known, Raw value)
    {
        var answer = _reviewsAnswer.Span;
        for (var i = 0; i < known.Count; i++)
        {
            if (value.In(answer).SequenceEqual(known[i].In(answer)))
            {
                return i;
            }
        }

        known.Add(value);
        return known.Count - 1;
    }

    private static Raw Value(ref Utf8JsonReader reader)
    {
        reader.Read();
        return new Raw((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
    }

    private static void Enter(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.StartArray)
        {
            // The way to the list.
        }
    }
}
