using System.Text;

namespace WealthBuilding.Domain.Places;

/// <summary>What a typed name of an area came to.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Found">The one that it means; null where it is none, or several.</param>
/// <param name="Several">Those that it can mean, where it is not plain which.</param>
public sealed record NamedArea(string Typed, Authority? Found, IReadOnlyList<Authority> Several);

/// <summary>Reads names of districts, counties and combined authorities as people write them.</summary>
/// <remarks>
/// 'City of', 'Borough', 'Council' and the like, points, hyphens, '&amp;' for 'and' do not matter; a name may hold commas; where no name is so, the beginning or the end
/// of one is enough if it is that of one authority of today alone (Hull, Brighton, Durham; of Newcastle there are two).
/// </remarks>
public sealed class AreaNames
{
    private static readonly string[] Beginnings = ["the ", "london borough of ", "royal borough of ", "metropolitan borough of ", "borough of ", "city and county of ", "city of ", "county of "];

    private static readonly string[] Endings =
        [" council", " metropolitan borough", " london borough", " borough", " city", " county", " district", " unitary authority", " combined authority", " city of"];

    private readonly AuthorityDirectory _authorities;
    private readonly ILookup<string, Authority> _byKey;
    private readonly List<(string Key, Authority Authority)> _today;

    internal AreaNames(AuthorityDirectory authorities)
    {
        _authorities = authorities;
        var keyed = authorities.All.Where(a => a.Code.Length > 0).SelectMany(a => new[] { a.Name, a.CommonName, a.WelshName }.Where(n => !string.IsNullOrEmpty(n)).Select(n => KeyOf(n!)).Distinct(StringComparer.Ordinal).Select(k => (Key: k, Authority: a))).ToList();
        _byKey = keyed.ToLookup(k => k.Key, k => k.Authority, StringComparer.Ordinal);
        _today = keyed.FindAll(k => k.Authority.IsCurrent);
    }

    /// <summary>Several areas parted by commas or semicolons, in their order.</summary>
    public IReadOnlyList<NamedArea> ReadList(string? text)
    {
        var read = new List<NamedArea>();
        foreach (var part in (text ?? string.Empty).Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pieces = part.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            for (var from = 0; from < pieces.Length;)
            {
                var to = EndOf(pieces, from);
                read.Add(Read(string.Join(", ", pieces[from..to])));
                from = to;
            }
        }

        return read;
    }

    /// <summary>One area, by code or name.</summary>
    public NamedArea Read(string typed)
    {
        if (_authorities.Find(typed) is { } coded)
        {
            return new NamedArea(typed, coded, []);
        }

        var exact = Exact(KeyOf(typed));
        var found = exact.Count > 0 ? exact : Partly(KeyOf(typed));
        return found is [var only] ? new NamedArea(typed, only, []) : new NamedArea(typed, exact.Count > 0 ? exact[0] : null, exact.Count > 0 ? [] : found);
    }

    // The longest run of pieces that is a name by itself: 'Bournemouth, Christchurch and Poole' is one.
    private int EndOf(string[] pieces, int from)
    {
        for (var to = pieces.Length; to > from + 1; to--)
        {
            if (Exact(KeyOf(string.Join(", ", pieces[from..to]))).Count > 0)
            {
                return to;
            }
        }

        return from + 1;
    }

    // Those of today first, as the tables have them.
    private List<Authority> Exact(string key) => [.. _byKey[key].Distinct()];

    private List<Authority> Partly(string key)
    {
        var found = key.Length < 3 ? [] : _today.Where(t => t.Key.StartsWith(key + " ", StringComparison.Ordinal) || t.Key.EndsWith(" " + key, StringComparison.Ordinal)).Select(t => t.Authority).Distinct().ToList();
        var districts = found.FindAll(a => a.IsDistrict);
        return districts.Count > 0 ? districts : found;
    }

    private static string KeyOf(string name)
    {
        var key = new StringBuilder(name.Length + 4);
        foreach (var sign in name.ToLowerInvariant().Replace("&", " and ", StringComparison.Ordinal))
        {
            key.Append(char.IsLetterOrDigit(sign) ? sign : sign is '\'' or '’' or '.' ? '\0' : ' ');
        }

        var plain = string.Join(' ', key.Replace("\0", string.Empty).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Bare(plain.StartsWith("saint ", StringComparison.Ordinal) ? "st " + plain[6..] : plain);
    }

    private static string Bare(string key)
    {
        while (Beginnings.FirstOrDefault(b => key.StartsWith(b, StringComparison.Ordinal) && key.Length > b.Length) is { } beginning)
        {
            key = key[beginning.Length..];
        }

        while (Endings.FirstOrDefault(e => key.EndsWith(e, StringComparison.Ordinal) && key.Length > e.Length) is { } ending)
        {
            key = key[..^ending.Length];
        }

        return key;
    }
}
