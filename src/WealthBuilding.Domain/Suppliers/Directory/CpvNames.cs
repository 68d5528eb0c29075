using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>The names of CPV codes, of the table <c>cpv-2008.csv</c>.</summary>
public sealed class CpvNames
{
    private readonly Dictionary<string, string> _labels = new(StringComparer.Ordinal);

    public static CpvNames Load(TextReader reader)
    {
        var names = new CpvNames();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            names._labels[table["code"][..8]] = table["label"];
        }

        return names;
    }

    /// <summary>The name of a code of eight digits, or of a division (two digits) or group (three) by its first digits; null where the table has none.</summary>
    public string? Find(string code) => _labels.GetValueOrDefault(code.PadRight(8, '0'));

    /// <summary>The division and the group that a code lies in, as their first digits; only those that the table names.</summary>
    public IEnumerable<string> Above(string code)
    {
        foreach (var length in (int[])[2, 3])
        {
            if (code.Length >= length && (length == 2 || code[2] != '0') && Find(code[..length]) is not null)
            {
                yield return code[..length];
            }
        }
    }

    /// <summary>The names of everything above a code and of the code itself, each once: what a search for a category finds it by.</summary>
    public IEnumerable<string> Path(string code)
    {
        for (var length = 2; length <= 8; length++)
        {
            if (code.Length >= length && (length == 2 || code[length - 1] != '0') && Find(code[..length]) is { } label)
            {
                yield return label;
            }
        }
    }
}
