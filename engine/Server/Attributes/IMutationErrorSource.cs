namespace Federation.Server;

/// <summary>An attribute that names an error of a mutation.</summary>
public interface IMutationErrorSource
{
    /// <summary>An exception type, or an <see cref="IUserError"/> with <c>CreateErrorFrom</c>.</summary>
    Type ErrorType { get; }
}
