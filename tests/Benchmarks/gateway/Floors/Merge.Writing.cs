using System.Runtime.InteropServices;

namespace Federation.Floors;

internal sealed partial class Merge
{
    public void Write(Body topStock, Body stock, Body authors)
    {
        // What is the same wherever an entity stands is put together once.
        ReadStock(stock);
        for (var i = 0; i < _upcs.Count; i++)
        {
            var start = _fragments.Length;
            PutFields(_fragments, stock, _stock[i], _upcs[i].In(_reviewsAnswer.Span), _productsAnswer, _products[i]);
            _productFragments.Add(start.._fragments.Length);
        }

        foreach (var name in _authorNames)
        {
            var start = _fragments.Length;
            _fragments.Put("\"name\":"u8);
            _fragments.Put(name.In(authors.Span));
            _authorFragments.Add(start.._fragments.Length);
        }

        ReadStock(topStock);
        _answer.Put("{\"data\":{\"users\":["u8);
        PutUsers();
        _answer.Put("],\"topProducts\":["u8);
        for (var i = 0; i < _top.Count; i++)
        {
            _answer.Put(i == 0 ? "{"u8 : ",{"u8);
            PutFields(_answer, topStock, _stock[i], _top[i].Upc.In(_topAnswer.Span), _topAnswer, _top[i]);
            _answer.Put(",\"reviews\":"u8);
            PutReviews(_reviewsOfTop[i]);
            _answer.Put("}"u8);
        }

        _answer.Put("]}}"u8);
    }

    private void PutUsers()
    {
        var answer = _usersAnswer.Span;
        for (var i = 0; i < _users.Count; i++)
        {
            _answer.Put(i == 0 ? "{\"id\":"u8 : ",{\"id\":"u8);
            _answer.Put(_users[i].Id.In(answer));
            _answer.Put(",\"username\":"u8);
            _answer.Put(_users[i].Username.In(answer));
            _answer.Put(",\"name\":"u8);
            _answer.Put(_users[i].Name.In(answer));
            _answer.Put(",\"reviews\":"u8);
            PutReviews(_reviewsOfUsers[i]);
            _answer.Put("}"u8);
        }
    }

    private static void PutFields(
        Bytes output, Body stockAnswer, (Raw InStock, Raw ShippingEstimate) stock, ReadOnlySpan<byte> upc, Body productAnswer, ReadProduct product)
    {
        output.Put("\"inStock\":"u8);
        output.Put(stock.InStock.In(stockAnswer.Span));
        output.Put(",\"name\":"u8);
        output.Put(product.Name.In(productAnswer.Span));
        output.Put(",\"price\":"u8);
        output.Put(product.Price.In(productAnswer.Span));
        output.Put(",\"shippingEstimate\":"u8);
        output.Put(stock.ShippingEstimate.In(stockAnswer.Span));
        output.Put(",\"upc\":"u8);
        output.Put(upc);
        output.Put(",\"weight\":"u8);
        output.Put(product.Weight.In(productAnswer.Span));
    }

    private void PutReviews(int index)
    {
        var answer = _reviewsAnswer.Span;
        _answer.Put("["u8);
        for (var isFirst = true; index >= 0; isFirst = false)
        {
            ref var review = ref CollectionsMarshal.AsSpan(_reviews)[index];
            _answer.Put(isFirst ? "{\"id\":"u8 : ",{\"id\":"u8);
            _answer.Put(review.Id.In(answer));
            _answer.Put(",\"body\":"u8);
            _answer.Put(review.Body.In(answer));
            if (review.Product >= 0)
            {
                _answer.Put(",\"product\":{"u8);
                _answer.Put(_fragments.Span[_productFragments[review.Product]]);
                if (review.ProductReviews >= 0)
                {
                    _answer.Put(",\"reviews\":"u8);
                    PutReviews(review.ProductReviews);
                }

                _answer.Put("}"u8);
            }

            if (review.Author >= 0)
            {
                _answer.Put(",\"author\":{\"id\":"u8);
                _answer.Put(_authorIds[review.Author].In(answer));
                _answer.Put(",\"username\":"u8);
                _answer.Put(review.Username.In(answer));
                _answer.Put(","u8);
                _answer.Put(_fragments.Span[_authorFragments[review.Author]]);
                _answer.Put(",\"reviews\":"u8);
                PutReviews(review.AuthorReviews);
                _answer.Put("}"u8);
            }

            _answer.Put("}"u8);
            index = review.Next;
        }

        _answer.Put("]"u8);
    }
}
