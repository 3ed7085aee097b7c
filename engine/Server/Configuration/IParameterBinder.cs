using System.Reflection;

namespace Federation.Server.Configuration;

/// <summary>
/// Gives resolver parameters of certain types their value (<c>QueryContext&lt;T&gt;</c>, <c>PagingArguments</c>, a DbContext). Register an
/// instance with <see cref="SchemaSetup.ParameterBinders"/>; asked in order before services and arguments are considered.
/// </summary>
public interface IParameterBinder
{
    /// <summary>Claims the parameter or leaves it. May add arguments to the field; they take the parameter's place in the order.</summary>
    /// <param name="parameter">The C# parameter.</param>
    /// <param name="field">The field it belongs to.</param>
    /// <returns>The binding, or null when the parameter is none of this binder's.</returns>
    ParameterBinding? TryBind(ParameterInfo parameter, FieldConfiguration field);
}
