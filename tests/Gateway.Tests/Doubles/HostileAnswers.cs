using System.Text;
using System.Text.Json.Nodes;

namespace Federation.Gateway.Tests.Doubles;

/// <summary>Spoils answers of subgraphs: the same text is always spoilt in the same way for the same seed.</summary>
internal sealed class HostileAnswers(int seed)
{
#pragma warning disable CA5394 // what went wrong is to be found again
    private static readonly string[] s_values =
    [
        "null", "7", "-1", "2147483648", "1.5", "1e999", "\"x\"", "\"\"", "true", "[]", "{}", "[null]", "[[]]", "[7,\"x\",null]", "[{}]",
        "{\"__typename\":\"Nobody\"}", "{\"__typename\":7}", "[ 1 , 2 ]", "{ \"a\" : [ \"b c\" ] }", "\"WOOD\"", "[{\"__typename\":\"Bike\"},{\"__typename\":\"Lamp\"}]",
    ];

    /// <summary>Changes values and keeps it JSON.</summary>
    public string SpoilValues(string answer)
    {
        var random = RandomFor(answer);
        var root = JsonNode.Parse(answer)!;
        for (var i = random.Next(4); i >= 0; i--)
        {
            var nodes = new List<JsonNode>();
            Collect(root, nodes);
            if (nodes.Count > 0)
            {
                Spoil(nodes[random.Next(nodes.Count)], random);
            }
        }

        return root.ToJsonString();
    }

    /// <summary>Changes bytes; the result may be anything.</summary>
    public byte[] SpoilBytes(string answer)
    {
        var random = RandomFor(answer);
        var bytes = Encoding.UTF8.GetBytes(random.Next(2) == 0 ? SpoilValues(answer) : answer).ToList();
        for (var i = random.Next(3); i >= 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(8))
            {
                case 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveAt(at);
                    break;
                case 3:
                    bytes.Insert(at, (byte)"{}[],:\"\\0e- \n"[random.Next(13)]);
                    break;
                case 4:
                    bytes.InsertRange(at, bytes.GetRange(at, random.Next(Math.Min(64, bytes.Count - at))));
                    break;
                case 5:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(new string('[', random.Next(300))));
                    break;
                case 6:
                    bytes.InsertRange(at, "\\ud800\\"u8.ToArray());
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_values[random.Next(s_values.Length)]));
                    break;
            }
        }

        return [.. bytes];
    }

    private static void Collect(JsonNode? node, List<JsonNode> nodes)
    {
        foreach (var child in node switch
        {
            JsonObject known => known.Select(p => p.Value),
            JsonArray list => list,
            _ => [],
        })
        {
            if (child is not null)
            {
                nodes.Add(child);
                Collect(child, nodes);
            }
        }
    }

    private static void Spoil(JsonNode node, Random random)
    {
        var value = JsonNode.Parse(s_values[random.Next(s_values.Length)]);
        switch (node.Parent)
        {
            case JsonObject parent when random.Next(5) == 0:
                parent.Remove(node.GetPropertyName());
                break;
            case JsonObject parent when random.Next(8) == 0:
                parent["errors"] = JsonNode.Parse("[{\"message\":\"m\",\"path\":[\"_e0\",0]}]");
                break;
            case JsonArray parent when random.Next(3) == 0:
                parent.Add(value);
                break;
            default:
                node.ReplaceWith(value);
                break;
        }
    }

    private Random RandomFor(string answer)
    {
        var hash = seed;
        foreach (var letter in answer)
        {
            hash = unchecked((hash * 31) + letter);
        }

        return new Random(hash);
    }
}
