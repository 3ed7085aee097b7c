namespace Federation.Floors;

internal sealed partial class Merge
{
    public ReadOnlyMemory<byte> TopStockBody()
    {
        _topStockBody.Put("{\"query\":\"query($r:[_Any!]!){_entities(representations:$r){...on Product{inStock shippingEstimate}}}\",\"variables\":{\"r\":["u8);
        for (var i = 0; i < _top.Count; i++)
        {
            PutProduct(_topStockBody, i, _top[i].Upc.In(_topAnswer.Span), _topAnswer, _top[i]);
        }

        _topStockBody.Put("]}}"u8);
        return _topStockBody.Memory;
    }

    public ReadOnlyMemory<byte> ReviewsBody()
    {
        _reviewsBody.Put("{\"query\":\"query($p:[_Any!]!,$u:[_Any!]!){p:_entities(representations:$p){...on Product{reviews{...A}}}u:_entities(representations:$u){...on User{reviews{id body product{upc reviews{...A}}}}}}fragment A on Review{id body author{id username reviews{id body product{upc}}}}\",\"variables\":{\"p\":["u8);
        for (var i = 0; i < _top.Count; i++)
        {
            PutProduct(_reviewsBody, i, _top[i].Upc.In(_topAnswer.Span), default, default);
        }

        _reviewsBody.Put("],\"u\":["u8);
        for (var i = 0; i < _users.Count; i++)
        {
            PutUser(_reviewsBody, i, _users[i].Id.In(_usersAnswer.Span));
        }

        _reviewsBody.Put("]}}"u8);
        return _reviewsBody.Memory;
    }

    public ReadOnlyMemory<byte> ProductsBody()
    {
        _productsBody.Put("{\"query\":\"query($r:[_Any!]!){_entities(representations:$r){...on Product{name price weight}}}\",\"variables\":{\"r\":["u8);
        for (var i = 0; i < _upcs.Count; i++)
        {
            PutProduct(_productsBody, i, _upcs[i].In(_reviewsAnswer.Span), default, default);
        }

        _productsBody.Put("]}}"u8);
        return _productsBody.Memory;
    }

    public ReadOnlyMemory<byte> AuthorsBody()
    {
        _authorsBody.Put("{\"query\":\"query($r:[_Any!]!){_entities(representations:$r){...on User{name}}}\",\"variables\":{\"r\":["u8);
        for (var i = 0; i < _authorIds.Count; i++)
        {
            PutUser(_authorsBody, i, _authorIds[i].In(_reviewsAnswer.Span));
        }

        _authorsBody.Put("]}}"u8);
        return _authorsBody.Memory;
    }

    public ReadOnlyMemory<byte> StockBody()
    {
        _stockBody.Put("{\"query\":\"query($r:[_Any!]!){_entities(representations:$r){...on Product{inStock shippingEstimate}}}\",\"variables\":{\"r\":["u8);
        for (var i = 0; i < _upcs.Count; i++)
        {
            PutProduct(_stockBody, i, _upcs[i].In(_reviewsAnswer.Span), _productsAnswer, _products[i]);
        }

        _stockBody.Put("]}}"u8);
        return _stockBody.Memory;
    }

    /// <summary>A representation; with price and weight where the product has them.</summary>
    private static void PutProduct(Bytes body, int index, ReadOnlySpan<byte> upc, Body answer, ReadProduct product)
    {
        body.Put(index == 0 ? "{\"__typename\":\"Product\",\"upc\":"u8 : ",{\"__typename\":\"Product\",\"upc\":"u8);
        body.Put(upc);
        if (!product.Price.IsMissing)
        {
            body.Put(",\"price\":"u8);
            body.Put(product.Price.In(answer.Span));
            body.Put(",\"weight\":"u8);
            body.Put(product.Weight.In(answer.Span));
        }

        body.Put("}"u8);
    }

    private static void PutUser(Bytes body, int index, ReadOnlySpan<byte> id)
    {
        body.Put(index == 0 ? "{\"__typename\":\"User\",\"id\":"u8 : ",{\"__typename\":\"User\",\"id\":"u8);
        body.Put(id);
        body.Put("}"u8);
    }
}
