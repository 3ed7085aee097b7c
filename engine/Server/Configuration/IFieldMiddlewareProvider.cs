namespace Federation.Server.Configuration;

/// <summary>
/// An attribute on a resolver (method or property) that changes the field: adds arguments, sets its type, wraps the resolver. Called at start,
/// after the parameters are bound, in ascending <see cref="Order"/>.
/// </summary>
public interface IFieldMiddlewareProvider
{
    /// <summary>Position among the attributes of the member: the line of the attribute (<c>[CallerLineNumber]</c>). The smallest is the outermost.</summary>
    int Order { get; }

    /// <summary>
    /// Place in the fixed pipeline (paging 10, projection 20, filtering 30, sorting 40), null for the rest. Attributes with a rank must stand in
    /// ascending rank, or the start fails with a message that names the right order.
    /// </summary>
    int? PipelineRank => null;

    /// <summary>Changes the field.</summary>
    /// <param name="field">The field as found so far.</param>
    void Configure(FieldConfiguration field);
}
