using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Evaluation;

/// <summary>Reads every JSON file below a folder as OCDS and says what it holds, or why it is refused.</summary>
internal static class OcdsEvaluation
{
    public static int Run(string folder)
    {
        var (read, refused, crashed) = (0, 0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            OcdsFile file;
            try
            {
                file = OcdsReader.Read(File.ReadAllBytes(path), CancellationToken.None);
                Console.WriteLine($"{name}\t{(file.Refusal is { } refusal ? $"refused: {refusal.Message}" : Words(file))}");
            }
            catch (Exception fault)
            {
                // A crash is what is looked for here: it is counted, and the other files are still tried.
                crashed++;
                Console.WriteLine($"{name}\tCRASHED: {fault.GetType().Name}: {fault.Message}");
                continue;
            }

            (read, refused) = file.Refusal is null ? (read + 1, refused) : (read, refused + 1);
        }

        Console.WriteLine($"{read} read, {refused} refused, {crashed} crashed");
        return crashed == 0 && read + refused > 0 ? 0 : 1;
    }

    private static string Words(OcdsFile file)
    {
        var compiled = OcdsCompiler.Compile(file.Releases);
        var rows = OcdsRegister.Of(file, [.. file.Releases.SelectMany(r => r.BuyerNames)]).Tables.Sum(t => t.Rows.Count(r => r.Facts is not null));
        var suppliers = compiled.SelectMany(r => r.Awards.SelectMany(a => a.Suppliers).Select(new OcdsParties(r).Of)).ToList();
        var problems = file.Problems.Concat(file.LeftOut).Concat(compiled.SelectMany(r => r.Problems)).Distinct(StringComparer.Ordinal).ToList();
        return $"read ({file.Encoding}): {file.Releases.Count} releases of {compiled.Count} procurements, {compiled.Sum(r => r.Parties.Count)} parties, {compiled.Count(r => r.Tender is not null)} tenders in "
            + $"{compiled.Sum(r => r.Tender?.Lots.Count ?? 0)} lots, {compiled.Sum(r => r.Awards.Count)} awards, {compiled.Sum(r => r.Contracts.Count)} contracts, {suppliers.Count} suppliers "
            + $"({suppliers.Count(s => s?.Identifier?.Id is not null)} with identifiers), {rows} rows for a register" + (problems.Count == 0 ? string.Empty : $"; {string.Join("; ", problems)}");
    }
}
