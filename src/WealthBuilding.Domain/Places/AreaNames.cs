using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Places;

/// <summary>What a name that somebody typed may mean.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Authorities">One where it is plain; several where it may be any of them; none where nobody is called so.</param>
public sealed record AreaReading(string Text, IReadOnlyList<Authority> Authorities)
{
    /// <summary>The one that it means; null where it means none or may mean several.</summary>
    public Authority? Only => Authorities is [var only] ? only : null;

    /// <summary>Which of several it may be, for whoever typed it; null where there is nothing to ask.</summary>
    public string? Question => Authorities.Count < 2 ? null : $"'{Text}' may be {string.Join(" or ", Authorities.Select(a => a.CommonName))}. Enter which";
}

/// <summary>Reads names of areas as people write them: official and usual forms, with or without 'City of' and 'Council', with '&amp;' or 'and', and short names.</summary>
/// <remarks>A short name counts only where one authority of today can be meant: Hull is Kingston upon Hull, Newcastle may be two, and Kingston three.</remarks>
internal sealed class AreaNames
{
    private const int ShortestShort = 4;

    // Said so often that they are names by themselves, though no official name begins so.
    private static readonly Dictionary<string, string> Usual = new(StringComparer.Ordinal)
    {
        ["hull"] = "E06000010",
        ["bcp"] = "E06000058",
        ["rct"] = "W06000016",
        ["rhondda cynon taff"] = "W06000016",
        ["wrekin"] = "E06000020",
        ["isle of scilly"] = "E06000053",
        ["western isles"] = "S12000013",
    };

    private static readonly string[] Before = ["the ", "london borough of ", "royal borough of ", "metropolitan borough of ", "borough of ", "city of ", "city and county of ", "county of ", "county borough of ", "district of ", "isles of ", "isle of ", "county "];

    private static readonly string[] Behind =
    [
        " council", " borough", " district", " county", " city", " metropolitan", " county borough", " unitary authority", " combined authority", " combined county authority", " mayoral", " metropolitan borough", " city and district",
        " city of", " county of", " mbc", " bc", " cc", " dc", " cbc", " lb", " london borough",
    ];

    private readonly ILookup<string, Authority> _byKey;
    private readonly List<(string Key, Authority Authority)> _parts;
    private readonly Dictionary<string, Authority> _byCode;

