using System.Collections.Concurrent;

namespace Federation.Floors;

/// <summary>What one request has read, and what it writes; used again for the next.</summary>
internal sealed partial class Merge
{
    private static readonly ConcurrentBag<Merge> s_kept = [];

    private readonly Bytes _topStockBody = new(4096);
    private readonly Bytes _reviewsBody = new(4096);
    private readonly Bytes _productsBody = new(4096);
    private readonly Bytes _authorsBody = new(4096);
    private readonly Bytes _stockBody = new(4096);
    private readonly Bytes _answer = new(128 * 1024);
    private readonly Bytes _fragments = new(4096);

    private readonly List<ReadProduct> _top = [];
    private readonly List<ReadProduct> _products = [];
    private readonly List<(Raw Id, Raw Username, Raw Name)> _users = [];
    private readonly List<ReadReview> _reviews = [];
    private readonly List<int> _reviewsOfTop = [];
    private readonly List<int> _reviewsOfUsers = [];
    private readonly List<Raw> _upcs = [];
    private readonly List<Raw> _authorIds = [];
    private readonly List<Raw> _authorNames = [];
    private readonly List<(Raw InStock, Raw ShippingEstimate)> _stock = [];
    private readonly List<Range> _productFragments = [];
    private readonly List<Range> _authorFragments = [];

    private Body _topAnswer;
    private Body _usersAnswer;
    private Body _reviewsAnswer;
    private Body _productsAnswer;

    public ReadOnlyMemory<byte> Answer => _answer.Memory;

    public static Merge Rent() => s_kept.TryTake(out var merge) ? merge : new Merge();

    public void Return()
    {
        foreach (var bytes in (ReadOnlySpan<Bytes>)[_topStockBody, _reviewsBody, _productsBody, _authorsBody, _stockBody, _answer, _fragments])
        {
            bytes.Clear();
        }

        _top.Clear();
        _products.Clear();
        _users.Clear();
        _reviews.Clear();
        _reviewsOfTop.Clear();
        _reviewsOfUsers.Clear();
        _upcs.Clear();
        _authorIds.Clear();
        _authorNames.Clear();
        _stock.Clear();
        _productFragments.Clear();
        _authorFragments.Clear();
        s_kept.Add(this);
    }
}
