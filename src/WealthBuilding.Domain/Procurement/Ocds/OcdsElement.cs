using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A JSON object that is read with patience: what is not as the standard says is told in <paramref name="notes"/>, and never thrown.</summary>
internal readonly partial struct OcdsElement(JsonElement element, string path, OcdsNotes notes)
{
    // More than any procurement is worth, and well within a long of pence.
    private const decimal MostPounds = 1_000_000_000_000m;

    public string Path => path;

    public OcdsNotes Notes => notes;

    /// <summary>A member that is an object; null where it is missing, null, or something else.</summary>
    public OcdsElement? Object(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind is JsonValueKind.Object)
        {
            return new OcdsElement(member, At(name), notes);
        }

        notes.Add($"{At(name)} is not an object and was left out");
        return null;
    }

    /// <summary>Objects of a member that is a list; an object that stands alone counts as a list of one.</summary>
    public List<OcdsElement> Objects(string name)
    {
        if (Member(name) is not { } member)
        {
            return [];
        }

        if (member.ValueKind is JsonValueKind.Object)
        {
            notes.Add($"{At(name)} is one object instead of a list");
            return [new OcdsElement(member, At(name), notes)];
        }

        if (member.ValueKind is not JsonValueKind.Array)
        {
            notes.Add($"{At(name)} is not a list and was left out");
            return [];
        }

        if (member.GetArrayLength() > OcdsLimits.MostParts)
        {
            notes.Add($"{At(name)} has more than {OcdsLimits.MostParts} parts: only the first are read");
        }

        var objects = new List<OcdsElement>();
        foreach (var part in member.EnumerateArray().Take(OcdsLimits.MostParts))
        {
            if (part.ValueKind is JsonValueKind.Object)
            {
                objects.Add(new OcdsElement(part, At(name), notes));
            }
            else if (part.ValueKind is not JsonValueKind.Null)
            {
                notes.Add($"A part of {At(name)} is not an object and was left out");
            }
        }

        return objects;
    }

    /// <summary>A text, trimmed, its HTML entities resolved; a number as it is written. Null where it is missing, null or blank.</summary>
    public string? Text(string name, int longest = 500) => Member(name) is { } member ? TextOf(member, name, longest) : null;

    /// <summary>Texts of a list; a text that stands alone counts as a list of one.</summary>
    public List<string> Texts(string name)
    {
        if (Member(name) is not { } member)
        {
            return [];
        }

        if (member.ValueKind is not JsonValueKind.Array)
        {
            notes.Add($"{At(name)} is one value instead of a list");
            return TextOf(member, name, 500) is { } only ? [only] : [];
        }

        var texts = new List<string>();
        foreach (var part in member.EnumerateArray().Take(OcdsLimits.MostParts))
        {
            if (TextOf(part, name, 500) is { } text)
            {
                texts.Add(text);
            }
        }

        return texts;
    }

    public bool? YesNo(string name) => Member(name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.False } => false,
        null => null,
        { } other => TextOf(other, name, 20)?.ToLowerInvariant() switch
        {
            "true" or "yes" => true,
            "false" or "no" => false,
            _ => Unreadable<bool>(name, "neither yes nor no"),
        },
    };

    /// <summary>The day as it is written, in whatever zone: the publishers' midnights are those of the place.</summary>
    public DateOnly? Day(string name) => Text(name) is not { } text ? null
        : text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && (text.Length == 10 || text[10] is 'T' or 't' or ' ') ? day
        : Unreadable<DateOnly>(name, $"'{Short(text)}', which is no day");

    /// <summary>The moment; without a zone, that of Greenwich, and it is told.</summary>
    public DateTimeOffset? Moment(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (Day(name) is null || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment))
        {
            return Unreadable<DateTimeOffset>(name, $"'{Short(text)}', which is no moment");
        }

        if (!Zone().IsMatch(text))
        {
            notes.Add($"{At(name)} has no zone and was taken as UTC");
        }

        return moment;
    }

    /// <summary>A sum of money; null where none can be read.</summary>
    public OcdsValue? Value(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind is not JsonValueKind.Object)
        {
            notes.Add($"{At(name)} is no object with an amount, and was left out");
            return null;
        }

        var value = new OcdsElement(member, At(name), notes);
        var (pence, gross) = (value.Pence("amount"), value.Pence("amountGross"));
        return pence is null && gross is null ? null : new OcdsValue(pence, value.Text("currency")?.ToUpperInvariant(), gross);
    }

    private long? Pence(string name)
    {
        if (Member(name) is not { } member)
        {
            return null;
        }

        if (member.ValueKind is JsonValueKind.Number)
        {
            return member.TryGetDecimal(out var number) && PenceOf(number) is { } pence ? pence : Unreadable<long>(name, $"{Short(member.GetRawText())}, which is no sum that a contract can be worth");
        }

        if (TextOf(member, name, 100) is not { } text)
        {
            return null;
        }

        if (!Sum().IsMatch(text) || !decimal.TryParse(text.Replace(",", string.Empty, StringComparison.Ordinal).TrimStart('£', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var written) || PenceOf(written) is not { } read)
        {
            return Unreadable<long>(name, $"'{Short(text)}', which is no sum");
        }

        notes.Add($"{At(name)} is a text, '{Short(text)}', and was read as a number");
        return read;
    }

    private static long? PenceOf(decimal pounds) => pounds is >= 0 and < MostPounds ? (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero) : null;

    private string? TextOf(JsonElement member, string name, int longest)
    {
        switch (member.ValueKind)
        {
            case JsonValueKind.String:
                try
                {
                    return Clean(member.GetString()!, longest);
                }
                catch (InvalidOperationException)
                {
                    // An escape that is half of a sign: no text can be made of it.
                    return NoText(name, "a text with half a sign in it");
                }

            case JsonValueKind.Number:
                return Short(member.GetRawText());
            case JsonValueKind.True or JsonValueKind.False or JsonValueKind.Object or JsonValueKind.Array:
                return NoText(name, "no text");
            default:
                return null;
        }
    }

    private static string? Clean(string text, int longest)
    {
        var clean = WebUtility.HtmlDecode(text);
        clean = string.Concat(clean.Select(c => char.IsControl(c) && c is not '\n' ? ' ' : c)).Trim();
        return clean.Length == 0 ? null : clean.Length <= longest ? clean
            : clean[..(char.IsHighSurrogate(clean[longest - 2]) ? longest - 2 : longest - 1)] + "…";
    }

    /// <summary>A member that is there and not null. A name that was broken by spaces is still that name, and it is told.</summary>
    private JsonElement? Member(string name)
    {
        if (element.TryGetProperty(name, out var member))
        {
            return member.ValueKind is JsonValueKind.Null ? null : member;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is var written && written.Length > name.Length && written.Any(char.IsWhiteSpace) && string.Concat(written.Where(c => !char.IsWhiteSpace(c))) == name)
            {
                notes.Add($"The name of {At(name)} is broken by spaces");
                return property.Value.ValueKind is JsonValueKind.Null ? null : property.Value;
            }
        }

        return null;
    }

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    private T? Unreadable<T>(string name, string what)
        where T : struct
    {
        notes.Add($"{At(name)} is {what}, and was left out");
        return null;
    }

    private string? NoText(string name, string what)
    {
        notes.Add($"{At(name)} is {what}, and was left out");
        return null;
    }

    private static string Short(string text) => text.Length > 40 ? text[..39] + "…" : text;

    [GeneratedRegex(@"^£? ?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$")]
    private static partial Regex Sum();

    [GeneratedRegex(@"([Zz]|[+-]\d\d:?\d\d)$")]
    private static partial Regex Zone();
}

/// <summary>What is worth telling of a release, each once, and not without end.</summary>
internal sealed class OcdsNotes
{
    private const int Most = 50;

    private readonly List<string> _notes = [];

    public IReadOnlyList<string> All => _notes;

    public void Add(string note)
    {
        if (_notes.Count < Most && !_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
