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
    /// <summary>Keys of the <see cref="Priorities"/> that it serves; none of an institution's own measures.</summary>
    public IReadOnlyList<string> Serves { get; init; } = [];

    /// <summary>Reads <c>commitment-measures.csv</c>: an original set, free of any licence.</summary>
    /// <exception cref="InvalidDataException">The table lacks a column.</exception>
    public static IReadOnlyList<CommitmentMeasure> Load(TextReader reader)
    {
        var table = new CsvTable(reader);
        var measures = new List<CommitmentMeasure>();
        while (table.Read())
        {
            measures.Add(new CommitmentMeasure(table["key"], table["group"], table["name"], table["unit"], table.Optional("evidence"), table["has_place"] == "yes")
            {
                Serves = table["priorities"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            });
        }

        return measures;
    }
}

/// <summary>A measure of an institution's own: of a set that it has licensed, or one that it made. The platform ships none of these.</summary>
public sealed class OwnMeasure(int institutionId, string code, string name, string unit, string group, bool hasPlace) : ITenantOwned
{
    public int Id { get; private set; }

    public int InstitutionId { get; private set; } = institutionId;

    public string Code { get; private set; } = code;

    public string Name { get; private set; } = name;

    public string Unit { get; private set; } = unit;

    public string Group { get; private set; } = group;

    /// <summary>Whether evidence must say where it went to: as its set says, else not.</summary>
    public bool HasPlace { get; private set; } = hasPlace;

    public CommitmentMeasure ToMeasure() => new(Code, Group, Name, Unit, null, HasPlace);
}

/// <summary>Reads an institution's own set of measures: a table with the columns code, name, unit and perhaps group and place.</summary>
public sealed record MeasureList(IReadOnlyList<OwnMeasure> Measures, IReadOnlyList<string> Refused)
{
    public const int LongestCode = 60;
    public const int LongestName = 300;
    public const int MostRows = 2_000;

    private static readonly string[] Yes = ["yes", "y", "true", "1", "x"];

    /// <returns>The rows; a problem of the field <c>File</c> where there is no such table in it, or not the whole of one: a list that breaks off would take measures away.</returns>
    public static Result<MeasureList> Read(TextReader reader, int institutionId)
    {
        var cells = new RegisterCells(reader);
        var columns = new Columns(cells.Find("code", "reference", "ref"), cells.Find("name", "measure", "description"), cells.Find("unit", "units"), cells.Find("group", "theme", "outcome"), cells.Find("place", "has place"));
        if (columns.Code < 0 || columns.Name < 0 || columns.Unit < 0)
        {
            return Wrong("The first row must name the columns: code, name, unit; and if you have them group and place");
        }

        var (measures, refused, codes, row) = (new List<OwnMeasure>(), new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase), 1);
        while (cells.Read())
        {
            if (++row > MostRows + 1)
            {
                return Wrong($"The list has more than {MostRows:N0} measures. Nothing was changed: leave out what you do not use");
            }

            var read = RowOf(cells, columns, codes, institutionId);
            if (read.IsDone)
            {
                measures.Add(read.Value);
            }
            else
            {
                refused.Add($"Row {row}: {read.Problem.Message}");
            }
        }

        return cells.IsCut ? Wrong($"The list breaks off behind row {row}: a quotation mark is not closed, or the file is not whole. Nothing was changed")
            : measures.Count == 0 ? Wrong(refused.Count == 0 ? "The file has no rows below its heading" : $"No row could be read, and nothing was changed. {refused[0]}")
            : new MeasureList(measures, refused);
    }

    private static Result<OwnMeasure> RowOf(RegisterCells cells, Columns columns, HashSet<string> codes, int institutionId)
    {
        var (code, name, unit, group) = (cells.Text(columns.Code), cells.Text(columns.Name), cells.Text(columns.Unit), cells.Text(columns.Group) ?? "Own measures");
        return PlainText.IsBlank(code) || PlainText.IsBlank(name) || PlainText.IsBlank(unit) ? new Problem.Conflict("its code, name or unit is missing")
            : new[] { code, name, unit, group }.Any(t => t.Contains('\n', StringComparison.Ordinal)) ? new Problem.Conflict("a line ends within a text: perhaps a quotation mark is not closed")
            : code.Length > LongestCode || name.Length > LongestName || unit.Length > LongestCode || group.Length > LongestCode ? new Problem.Conflict("a text is too long")
            : !codes.Add(code) ? new Problem.Conflict("its code stands above already")
            : new OwnMeasure(institutionId, PlainText.Of(code), PlainText.Of(name), PlainText.Of(unit), PlainText.Of(group), Yes.Contains(cells.Text(columns.Place), StringComparer.OrdinalIgnoreCase));
    }

    private static Problem.Invalid Wrong(string message) => new([new FieldError("File", message)]);

    private readonly record struct Columns(int Code, int Name, int Unit, int Group, int Place);
}
