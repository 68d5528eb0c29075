using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>Puts the entries of registers together that are one organisation: a charitable company is in two registers, and each names the other's number.</summary>
internal static class OneOrganisation
{
    /// <summary>Entries that share a number, directly or by a third, in their order; the first of each was first of all.</summary>
    public static IReadOnlyList<IReadOnlyList<RegisterFinding>> Of(IReadOnlyList<RegisterFinding> findings)
    {
        var together = new List<(HashSet<string> Numbers, List<RegisterFinding> Entries)>();
        foreach (var finding in findings)
        {
            HashSet<string> numbers = [.. NumbersOf(finding)];
            var same = together.Where(t => t.Numbers.Overlaps(numbers)).ToList();
            List<RegisterFinding> entries = [.. same.SelectMany(t => t.Entries), finding];
            same.ForEach(t => numbers.UnionWith(t.Numbers));
            var at = same.Count == 0 ? together.Count : together.IndexOf(same[0]);
            together.RemoveAll(same.Contains);
            together.Insert(at, (numbers, entries));
        }

        return [.. together.Select(t => t.Entries)];
    }

    private static string? KindOf(string register) =>
        RegisterIds.IsOf(register, Vocabulary.CharityNumber) ? "charity"
        : register == RegisterKeys.Of(RegisterKind.CompaniesHouse) ? "company"
        : register == RegisterKeys.Of(RegisterKind.Societies) ? "society"
        : null;

    // A number is of its register: charity 1234567 is not company 01234567.
    private static IEnumerable<string> NumbersOf(RegisterFinding finding)
    {
        yield return $"{finding.Register} {finding.Number}";
        if (KindOf(finding.Register) is { } own)
        {
            yield return $"{own} {finding.Number.Trim().ToUpperInvariant()}";
        }

        foreach (var (kind, number) in new[] { ("company", finding.CompanyNumber), ("charity", finding.CharityNumber), ("society", finding.SocietyNumber) })
        {
            if (!string.IsNullOrWhiteSpace(number))
            {
                yield return $"{kind} {number.Trim().ToUpperInvariant()}";
            }
        }
    }
}
