namespace Federation.Server;

/// <summary>The public methods of the class are fields of the query root. Instances of a class that is not static come from the services.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueryTypeAttribute : Attribute;
