using System.Globalization;

namespace WealthBuilding.Benchmarks;

/// <summary>Writes names as ledgers do, with a fixed seed: twelve ways of damage, one or two at once.</summary>
internal sealed class LedgerNoise(int seed)
{
    private static readonly (string Long, string Short)[] Abbreviations =
    [
        ("SERVICES", "SVS"), ("MANAGEMENT", "MGMT"), ("CONSTRUCTION", "CONSTR"), ("ASSOCIATION", "ASSOC"), ("INTERNATIONAL", "INTL"),
        ("BROTHERS", "BROS"), ("SOCIETY", "SOC"), ("CENTRE", "CTR"), ("GROUP", "GRP"), ("HOLDINGS", "HLDGS"), ("ENGINEERING", "ENG"),
        ("DEVELOPMENTS", "DEVT"), ("MANUFACTURING", "MFG"), ("EQUIPMENT", "EQUIP"), ("LIMITED", "LTD"), ("LTD", "LIMITED"),
    ];

    private readonly Random _random = new(seed);

    /// <summary>A damaged name: never the name itself.</summary>
    internal string Damage(string name)
    {
        while (true)
        {
            var damaged = One(name);
            damaged = _random.Next(3) == 0 ? One(damaged) : damaged;
            if (damaged != name && damaged.Trim().Length > 2)
            {
                return damaged;
            }
        }
    }

    private string One(string name) => _random.Next(12) switch
    {
        0 => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant()).Replace(" ", _random.Next(2) == 0 ? " " : "  ", StringComparison.Ordinal),
        1 => WithoutForm(name),
        2 => Abbreviate(name),
        3 => Misspell(name),
        4 => Misspell(name),
        5 => name.Length > 20 ? name[..Math.Min(name.Length, _random.Next(20, 36))] : name + ".",
        6 => Turn(name),
        7 => $"{name} {_random.Next(10_000, 9_999_999)}",
        8 => $"{name}          *",
        9 => name.Contains(" & ", StringComparison.Ordinal) ? name.Replace(" & ", " AND ", StringComparison.Ordinal) : "THE " + name,
        10 => JoinTwo(name),
        _ => name.Replace("S ", " ", StringComparison.Ordinal),
    };

    private static string WithoutForm(string name) =>
        name.Replace(" LIMITED", string.Empty, StringComparison.Ordinal).Replace(" LTD", string.Empty, StringComparison.Ordinal).Replace(" C.I.C.", " CIC", StringComparison.Ordinal);

    private static string Abbreviate(string name)
    {
        foreach (var (full, shorter) in Abbreviations)
        {
            if (name.Contains(full, StringComparison.Ordinal))
            {
                return name.Replace(full, shorter, StringComparison.Ordinal);
            }
        }

        return name.ToLowerInvariant();
    }

    // A letter lost, doubled, changed, or changed about with its neighbour.
    private string Misspell(string name)
    {
        var at = _random.Next(1, Math.Max(2, name.IndexOf(' ', StringComparison.Ordinal) - 1));
        at = Math.Min(at, name.Length - 2);
        return _random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, name[at].ToString()),
            2 => name.Remove(at, 1).Insert(at, ((char)('A' + _random.Next(26))).ToString()),
            _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        };
    }

    private static string Turn(string name)
    {
        var words = name.Split(' ');
        (words[0], words[^1]) = (words[^1], words[0]);
        return string.Join(' ', words);
    }

    private static string JoinTwo(string name)
    {
        var at = name.IndexOf(' ', StringComparison.Ordinal);
        return at < 0 ? name + "." : name.Remove(at, 1);
    }
}
