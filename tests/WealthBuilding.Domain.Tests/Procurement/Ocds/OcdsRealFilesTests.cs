using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>Every real file of every publisher: read or refused with a reason, worth what it says, and brought in again it changes nothing.</summary>
public sealed partial class OcdsRealFilesTests
{
    private const string Any = "ocds/contracts-finder-2025/Release1.json";
    private static readonly DateOnly Day = new(2026, 1, 1);

    [RealFileFact(Any)]
    public void Every_file_is_read_or_refused_with_a_reason()
    {
        var files = Files().ToList();

        Assert.True(files.Count > 150, $"{files.Count} files");
        Assert.All(files, f => Assert.True(f.File.Refusal is { Message.Length: > 20 } || f.File.Releases.Count > 0, f.Path));
    }

    [RealFileFact(Any)]
    public void No_row_of_a_publishers_file_is_set_aside()
    {
        string[] publishers = ["contracts-finder-2020", "contracts-finder-2025", "public-contracts-scotland", "sell2wales"];
        foreach (var (path, file) in Files().Where(f => publishers.Any(p => f.Path.Contains($"{Path.DirectorySeparatorChar}{p}{Path.DirectorySeparatorChar}", StringComparison.Ordinal))))
        {
            Assert.Null(file.Refusal);
            Assert.All(RowsOf(file), r => Assert.True(r.Verdict is RegisterVerdict.Read, $"{path}: {r.Verdict} {r.Sentence}"));
        }
    }

    [RealFileFact(Any)]
    public void Every_value_stands_in_the_file_or_is_the_sum_of_its_lots()
    {
        var checkedValues = 0;
        foreach (var (path, file) in Files())
        {
            var amounts = Amounts().Matches(Encoding.Latin1.GetString(File.ReadAllBytes(path))).Select(m => Pence(m.Groups[1].Value)).OfType<long>().ToHashSet();
            var sums = OcdsCompiler.Compile(file.Releases).Select(r => r.Tender?.Lots.Sum(l => l.Value?.Pence ?? l.Value?.GrossPence ?? 0)).OfType<long>().ToHashSet();
            foreach (var pence in RowsOf(file).SelectMany(r => new[] { r.Facts?.Value?.Pence, r.Facts?.Value?.LeastPence, r.Facts?.Value?.MostPence }).OfType<long>())
            {
                checkedValues++;
                Assert.True(amounts.Contains(pence) || sums.Contains(pence), $"{path}: {pence}");
            }
        }

        Assert.True(checkedValues > 50, $"{checkedValues} values");
    }

    [RealFileFact(Any)]
    public void A_file_that_is_brought_in_again_changes_nothing()
    {
        foreach (var (path, file) in Files())
        {
            var register = OcdsRegister.Of(file, Buyers(file));
            if (register.Refusal is not null)
            {
                continue;
            }

            var first = RegisterPlan.Make(OcdsHeld.Follow(register, []), []).Where(r => r.Verdict is ContractVerdict.Added).ToList();
            List<HeldContract> held = [.. first.Select((r, i) => new HeldContract(i + 1, new ContractEntry(1, r.Facts!, Day).ToFacts() with { ReleasedAt = r.Facts!.ReleasedAt }))];
            var again = RegisterPlan.Make(OcdsHeld.Follow(register, held), held);

            Assert.All(again, r => Assert.True(r.Verdict is not (ContractVerdict.Added or ContractVerdict.Changed), $"{path}: {r.Verdict} {r.Facts?.Reference}: {string.Join("; ", r.Differences.Select(d => d.Words))}"));
        }
    }

    private static IEnumerable<(string Path, OcdsFile File)> Files()
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(Seeds.RealFile(Any)!))!;
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(p => (p, OcdsReader.Read(File.ReadAllBytes(p), default)));
    }

    private static IEnumerable<RegisterRow> RowsOf(OcdsFile file) => OcdsRegister.Of(file, Buyers(file)).Tables.SelectMany(t => t.Rows);

    private static List<string> Buyers(OcdsFile file) => [.. file.Releases.SelectMany(r => r.BuyerNames)];

    private static long? Pence(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var pounds) && Math.Abs(pounds) < 1e15m ? (long)Math.Round(pounds * 100, MidpointRounding.AwayFromZero) : null;

    [GeneratedRegex("\"amount(?:Gross)?\"\\s*:\\s*\"?(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)")]
    private static partial Regex Amounts();
}
