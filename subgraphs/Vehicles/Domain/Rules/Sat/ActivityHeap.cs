namespace Federation.Vehicles.Domain.Rules.Sat;

/// <summary>
/// The unassigned variables, the most active first: a binary heap over activities (VSIDS as MiniSat keeps it, section 4.4 of
/// http://minisat.se/downloads/MiniSat.pdf). Of two equally active variables the lower one comes first, so that answers never depend
/// on how the heap came about.
/// </summary>
internal sealed class ActivityHeap(int variables)
{
    private const double Limit = 1e100;
    private const double Decay = 0.95;

    private readonly double[] _activity = new double[variables];
    private readonly int[] _heap = new int[variables];
    private readonly int[] _place = Enumerable.Repeat(-1, variables).ToArray();
    private int _count;
    private double _increment = 1;

    public void Insert(int variable)
    {
        if (_place[variable] < 0)
        {
            _place[variable] = _count;
            _heap[_count++] = variable;
            Up(_place[variable]);
        }
    }

    /// <summary>Takes the most active variable out; -1 when there is none left.</summary>
    public int Take()
    {
        if (_count == 0)
        {
            return -1;
        }

        var first = _heap[0];
        var last = _heap[--_count];
        _place[first] = -1;
        if (_count > 0)
        {
            _heap[0] = last;
            _place[last] = 0;
            Down(0);
        }

        return first;
    }

    /// <summary>The variable took part in a conflict.</summary>
    public void Bump(int variable)
    {
        if ((_activity[variable] += _increment) > Limit)
        {
            for (var v = 0; v < _activity.Length; v++)
            {
                _activity[v] /= Limit;
            }

            _increment /= Limit;
        }

        if (_place[variable] >= 0)
        {
            Up(_place[variable]);
        }
    }

    /// <summary>What comes counts more than what was.</summary>
    public void Fade() => _increment /= Decay;

    private bool IsBefore(int left, int right) =>
        _activity[left] > _activity[right] || (_activity[left] == _activity[right] && left < right);

    private void Up(int place)
    {
        var variable = _heap[place];
        while (place > 0 && IsBefore(variable, _heap[(place - 1) >> 1]))
        {
            Put(_heap[(place - 1) >> 1], place);
            place = (place - 1) >> 1;
        }

        Put(variable, place);
    }

    private void Down(int place)
    {
        var variable = _heap[place];
        while ((place << 1) + 1 is var child && child < _count)
        {
            if (child + 1 < _count && IsBefore(_heap[child + 1], _heap[child]))
            {
                child++;
            }

            if (!IsBefore(_heap[child], variable))
            {
                break;
            }

            Put(_heap[child], place);
            place = child;
        }

        Put(variable, place);
    }

    private void Put(int variable, int place)
    {
        _heap[place] = variable;
        _place[variable] = place;
    }
}
