using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Commitments;

/// <summary>What can be promised with a contract, and in which unit it is counted.</summary>
/// <param name="Key">Stable: <c>local-jobs</c>; of an institution's own measures their code.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="HasPlace">Whether it is told where it went to.</param>
public sealed record CommitmentMeasure(string Key, string Group, string Name, string Unit, string? Evidence, bool HasPlace)
{
    /// <summary>Reads <c>commitment-measures.csv</c>: an original set, free of any licence.</summary>
    /// <exception cref="InvalidDataException">The table lacks a column.</exception>
    public static IReadOnlyList<CommitmentMeasure> Load(TextReader reader)
    {
        var table = new CsvTable(reader);
        var measures = new List<CommitmentMeasure>();
        while (table.Read())
        {
            measures.Add(new CommitmentMeasure(table["key"], table["group"], table["name"], table["unit"], table.Optional("evidence"), table["has_place"] == "yes"));
        }

        return measures;
    }
}

/// <summary>A measure of an institution's own: of a set that it has licensed, or one that it made. The platform ships none of these.</summary>
public sealed class OwnMeasure(int institutionId, string code, string name, string unit, string group) : ITenantOwned
{
    public int Id { get; private set; }

    public int InstitutionId { get; private set; } = institutionId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public string Unit { get; private set; } = unit;

    public string Group { get; private set; } = group;

    public CommitmentMeasure ToMeasure() => new(Code, Group, Name, Unit, null, true);
}

/// <summary>Reads an institution's own set of measures: a table with the columns code, name, unit and perhaps group.</summary>
public sealed record MeasureList(IReadOnlyList<OwnMeasure> Measures, IReadOnlyList<string> Refused)
{
    public const int LongestCode = 60;
    public const int LongestName = 300;
    private const int MostRows = 2_000;

    /// <returns>The rows; a problem of the field <c>File</c> where there is no such table in it.</returns>
    public static Result<MeasureList> Read(TextReader reader, int institutionId)
    {
        var cells = new RegisterCells(reader);
        var (code, name, unit, group) = (cells.Find("code", "reference", "ref"), cells.Find("name", "measure", "description"), cells.Find("unit", "units"), cells.Find("group", "theme", "outcome"));
        if (code < 0 || name < 0 || unit < 0)
        {
            return Wrong("The first row must name the columns: code, name, unit; and if you have it group");
        }

        var (measures, refused, codes, row) = (new List<OwnMeasure>(), new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase), 1);
        while (cells.Read() && row <= MostRows)
        {
            row++;
            var (c, n, u, g) = (cells.Text(code), cells.Text(name), cells.Text(unit), cells.Text(group) ?? "Own measures");
            var why = c is null || n is null || u is null ? "its code, name or unit is missing"
                : c.Length > LongestCode || n.Length > LongestName || u.Length > LongestCode || g.Length > LongestCode ? "a text is too long"
                : !codes.Add(c) ? "its code stands above already"
                : null;
            if (why is null)
            {
                measures.Add(new OwnMeasure(institutionId, PlainText.Of(c!), PlainText.Of(n!), PlainText.Of(u!), PlainText.Of(g)));
            }
            else
            {
                refused.Add($"Row {row}: {why}");
            }
        }

        return measures.Count == 0 ? Wrong(refused.Count == 0 ? "The file has no rows below its heading" : $"No row could be read. {refused[0]}") : new MeasureList(measures, refused);
    }

    private static Problem.Invalid Wrong(string message) => new([new FieldError("File", message)]);
}
