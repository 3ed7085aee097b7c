namespace Federation.Execution;

/// <summary>Wraps a field: called once, when the field is bound, with the inner delegate; answers the outer one.</summary>
/// <param name="next">The resolver, or the middleware closer to it.</param>
public delegate FieldDelegate FieldMiddleware(FieldDelegate next);
