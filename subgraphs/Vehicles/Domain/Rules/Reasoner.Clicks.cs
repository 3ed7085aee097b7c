using Federation.Vehicles.Domain.Rules.Sat;

namespace Federation.Vehicles.Domain.Rules;

/// <content>What a click does.</content>
internal sealed partial class Reasoner
{
    public ClickOutcome Click(IReadOnlyList<Choice> choices, Choice click, ClickMode mode, PriceDelta? price)
    {
        var before = Hold(choices);
        if (!_formula.TryGetNumber(click.Option, out var option) || !_formula.IsOffered[option])
        {
            return new(ClickStatus.NotOffered, ToBuild(before, choices), false, null, null);
        }

        var isWritten = mode != ClickMode.Preview;
        if (TryAccept(before, option, click.IsWanted, out var asked) is { } accepted)
        {
            return new(ClickStatus.Accepted, ToBuild(accepted, []), isWritten, null, null);
        }

        var conflict = Explain(before, asked, price);
        if (mode == ClickMode.Strict || conflict.Resolutions.Count == 0)
        {
            return new(ClickStatus.Refused, ToBuild(before, choices), false, null, conflict);
        }

        var resolution = conflict.Resolutions[0];
        return new(ClickStatus.Resolved, Resolve(resolution.Choices), isWritten, resolution, conflict);
    }

    public ConflictExplanation? Explain(IReadOnlyList<Choice> choices, Choice click, PriceDelta? price)
    {
        var before = Hold(choices);
        return _formula.TryGetNumber(click.Option, out var option) && TryAccept(before, option, click.IsWanted, out var asked) is null
            ? Explain(before, asked, price)
            : null;
    }

    // The build after a click that all other choices allow. A choice on the same option is taken back by it.
    private Draft? TryAccept(Draft before, int option, bool isWanted, out int asked)
    {
        asked = Literal.Of(option, isWanted);
        int[] others = [.. before.Choices.Where(l => Literal.Variable(l) != option)];
        if (isWanted == before.IsTaken[option] && (isWanted || !before.Choices.Contains(asked)))
        {
            // Wanting what is there makes a choice of it; not wanting what is not there changes nothing.
            return isWanted && !before.Choices.Contains(asked) ? TryDraft([.. others, asked]) : before;
        }

        if (!isWanted && before.Choices.Contains(Literal.Of(option, true)) && TryDraft(others) is { } without && !without.IsTaken[option])
        {
            return without;
        }

        return TryDraft([.. others, asked]);
    }
}
