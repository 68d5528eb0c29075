using System.Text.Json;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>One question of a batch: a name, and what stood beside it.</summary>
/// <param name="Types">Wanted types; empty for any.</param>
/// <param name="IsTypeStrict">Whether other types are left out, or only ranked as they come.</param>
/// <param name="Properties">Values by the id of their property; of several values the first.</param>
internal sealed record Question(string Name, int Limit, IReadOnlyList<string> Types, bool IsTypeStrict, IReadOnlyDictionary<string, string> Properties)
{
    private const int Usual = 5;
    private const int Most = 25;
    private const int LongestName = 300;

    private static readonly Question Nothing = new(string.Empty, Usual, [], false, new Dictionary<string, string>());

    /// <summary>Reads a batch; null where it is no JSON object. What stands under a key and is no question asks for nobody.</summary>
    public static IReadOnlyDictionary<string, Question>? ReadBatch(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(SentJson.Whole(json), new JsonDocumentOptions { MaxDepth = 12 });
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? document.RootElement.EnumerateObject().ToDictionary(q => q.Name, q => q.Value.ValueKind is JsonValueKind.Object ? Of(q.Value) : Nothing, StringComparer.Ordinal)
                : null;
        }
        catch (JsonException)
        {
            // What a program of another site sends is not ours to trust: it is told, and nothing is logged of it.
            return null;
        }
        catch (ArgumentException)
        {
            // The same key twice.
            return null;
        }
    }

    /// <summary>The register numbers that were sent, each with its property.</summary>
    public IEnumerable<(string Property, string Number)> Numbers =>
        new[] { Vocabulary.CompanyNumber, Vocabulary.CharityNumber, Vocabulary.SocietyNumber }.Select(p => (Property: p, Number: Property(p) ?? string.Empty)).Where(n => !string.IsNullOrWhiteSpace(n.Number));

    /// <summary>A company's number, or else a society's: the engine reads both.</summary>
    public string? CompanyOrSociety => Property(Vocabulary.CompanyNumber) ?? Property(Vocabulary.SocietyNumber);

    /// <summary>The value of a property; null where it was not sent.</summary>
    public string? Property(string id) => Properties.GetValueOrDefault(id);

    private static Question Of(JsonElement question)
    {
        var name = question.TryGetProperty("query", out var query) ? TextOf(query) ?? string.Empty : string.Empty;
        var limit = question.TryGetProperty("limit", out var most) && most.ValueKind is JsonValueKind.Number && most.TryGetInt32(out var number) ? number : Usual;
        return new Question(
            name[..Math.Min(name.Length, LongestName)],
            Math.Clamp(limit, 1, Most),
            question.TryGetProperty("type", out var type) ? [.. TextsOf(type)] : [],
            !question.TryGetProperty("type_strict", out var strict) || TextOf(strict) != "should",
            PropertiesOf(question));
    }

    private static Dictionary<string, string> PropertiesOf(JsonElement question)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (question.TryGetProperty("properties", out var properties) && properties.ValueKind is JsonValueKind.Array)
        {
            foreach (var property in properties.EnumerateArray().Where(p => p.ValueKind is JsonValueKind.Object))
            {
                var id = property.TryGetProperty("pid", out var pid) ? TextOf(pid) : null;
                var value = property.TryGetProperty("v", out var v) ? TextsOf(v).FirstOrDefault() : null;
                if (id is not null && value is not null)
                {
                    values.TryAdd(id, value);
                }
            }
        }

        return values;
    }

    private static IEnumerable<string> TextsOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Array ? value.EnumerateArray().Select(TextOf).OfType<string>() : TextOf(value) is { } one ? [one] : [];

    // A value may be a text, a number, or an entity with its id and name.
    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PlainText.Of(value.GetString()!),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => TextOf(id),
        JsonValueKind.Object when value.TryGetProperty("name", out var name) => TextOf(name),
        _ => null,
    };
}
