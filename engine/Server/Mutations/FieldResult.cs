namespace Federation.Server;

/// <summary>What a mutation ends with: a result or errors. Use one of the generic forms.</summary>
public abstract class FieldResult
{
    private protected FieldResult(object? value, IReadOnlyList<object> errors)
    {
        Value = value;
        Errors = errors;
    }

    /// <summary>The result; null when there are errors.</summary>
    public object? Value { get; }

    /// <summary>The errors; empty on success.</summary>
    public IReadOnlyList<object> Errors { get; }

    /// <summary>Whether the mutation succeeded.</summary>
    public bool IsSuccess => Errors.Count == 0;
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
public sealed class FieldResult<T> : FieldResult
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T>(T value) => new(value, []);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError> : FieldResult
    where TError : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError>(TError error) => new(null, [error]);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2>(TError2 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3>(TError3 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4>(TError4 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
/// <typeparam name="TError5">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4, TError5> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
    where TError5 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(TError4 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(TError5 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
/// <typeparam name="TError5">An error it may end with.</typeparam>
/// <typeparam name="TError6">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
    where TError5 : IUserError
    where TError6 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(TError4 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(TError5 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(TError6 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
/// <typeparam name="TError5">An error it may end with.</typeparam>
/// <typeparam name="TError6">An error it may end with.</typeparam>
/// <typeparam name="TError7">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
    where TError5 : IUserError
    where TError6 : IUserError
    where TError7 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError4 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError5 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError6 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(TError7 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
/// <typeparam name="TError5">An error it may end with.</typeparam>
/// <typeparam name="TError6">An error it may end with.</typeparam>
/// <typeparam name="TError7">An error it may end with.</typeparam>
/// <typeparam name="TError8">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
    where TError5 : IUserError
    where TError6 : IUserError
    where TError7 : IUserError
    where TError8 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError4 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError5 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError6 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError7 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(TError8 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
/// <typeparam name="TError5">An error it may end with.</typeparam>
/// <typeparam name="TError6">An error it may end with.</typeparam>
/// <typeparam name="TError7">An error it may end with.</typeparam>
/// <typeparam name="TError8">An error it may end with.</typeparam>
/// <typeparam name="TError9">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
    where TError5 : IUserError
    where TError6 : IUserError
    where TError7 : IUserError
    where TError8 : IUserError
    where TError9 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError4 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError5 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError6 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError7 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError8 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(TError9 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9>(IUserError[] errors) => new(null, errors);
}

/// <inheritdoc cref="FieldResult" />
/// <typeparam name="T">The result.</typeparam>
/// <typeparam name="TError1">An error it may end with.</typeparam>
/// <typeparam name="TError2">An error it may end with.</typeparam>
/// <typeparam name="TError3">An error it may end with.</typeparam>
/// <typeparam name="TError4">An error it may end with.</typeparam>
/// <typeparam name="TError5">An error it may end with.</typeparam>
/// <typeparam name="TError6">An error it may end with.</typeparam>
/// <typeparam name="TError7">An error it may end with.</typeparam>
/// <typeparam name="TError8">An error it may end with.</typeparam>
/// <typeparam name="TError9">An error it may end with.</typeparam>
/// <typeparam name="TError10">An error it may end with.</typeparam>
public sealed class FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10> : FieldResult
    where TError1 : IUserError
    where TError2 : IUserError
    where TError3 : IUserError
    where TError4 : IUserError
    where TError5 : IUserError
    where TError6 : IUserError
    where TError7 : IUserError
    where TError8 : IUserError
    where TError9 : IUserError
    where TError10 : IUserError
{
    private FieldResult(object? value, IReadOnlyList<object> errors)
        : base(value, errors)
    {
    }

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(T value) => new(value, []);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError1 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError2 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError3 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError4 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError5 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError6 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError7 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError8 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError9 error) => new(null, [error]);

    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(TError10 error) => new(null, [error]);

    /// <summary>Several errors at once; each must be one of the error types.</summary>
    public static implicit operator FieldResult<T, TError1, TError2, TError3, TError4, TError5, TError6, TError7, TError8, TError9, TError10>(IUserError[] errors) => new(null, errors);
}
