using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Makes a register of releases: a row for each award, or for the call where nothing is awarded yet.</summary>
/// <remarks>
/// A row's reference is its key: the ocid, and behind a slash the award's id (and the contract's, where an award has several). By it a later
/// file finds the entry again. Only what the institution buys is taken; what others buy is skipped, row by row.
/// </remarks>
public static class OcdsRegister
{
    /// <summary>Code of rows that others buy.</summary>
    public const string OtherBuyer = "other-buyer";

    /// <summary>The rows of a file.</summary>
    /// <param name="names">Names of the institution, as publishers may write them.</param>
    public static RegisterFile Of(OcdsFile file, IReadOnlyCollection<string> names)
    {
        if (file.Refusal is not null)
        {
            return new RegisterFile { Refusal = file.Refusal };
        }

        var own = names.Select(KeyOf).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        var rows = new List<RegisterRow>();
        foreach (var release in OcdsCompiler.Compile(file.Releases))
        {
            rows.AddRange(RowsOf(release, own, rows.Count + 1));
        }

        rows.AddRange(file.LeftOut.Select((p, i) => Aside(rows.Count + 1 + i, RegisterVerdict.Skipped, "no-ocid", p)).ToList());
        return new RegisterFile { Tables = [new RegisterTable(null, [], [], [], [], DateOrder.YearMonthDay, rows)], Remarks = file.Problems };
    }

    private static IEnumerable<RegisterRow> RowsOf(OcdsRelease release, HashSet<string> own, int number)
    {
        var buyers = release.BuyerNames.ToList();
        if (!buyers.Exists(b => own.Contains(KeyOf(b))))
        {
            return [Aside(number, RegisterVerdict.Skipped, OtherBuyer, buyers.Count == 0 ? $"{release.Ocid}: no buyer is named" : $"{release.Ocid}: bought by {string.Join(" and ", buyers.Take(3))}, not by this institution")];
        }

        var facts = OcdsFacts.Of(release);
        return facts.Count == 0
            ? [Aside(number, RegisterVerdict.Skipped, "nothing-said", $"{release.Ocid}: it tells of no call, award or contract")]
            : facts.Select((f, i) => RowOf(f, number + i, release));
    }

    // 'The University of …' is 'University of …'.
    private static string KeyOf(string name) => ContractKeys.Title(name.TrimStart().StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name.TrimStart()[4..] : name);

    private static RegisterRow RowOf(OcdsRow row, int number, OcdsRelease release)
    {
        var facts = row.Facts;
        if (facts.Start is { } start && facts.End is { } end && end < start)
        {
            return Aside(number, RegisterVerdict.Quarantined, "end-before-start", $"{facts.Reference}: the end lies before the start");
        }

        var read = new RegisterRow(number, RegisterVerdict.Read, null, null, facts, row.Lot, [.. row.Notes, .. release.Problems]) { HeldAs = facts.Reference, PublishedAt = release.PublishedAt, IsOfUnknownAward = row.IsOfUnknownAward, IsNewContract = IsNewContract(release.Tags) };
        // A cancellation often says no more than that: where the process is held, its title is (OcdsHeld).
        return facts.Title.Length > 0 ? read : read with { Verdict = RegisterVerdict.Quarantined, Code = "no-title", Sentence = $"{release.Ocid}: it has no title, and no entry of that process is held" };
    }

    private static bool IsNewContract(IReadOnlyList<string> tags) => tags.Contains("contract") && !tags.Any(t => t is "contractUpdate" or "contractAmendment" or "compiled");

    private static RegisterRow Aside(int number, RegisterVerdict verdict, string code, string sentence) => new(number, verdict, code, sentence, null, null, []);
}
