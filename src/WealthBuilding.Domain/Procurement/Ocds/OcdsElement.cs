using System.Net;
using System.Text.Json;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A JSON object that is read with patience: what is not as the standard says is told in <paramref name="notes"/>, and never thrown.</summary>
internal readonly partial struct OcdsElement(JsonElement element, string path, OcdsNotes notes)
{
    public string Path => path;

    public OcdsNotes Notes => notes;

    /// <summary>As it is written.</summary>
    public string Raw => element.GetRawText();

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

    /// <summary>A code or a number of a thing: in those no space stands, and one that does was put in on the way.</summary>
    public string? Code(string name, int longest = 100) => CodeOf(Text(name, longest + 20), longest);

    /// <summary>Codes of a list; one that stands alone counts as a list of one.</summary>
    public List<string> Codes(string name) => [.. Texts(name).Select(t => CodeOf(t, 500)).OfType<string>()];

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

    /// <summary>Whether a member is there that is not null.</summary>
    public bool Has(string name) => OcdsNames.Find(element, name) is { ValueKind: not JsonValueKind.Null };

    /// <summary>Whether a member is there that is an object.</summary>
    public bool HasObject(string name) => OcdsNames.Find(element, name) is { ValueKind: JsonValueKind.Object };

    /// <summary>A whole number from 0 up; null where it is missing or something else.</summary>
    public int? Count(string name) => Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var count) && count is >= 0 and <= int.MaxValue && count == decimal.Truncate(count) ? (int)count : null;

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

    /// <summary>A member that is there and not null. A name that was broken by spaces, or has other capitals, is still that name, and it is told.</summary>
    private JsonElement? Member(string name)
    {
        if (OcdsNames.Find(element, name, out var isOther) is not { } member)
        {
            return null;
        }

        if (isOther)
        {
            notes.Add($"The name of {At(name)} is broken by spaces, or has other capitals");
        }

        return member.ValueKind is JsonValueKind.Null ? null : member;
    }

    private static string? CodeOf(string? text, int longest)
    {
        var code = text is null ? string.Empty : string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return code.Length == 0 ? null : code.Length > longest ? code[..longest] : code;
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
