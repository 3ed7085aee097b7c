using System.Globalization;
using System.Text;
using Federation.Execution;
using Federation.Server.Configuration;
using Federation.Server.Discovery;
using Federation.Server.Invocation;

namespace Federation.Server.Subscriptions;

/// <summary>The name of a field's topic: text and arguments.</summary>
internal sealed class TopicName
{
    /// <summary>Text between the arguments, and the arguments: one of the two is null.</summary>
    private readonly List<(string? Text, ParameterBinding? Argument)> _parts = [];

    private TopicName()
    {
    }

    /// <summary>Reads a name with placeholders; null, and a mistake, when they are none of the field's arguments.</summary>
    public static TopicName? TryParse(string name, FieldConfiguration field, SchemaMistakes mistakes)
    {
        var topic = new TopicName();
        var rest = name.AsSpan();
        while (rest.Length > 0)
        {
            var start = rest.IndexOfAny('{', '}');
            var end = start < 0 ? -1 : rest[start..].IndexOf('}') + start;
            if (start >= 0 && (rest[start] == '}' || end < start))
            {
                mistakes.Add(field.Member, $"has the topic \"{name}\", whose braces do not match: put the name of an argument between '{{' and '}}'.");
                return null;
            }

            if (start != 0)
            {
                topic._parts.Add((rest[..(start < 0 ? rest.Length : start)].ToString(), null));
            }

            if (start < 0)
            {
                break;
            }

            var argument = rest[(start + 1)..end].ToString();
            if (Find(argument, name, field, mistakes) is not { } parameter)
            {
                return null;
            }

            if (topic._parts is [.., { Argument: not null }])
            {
                mistakes.Add(field.Member, $"has the topic \"{name}\", where nothing stands between '{{{argument}}}' and the argument before it, so that different arguments make one name: put a text between them that no value contains.");
                return null;
            }

            topic._parts.Add((null, parameter.Binding));
            rest = rest[(end + 1)..];
        }

        return topic;
    }

    public string For(FieldInvocation invocation)
    {
        if (_parts is [{ Text: { } only }])
        {
            return only;
        }

        var name = new StringBuilder();
        foreach (var (text, argument) in _parts)
        {
            name.Append(CultureInfo.InvariantCulture, $"{text ?? argument!.Value!(invocation)}");
        }

        return name.ToString();
    }

    private static BoundParameter? Find(string argument, string name, FieldConfiguration field, SchemaMistakes mistakes)
    {
        var parameter = field.Parameters.Find(p => p.Argument?.Name.Value == argument);
        if (parameter is null)
        {
            var known = field.Arguments.Select(a => a.Name.Value).ToArray();
            mistakes.Add(field.Member, $"has the topic \"{name}\", but the field has no argument '{argument}': {(known.Length == 0 ? "it has none, so add a parameter of that name" : $"use one of {string.Join(", ", known)}, or add a parameter of that name")}.");
            return null;
        }

        var type = ClrTypes.WithoutNullable(parameter.Parameter.ParameterType);
        if (type != typeof(string) && type != typeof(bool) && type != typeof(Uri) && !typeof(IFormattable).IsAssignableFrom(type))
        {
            mistakes.Add(field.Member, $"has the topic \"{name}\", but the argument '{argument}' is a {ClrTypes.Display(type)}, which is no single text: use an id, a text, a number, a date, a bool or an enum.");
            return null;
        }

        return parameter;
    }
}
