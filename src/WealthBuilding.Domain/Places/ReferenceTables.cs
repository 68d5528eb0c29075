using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Places;

/// <summary>The tables of places in <c>seeds/reference</c>, read once and shared.</summary>
public sealed record ReferenceTables(AuthorityDirectory Authorities, OutcodeTable Outcodes, IReadOnlyDictionary<string, PostcodeArea> PostcodeAreas)
{
    /// <summary>Reads the tables.</summary>
    /// <param name="open">Opens a table by its file name, such as <c>outcodes.csv</c>; the reader is closed here.</param>
    /// <exception cref="InvalidDataException">A table lacks a column.</exception>
    public static ReferenceTables Load(Func<string, TextReader> open)
    {
        using var outcodes = open("outcodes.csv");
        using var areas = open("postcode-areas.csv");
        return new ReferenceTables(AuthorityTables.Load(open), OutcodeTable.Load(outcodes), LoadAreas(areas));
    }

    internal static double? Degrees(string text) => text.Length == 0 ? null : double.Parse(text, CultureInfo.InvariantCulture);

    private static Dictionary<string, PostcodeArea> LoadAreas(TextReader reader)
    {
        var areas = new Dictionary<string, PostcodeArea>(StringComparer.Ordinal);
        var table = new CsvTable(reader);
        while (table.Read())
        {
            areas[table["area"]] = new PostcodeArea(table["area"], table["post_town"], table.Optional("nation"), table.Optional("region"));
        }

        return areas;
    }
}

/// <summary>The letters that postcodes begin with, the post town they come from, and the nation and region that hold most of them.</summary>
public sealed record PostcodeArea(string Area, string PostTown, string? Nation, string? Region);
