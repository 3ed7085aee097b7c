using System.Runtime.CompilerServices;
using Federation.Language;

namespace Federation.Validation.Limits;

/// <summary>
/// How many root fields an operation may have, those of fragments included and those with the same response name counted once
/// (<see cref="ValidationLimits.MaxRootFields"/>).
/// </summary>
internal static class RootFieldLimit
{
    public static bool IsPassed(ValidationContext context, ValidationLimits limits)
    {
        foreach (var operation in context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            var names = new HashSet<string>(StringComparer.Ordinal);
            Collect(context, operation.SelectionSet, names, new HashSet<string>(StringComparer.Ordinal));
            if (names.Count > limits.MaxRootFields)
            {
                context.Report(
                    $"{OperationSubject.Of(operation)} has {names.Count} root fields; at most {limits.MaxRootFields} are allowed. "
                    + "Split it into several operations.",
                    ErrorCodes.LimitRootFields,
                    operation);
                return true;
            }
        }

        return false;
    }

    private static void Collect(ValidationContext context, SelectionSetNode set, HashSet<string> names, HashSet<string> fragments)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field: names.Add(field.ResponseName); break;
                case InlineFragmentNode fragment: Collect(context, fragment.SelectionSet, names, fragments); break;
                case FragmentSpreadNode spread when fragments.Add(spread.Name.Value):
                    if (context.GetFragment(spread.Name.Value) is { } definition)
                    {
                        Collect(context, definition.SelectionSet, names, fragments);
                    }

                    break;
            }
        }
    }
}
