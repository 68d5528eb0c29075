using System.Globalization;

namespace WealthBuilding.Evaluation;

/// <summary>What a correct reading of one file gives: a line of <c>expected.tsv</c>.</summary>
internal sealed record Expectation(string File, bool IsRefusal, long Rows, long Pence, long NegativeRows, long NegativePence, int First, int Last, string Unsure)
{
    public bool AmountUnsure => Unsure.StartsWith("amount_column", StringComparison.Ordinal);

    public bool DateUnsure => Unsure.StartsWith("first_date", StringComparison.Ordinal);

    public bool MayBeRefused => Unsure.Contains("refuse", StringComparison.Ordinal) || Unsure.Contains("belong", StringComparison.Ordinal);

    public static List<Expectation> Read(string path)
    {
        var lines = System.IO.File.ReadAllLines(path);
        var columns = lines[0].Split('\t').Select((name, i) => (name, i)).ToDictionary(c => c.name, c => c.i);
        return [.. lines.Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).Select(c => Of(c, columns))];
    }

    private static Expectation Of(string[] cells, Dictionary<string, int> columns)
    {
        string Cell(string name) => columns[name] < cells.Length ? cells[columns[name]].Trim() : string.Empty;
        long Number(string name) => long.TryParse(Cell(name), CultureInfo.InvariantCulture, out var n) ? n : 0;
        int Day(string name) => DateOnly.TryParse(Cell(name), CultureInfo.InvariantCulture, out var d) ? (d.Year * 10000) + (d.Month * 100) + d.Day : 0;
        return new Expectation(
            Cell("file"), Cell("expect") == "refuse", Number("data_rows"), Number("sum_pence"), Number("negative_rows"), Number("negative_sum_pence"),
            Day("first_date"), Day("last_date"), Cell("unsure"));
    }
}
