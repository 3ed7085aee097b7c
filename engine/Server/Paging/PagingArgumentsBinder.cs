using System.Reflection;
using Federation.Server.Configuration;

namespace Federation.Server.Paging;

/// <summary>Binds <see cref="PagingArguments"/> parameters.</summary>
internal sealed class PagingArgumentsBinder : IParameterBinder
{
    public ParameterBinding? TryBind(ParameterInfo parameter, FieldConfiguration field)
    {
        if (parameter.ParameterType != typeof(PagingArguments))
        {
            return null;
        }

        var arguments = new PagingFieldArguments(field);
        arguments.AddTo(field);
        return ParameterBinding.From(invocation => arguments.Read(invocation.Context));
    }
}
