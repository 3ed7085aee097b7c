using Federation.Language;
using Federation.Types;

namespace Federation.Validation;

/// <summary>One use of a variable and what the place expects.</summary>
/// <param name="Node">The variable as it is used.</param>
/// <param name="Type">The type expected there; null when unknown.</param>
/// <param name="HasDefault">True when the argument or input field there has a default.</param>
/// <param name="ParentType">The list or input object around it; null at the top of an argument.</param>
internal readonly record struct VariableUsage(VariableNode Node, GraphQLType? Type, bool HasDefault, GraphQLType? ParentType);
