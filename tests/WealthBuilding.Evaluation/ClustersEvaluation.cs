using System.Globalization;
using System.Text.Json;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Evaluation;

/// <summary><c>clusters FOLDER [--json] [--errors]</c>: raw names put together among themselves, pair by pair against who they are.</summary>
internal static class ClustersEvaluation
{
    internal static int Run(string folder, string[] options)
    {
        var path = Path.Combine(folder, "names.csv");
        var names = LabelledName.Read(path, "raw", File.ReadLines(path).First().Split(',').Contains("entity") ? "entity" : "expected");
        var people = PeopleWords.Load(new SeedFiles(Microsoft.Extensions.Options.Options.Create(new StorageSettings())).OpenReference);
        var clusters = NameClusters.Propose([.. names.Select(n => new ClusterMember(n.Raw, 0))], ResolutionThresholds.Default.Join, people);
        long right = 0, proposed = 0;
        foreach (var pair in clusters.SelectMany(c => Pairs(c.Members)))
        {
            proposed++;
            var isRight = names[pair.One].Expected.Length > 0 && names[pair.One].Expected == names[pair.Other].Expected;
            right += isRight ? 1 : 0;
            if (!isRight && options.Contains("--errors"))
            {
                Console.WriteLine($"WRONG  {names[pair.One].Raw.Name} ({names[pair.One].Expected}) with {names[pair.Other].Raw.Name} ({names[pair.Other].Expected})");
            }
        }

        var wanted = names.Where(n => n.Expected.Length > 0).GroupBy(n => n.Expected).Sum(g => (long)g.Count() * (g.Count() - 1) / 2);
        Print(options.Contains("--json"), names.Count, clusters.Count, right, proposed, wanted);
        return 0;
    }

    private static IEnumerable<(int One, int Other)> Pairs(IReadOnlyList<int> members) =>
        members.SelectMany((one, i) => members.Skip(i + 1).Select(other => (one, other)));

    private static void Print(bool json, int names, int clusters, long right, long proposed, long wanted)
    {
        var precision = proposed == 0 ? 1 : (double)right / proposed;
        var recall = wanted == 0 ? 1 : (double)right / wanted;
        var f1 = right == 0 ? 0 : 2 * precision * recall / (precision + recall);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { names, clusters, pairs = proposed, precision, recall, f1 })
            : string.Create(CultureInfo.InvariantCulture, $"{names:#,##0} names, {clusters:#,##0} clusters; pairs: {right:#,##0} of {wanted:#,##0} found, {proposed - right:#,##0} wrong; precision {precision:0.0000}, recall {recall:0.0000}, F1 {f1:0.0000}"));
    }
}