    internal AreaNames(IReadOnlyList<Authority> all)
    {
        _byCode = all.Where(a => a.Code.Length > 0).GroupBy(a => a.Code, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
        _byKey = all.SelectMany(a => NamesOf(a).SelectMany(Keys).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Authority: a))).ToLookup(p => p.Key, p => p.Authority, StringComparer.Ordinal);
        _parts = [.. all.Where(a => a.IsCurrent && a.IsDistrict).SelectMany(a => PartsOf(a).Select(p => (p, a)))];
    }

    /// <summary>A name in comparable writing: small letters, no accents and signs, 'and' for '&amp;', St for Saint.</summary>
    internal static string Plain(string name)
    {
        var text = new StringBuilder(name.Length + 8);
        foreach (var c in PlainText.Normalize(name, NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark))
        {
            text.Append(c is '&' or '+' ? " and " : c is '\'' or '’' or '.' ? string.Empty : char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c).ToString() : " ");
        }

        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w == "saint" ? "st" : w));
    }

    /// <summary>Whether a name in comparable writing is a usual short form of a longer one: Newcastle of Newcastle upon Tyne, Fulham of Hammersmith and Fulham, Hull of Kingston upon Hull.</summary>
    internal static bool IsShortFor(string key, string name, string code) =>
        key.Length >= ShortestShort && (Usual.GetValueOrDefault(key) is { } usual ? usual == code
            : name.Split([",", " and ", " & "], StringSplitOptions.RemoveEmptyEntries).SelectMany(Keys).Any(k => k == key || k.StartsWith(key + " ", StringComparison.Ordinal)));

    /// <summary>Parts a list of names; a comma within a name that is known parts nothing.</summary>
    internal static IReadOnlyList<string> Parted(string text, Func<string, bool> isKnown)
    {
        var names = new List<string>();
        foreach (var piece in text.Split([';', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = piece.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var at = 0; at < parts.Length;)
            {
                var length = Enumerable.Range(1, parts.Length - at).Reverse().FirstOrDefault(n => n > 1 && isKnown(string.Join(", ", parts[at..(at + n)])), 1);
                names.Add(string.Join(", ", parts[at..(at + length)]));
                at += length;
            }
        }

        return names;
    }

    /// <summary>Reads one name, or a code.</summary>
    internal AreaReading Read(string text)
    {
        var typed = text.Trim();
        if (_byCode.TryGetValue(typed, out var coded))
        {
            return new AreaReading(typed, [coded]);
        }

        return Known(typed) is { Count: > 0 } known ? new AreaReading(typed, known) : new AreaReading(typed, Short(typed));
    }

    /// <summary>Reads names parted by semicolons, lines or commas; a comma within a name parts nothing.</summary>
    internal IReadOnlyList<AreaReading> ReadList(string text) => [.. Parted(text, n => Known(n).Count == 1).SelectMany(n => n.Contains(',', StringComparison.Ordinal) ? [Read(n)] : Joined(n))];

    /// <summary>Authorities that are called so, in any writing; those of today before those that are no more, and a code before none.</summary>
    internal IReadOnlyList<Authority> Known(string text)
    {
        if (Keys(text).Select(Usual.GetValueOrDefault).FirstOrDefault(c => c is not null) is { } code && _byCode.TryGetValue(code, out var usual))
        {
            return [usual];
        }

        // 'County Durham' is asked for as it is written before it is asked for without 'County'.
        foreach (var key in Keys(text))
        {
            var called = _byKey[key].ToList();
            called = called.Exists(a => a.IsCurrent) ? called.FindAll(a => a.IsCurrent) : called;
            if (called.OrderByDescending(a => a.Code.Length > 0).FirstOrDefault() is { } first)
            {
                return [first];
            }
        }

        return [];
    }

    // 'Preston and Chorley' are two where each is one and both together are none.
    private IEnumerable<AreaReading> Joined(string part)
    {
        var whole = Read(part);
        var each = whole.Authorities.Count > 0 ? [] : part.Split([" and ", " & ", " AND ", " And "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read).ToList();
        return each.Count > 1 && each.TrueForAll(r => r.Authorities.Count > 0) ? each : [whole];
    }

    private List<Authority> Short(string text)
    {
        var key = Plain(text);
        key = Keys(text).OrderBy(k => k.Length).FirstOrDefault(key);
        return key.Length < ShortestShort ? [] : [.. _parts.Where(p => p.Key == key || p.Key.StartsWith(key + " ", StringComparison.Ordinal)).Select(p => p.Authority).Distinct().OrderBy(a => a.CommonName, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> NamesOf(Authority authority) => new[] { authority.Name, authority.CommonName, authority.WelshName }.OfType<string>();

    // Hammersmith and Fulham is each of the two; so are the three of a council that is called after three.
    private static IEnumerable<string> PartsOf(Authority authority) =>
        NamesOf(authority).SelectMany(n => n.Split([",", " and ", " & "], StringSplitOptions.RemoveEmptyEntries)).SelectMany(Keys).Where(k => k.Length >= ShortestShort).Distinct(StringComparer.Ordinal);

    /// <summary>The name as written, then without what says which kind of authority it is.</summary>
    private static IEnumerable<string> Keys(string name)
    {
        var key = Plain(name);
        yield return key;
        if (key.Contains(" city ", StringComparison.Ordinal))
        {
            yield return key.Replace(" city ", " ", StringComparison.Ordinal);
        }

        var (shorter, isShorter) = (key, true);
        while (isShorter)
        {
            isShorter = false;
            foreach (var ending in Behind.Where(b => shorter.Length > b.Length + 2 && shorter.EndsWith(b, StringComparison.Ordinal)).OrderByDescending(b => b.Length).Take(1))
            {
                (shorter, isShorter) = (shorter[..^ending.Length], true);
                yield return shorter;
            }
        }

        foreach (var start in Before.Where(b => shorter.Length > b.Length + 2 && shorter.StartsWith(b, StringComparison.Ordinal)).OrderByDescending(b => b.Length).Take(1))
        {
            yield return shorter[start.Length..];
        }
    }
}
