using Federation.Execution;

namespace Federation.Server.Configuration;

/// <summary>How a resolver parameter gets its value in each call.</summary>
public sealed class ParameterBinding
{
    private ParameterBinding(Func<FieldInvocation, object?>? value, Func<FieldInvocation, ValueTask<object?>>? asyncValue)
    {
        Value = value;
        AsyncValue = asyncValue;
    }

    internal Func<FieldInvocation, object?>? Value { get; }

    internal Func<FieldInvocation, ValueTask<object?>>? AsyncValue { get; }

    /// <summary>The value is at hand.</summary>
    /// <param name="value">Called once per call of the resolver; the answer must be of the parameter's type.</param>
    public static ParameterBinding From(Func<FieldInvocation, object?> value) => new(value, null);

    /// <summary>The value must be waited for. Register what has to be disposed with <see cref="FieldInvocation.DisposeAfter"/>.</summary>
    /// <param name="value">Called once per call of the resolver; the answer must be of the parameter's type.</param>
    public static ParameterBinding FromAsync(Func<FieldInvocation, ValueTask<object?>> value) => new(null, value);
}
