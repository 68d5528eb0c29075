using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary>Reads every file that <c>expected.tsv</c> names, with no word on its columns or sheets, and says where the reading differs.</summary>
public static class ImportEvaluation
{
    public static int Run(string folder, bool json)
    {
        var files = new LedgerFiles(Options.Create(new StorageSettings()));
        var expectations = Expectation.Read(Path.Combine(folder, "expected.tsv"));
        int right = 0, wrong = 0;
        foreach (var expected in expectations)
        {
            var path = Path.Combine(folder, expected.File);
            var file = files.Read(path, Path.GetFileName(path), new LedgerReadOptions(), CancellationToken.None);
            var differences = Differences(expected, file);
            _ = differences.Count == 0 ? right++ : wrong++;
            Print(expected, file, differences, json);
        }

        Console.WriteLine(json ? JsonSerializer.Serialize(new { right, wrong }) : $"{right} right, {wrong} wrong");
        return wrong == 0 ? 0 : 1;
    }

    private static void Print(Expectation expected, LedgerFile file, List<string> differences, bool json) =>
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { file = expected.File, right = differences.Count == 0, differences, columns = file.Tables.Select(ColumnsOf), leftOut = file.LeftOut })
            : $"{(differences.Count == 0 ? "right" : "WRONG")}  {expected.File}{(differences.Count == 0 ? string.Empty : ": " + string.Join("; ", differences))}");

    private static string ColumnsOf(LedgerTable table) =>
        $"{table.Layout.Sheet}: " + string.Join("; ", table.Layout.Columns.Select(c => $"{LedgerFields.NameOf(c.Field)} = {c.Header}"));

    private static List<string> Differences(Expectation expected, LedgerFile file)
    {
        if (expected.IsRefusal || file.Refusal is not null)
        {
            return expected.IsRefusal == file.Refusal is not null || (expected.MayBeRefused && file.Refusal is not null)
                ? []
                : [file.Refusal is null ? "should be refused" : $"refused: {file.Refusal.Code}"];
        }

        var figures = file.Tables.Select(t => TableFigures.Of(t, [])).ToList();
        var differences = new List<string>();
        Compare("rows", expected.Rows, figures.Sum(f => f.Imported + f.Quarantined + f.AlreadyHeld), differences);
        if (!expected.AmountUnsure)
        {
            Compare("pence", expected.Pence, figures.Sum(f => f.PenceInFile), differences);
            Compare("negative rows", expected.NegativeRows, figures.Sum(f => f.Negatives), differences);
            Compare("negative pence", expected.NegativePence, figures.Sum(f => f.PenceNegative), differences);
        }

        if (!expected.DateUnsure)
        {
            Compare("first date", expected.First, figures.Where(f => f.From > 0).Select(f => f.From).DefaultIfEmpty(0).Min(), differences);
            Compare("last date", expected.Last, figures.Max(f => f.To), differences);
        }

        differences.AddRange(file.Tables.SelectMany(t => t.Questions).Select(q => $"asks {q.Code}: {string.Join(" | ", q.Choices)}"));
        differences.AddRange(file.Tables.SelectMany(t => t.Problems).Select(p => $"{p.Code} x{p.Rows}"));
        return differences;
    }

    private static void Compare(string what, long expected, long found, List<string> differences)
    {
        if (expected != found)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {found} instead of {expected}"));
        }
    }
}
