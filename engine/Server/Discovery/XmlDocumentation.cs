using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Federation.Server.Discovery;

/// <summary>Descriptions from the XML documentation files beside the assemblies.</summary>
internal sealed partial class XmlDocumentation(bool enabled)
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
    private readonly Dictionary<Assembly, IReadOnlyDictionary<string, XElement>> _files = [];

    public string? Of(MemberInfo member)
    {
        if (member.GetCustomAttribute<GraphQLDescriptionAttribute>(inherit: false) is { } given)
        {
            return given.Description;
        }

        return Text(Find(member)?.Element("summary")) ?? OfRecordParameter(member) ?? Referred(member) ?? Inherited(member).Select(Of).FirstOrDefault(text => text is not null);
    }

    public string? Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<GraphQLDescriptionAttribute>()?.Description
        ?? OfParameter(parameter.Member, parameter.Name!)
        ?? Inherited(parameter.Member).Select(member => OfParameter(member, parameter.Name!)).FirstOrDefault(text => text is not null);

    /// <summary>The parameters of a record's constructor are documented on the record.</summary>
    private string? OfRecordParameter(MemberInfo member) =>
        member is PropertyInfo { DeclaringType: { } declaring } ? OfParameter(declaring, member.Name) : null;

    /// <summary>The words that <c>&lt;inheritdoc cref /&gt;</c> points to, in the file of the same assembly.</summary>
    private string? Referred(MemberInfo member) =>
        Find(member)?.Element("inheritdoc")?.Attribute("cref") is { Value: var id } && _files[member.Module.Assembly].TryGetValue(id, out var element)
            ? Text(element.Element("summary"))
            : null;

    /// <summary>
    /// Whose words count for a member without words of its own, nearest first: what it overrides and, for a property, what it implements of a schema
    /// interface; with <c>&lt;inheritdoc /&gt;</c> those of every base type and interface.
    /// </summary>
    private IEnumerable<MemberInfo> Inherited(MemberInfo member)
    {
        var asked = Find(member)?.Element("inheritdoc") is not null;
        var type = member as Type ?? member.DeclaringType;
        if (type is null || (member is Type && !asked))
        {
            return [];
        }

        var bases = new List<Type>();
        for (var current = type.BaseType; current is not null && current != typeof(object); current = current.BaseType)
        {
            bases.Add(current);
        }

        bases.AddRange(type.GetInterfaces().Where(i => asked || i.IsDefined(typeof(InterfaceTypeAttribute), inherit: false)));
        return member switch
        {
            Type => bases,
            PropertyInfo property => bases.Select(b => b.GetProperty(property.Name, Declared)).OfType<MemberInfo>(),
            MethodInfo method => bases.Select(b => b.GetMethod(method.Name, Declared, [.. method.GetParameters().Select(p => p.ParameterType)])).OfType<MemberInfo>(),
            _ => [],
        };
    }

    private string? OfParameter(MemberInfo member, string name) =>
        Text(Find(member)?.Elements("param").FirstOrDefault(p => string.Equals((string?)p.Attribute("name"), name, StringComparison.Ordinal)));

    private XElement? Find(MemberInfo member)
    {
        if (!enabled)
        {
            return null;
        }

        var assembly = member.Module.Assembly;
        if (!_files.TryGetValue(assembly, out var file))
        {
            file = Load(assembly);
            _files.Add(assembly, file);
        }

        return file.Count == 0 ? null : file.GetValueOrDefault(XmlDocumentationIds.Of(member));
    }

    private static IReadOnlyDictionary<string, XElement> Load(Assembly assembly)
    {
        var path = Path.Combine(AppContext.BaseDirectory, assembly.GetName().Name + ".xml");
        if (!File.Exists(path))
        {
            return new Dictionary<string, XElement>();
        }

        var members = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var member in XDocument.Load(path).Descendants("member"))
        {
            members[(string?)member.Attribute("name") ?? ""] = member;
        }

        return members;
    }

    private static string? Text(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var text = new StringBuilder();
        Append(element, text, 0);
        var normalized = WhiteSpace.Replace(text.ToString(), " ").Trim();
        return normalized.Length == 0 ? null : normalized;
    }

    private static void Append(XElement element, StringBuilder text, int depth)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement { Name.LocalName: "c" } code:
                    text.Append('`').Append(code.Value).Append('`');
                    break;
                case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref", IsEmpty: true } reference:
                    text.Append(Target(reference));
                    break;
                case XElement child when depth < 16:
                    Append(child, text, depth + 1);
                    break;
            }
        }
    }

    private static string Target(XElement reference)
    {
        var target = (string?)reference.Attribute("cref") ?? (string?)reference.Attribute("name")
            ?? (string?)reference.Attribute("langword") ?? (string?)reference.Attribute("href") ?? "";
        if (reference.Attribute("cref") is null)
        {
            return target;
        }

        var end = target.AsSpan().IndexOfAny('(', '{', '`');
        var name = end < 0 ? target : target[..end];
        return name[(name.LastIndexOf('.') + 1)..];
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WhiteSpace { get; }
}
