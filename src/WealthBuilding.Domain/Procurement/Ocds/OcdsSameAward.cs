using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Finds awards that come again under another id, and contracts whose award is named by an id that no award has.</summary>
/// <remarks>
/// An award of a later release is one of before where suppliers, lots, value and day are the same and the later release does not name the other too: a release that tells of two means two.
/// Where suppliers and lots alone are the same it may be either: both are kept, and it is told.
/// </remarks>
internal static class OcdsSameAward
{
    // More awards than these are those of a framework with a call for each: nobody looks for slips of ids among them.
    private const int Most = 200;

    /// <summary>The later release with awards under the ids that the earlier one gave them.</summary>
    public static OcdsRelease Named(OcdsRelease earlier, OcdsRelease later)
    {
        if (earlier.Awards.Count is 0 or > Most || later.Awards.Count is 0 or > Most)
        {
            return later;
        }

        var (known, said) = (earlier.Awards.Select(a => a.Id).ToHashSet(StringComparer.Ordinal), later.Awards.Select(a => a.Id).ToHashSet(StringComparer.Ordinal));
        var (names, problems) = (new Dictionary<string, string>(StringComparer.Ordinal), later.Problems.ToList());
        foreach (var award in later.Awards.Where(a => a.Id is { } id && !known.Contains(id)))
        {
            List<OcdsAward> alike = [.. earlier.Awards.Where(a => a.Id is { } id && !said.Contains(id) && !names.ContainsValue(id) && IsAlike(a, award))];
            if (alike.FindAll(a => IsSame(a, award)) is [var same])
            {
                names[award.Id!] = same.Id!;
                problems.Add($"Award {award.Id} says the same as award {same.Id} of an earlier release: they were taken as one");
            }
            else if (alike.Count > 0)
            {
                problems.Add($"Awards {alike[0].Id} and {award.Id} are to the same suppliers for the same lots, with another value or day: both are kept");
            }
        }

        return names.Count == 0 && problems.Count == later.Problems.Count ? later : later with
        {
            Awards = [.. later.Awards.Select(a => a.Id is { } id && names.TryGetValue(id, out var name) ? a with { Id = name } : a)],
            Contracts = [.. later.Contracts.Select(c => c.AwardId is { } id && names.TryGetValue(id, out var name) ? c with { AwardId = name } : c)],
            Problems = problems,
        };
    }

    /// <summary>The release with its contracts tied to awards: one whose award is named by an id that no award has is of the only award that it can be of.</summary>
    public static OcdsRelease Tied(OcdsRelease release)
    {
        var known = release.Awards.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        List<OcdsContract> lost = [.. release.Contracts.Where(c => c.AwardId is { } id && !known.Contains(id))];
        if (lost.Count is 0 or > Most || release.Awards.Count is 0 or > Most)
        {
            return release;
        }

        var (ties, problems) = (new Dictionary<string, string>(StringComparer.Ordinal), release.Problems.ToList());
        foreach (var contracts in lost.GroupBy(c => c.AwardId!, StringComparer.Ordinal))
        {
            var found = contracts.Select(c => OnlyAwardOf(c, release)).Distinct(StringComparer.Ordinal).ToList();
            if (found is [{ } award] && !ties.ContainsValue(award))
            {
                ties[contracts.Key] = award;
                problems.Add($"A contract is of award {contracts.Key}, which is in no release: it was taken as of award {award}, the only one that it can be of");
            }
            else
            {
                problems.Add($"A contract is of award {contracts.Key}, which is in no release, and which of the others that is cannot be told: it is kept by itself");
            }
        }

        return release with { Contracts = [.. release.Contracts.Select(c => c.AwardId is { } id && ties.TryGetValue(id, out var award) ? c with { AwardId = award } : c)], Problems = problems };
    }

    // Without lots of its own it can only be of an award that is alone.
    private static string? OnlyAwardOf(OcdsContract contract, OcdsRelease release)
    {
        List<OcdsAward> free = [.. release.Awards.Where(a => a.Id is not null && !release.Contracts.Any(c => c.AwardId == a.Id) && (contract.Suppliers.Count == 0 || a.Suppliers.Count == 0 || NamesOf(contract.Suppliers).SetEquals(NamesOf(a.Suppliers))))];
        return release.Awards is [var only] ? (free.Contains(only) && (contract.Lots.Count == 0 || only.Lots.Count == 0 || SameLots(contract.Lots, only.Lots)) ? only.Id : null)
            : contract.Lots.Count > 0 && free.FindAll(a => SameLots(a.Lots, contract.Lots)) is [var match] ? match.Id
            : null;
    }

    private static bool IsAlike(OcdsAward one, OcdsAward other) =>
        NamesOf(one.Suppliers) is { Count: > 0 } names && names.SetEquals(NamesOf(other.Suppliers)) && SameLots(one.Lots, other.Lots)
        && (one.Title is null || other.Title is null || ContractKeys.Title(one.Title) == ContractKeys.Title(other.Title));

    private static bool IsSame(OcdsAward one, OcdsAward other) => one.Value is not null && one.Value == other.Value && one.Date is not null && one.Date == other.Date;

    private static bool SameLots(IReadOnlyList<string> one, IReadOnlyList<string> other) => one.ToHashSet(StringComparer.Ordinal).SetEquals(other);

    private static HashSet<string> NamesOf(IReadOnlyList<OcdsReference> suppliers) => [.. suppliers.Select(s => s.Name is { } name ? ContractKeys.Title(name) : s.Id).OfType<string>()];
}
