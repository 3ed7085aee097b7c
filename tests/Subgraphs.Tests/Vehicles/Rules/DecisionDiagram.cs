namespace Federation.Subgraphs.Vehicles.Rules;

/// <summary>
/// A reduced ordered binary decision diagram (Bryant, "Graph-based algorithms for Boolean function manipulation", 1986): what product
/// configurators used to be built on, and here the second opinion for models too large to try every build.
/// </summary>
internal sealed class DecisionDiagram
{
    public const int False = 0;
    public const int True = 1;

    private readonly List<(int Variable, int Low, int High)> _nodes = [(int.MaxValue, False, False), (int.MaxValue, True, True)];
    private readonly Dictionary<(int, int, int), int> _unique = [];
    private readonly Dictionary<(int, int, int), int> _choices = [];
    private int[] _dead = [];
    private int _question;

    public int Size => _nodes.Count;

    public int Literal(int variable, bool holds) => Node(variable, holds ? False : True, holds ? True : False);

    /// <summary>The first variable that the function depends on.</summary>
    public int Top(int function) => _nodes[function].Variable;

    public int And(int left, int right) => If(left, right, False);

    public int Or(int left, int right) => If(left, True, right);

    /// <summary><paramref name="condition"/> and <paramref name="then"/>, or not the condition and <paramref name="otherwise"/>.</summary>
    public int If(int condition, int then, int otherwise)
    {
        if (condition == True || then == otherwise)
        {
            return then;
        }

        if (condition == False)
        {
            return otherwise;
        }

        if (_choices.TryGetValue((condition, then, otherwise), out var known))
        {
            return known;
        }

        var variable = Math.Min(_nodes[condition].Variable, Math.Min(_nodes[then].Variable, _nodes[otherwise].Variable));
        var low = If(Side(condition, variable, false), Side(then, variable, false), Side(otherwise, variable, false));
        var high = If(Side(condition, variable, true), Side(then, variable, true), Side(otherwise, variable, true));
        return _choices[(condition, then, otherwise)] = Node(variable, low, high);
    }

    /// <summary>Whether some assignment that agrees with the given values makes the function true. Variables without a value are free.</summary>
    public bool IsPossible(int function, Dictionary<int, bool> values)
    {
        if (_dead.Length < _nodes.Count)
        {
            _dead = new int[_nodes.Count];
        }

        _question++;
        return Reaches(function, values);
    }

    // What has been found to lead nowhere under these values is marked with the number of the question.
    private bool Reaches(int function, Dictionary<int, bool> values)
    {
        if (function <= True || _dead[function] == _question)
        {
            return function == True;
        }

        var (variable, low, high) = _nodes[function];
        var isPossible = values.TryGetValue(variable, out var value)
            ? Reaches(value ? high : low, values)
            : Reaches(low, values) || Reaches(high, values);
        _dead[function] = isPossible ? 0 : _question;
        return isPossible;
    }

    private int Side(int function, int variable, bool isHigh)
    {
        var node = _nodes[function];
        return node.Variable != variable ? function : isHigh ? node.High : node.Low;
    }

    private int Node(int variable, int low, int high)
    {
        if (low == high)
        {
            return low;
        }

        if (!_unique.TryGetValue((variable, low, high), out var node))
        {
            node = _nodes.Count;
            _nodes.Add((variable, low, high));
            _unique.Add((variable, low, high), node);
        }

        return node;
    }
}
