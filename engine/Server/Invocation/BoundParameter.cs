using System.Reflection;
using Federation.Language;
using Federation.Server.Configuration;

namespace Federation.Server.Invocation;

/// <summary>A resolver's parameter and where its value comes from.</summary>
/// <param name="Parameter">The C# parameter.</param>
/// <param name="Binding">Gives the value.</param>
/// <param name="Argument">The GraphQL argument, when it is one.</param>
internal sealed record BoundParameter(ParameterInfo Parameter, ParameterBinding Binding, InputValueDefinitionNode? Argument);
