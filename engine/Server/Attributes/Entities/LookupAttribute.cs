namespace Federation.Server;

/// <summary>
/// The static method gets an entity by its key for <c>_entities</c>. Its parameters are named as the key's fields (or carry <see cref="IsAttribute"/>);
/// with lists (<c>IReadOnlyList&lt;string&gt; ids</c>) it is called once for all and answers a list of the same order, or a dictionary by key.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LookupAttribute : Attribute;
