using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What the matched suppliers could do in lots, and together.</summary>
internal static class LotsAndPartners
{
    // Whoever is shut out by size alone is the very one that lots and partners are for.
    private static readonly HashSet<string> OfSize = new(StringComparer.Ordinal) { "too-large", "too-small" };

    /// <summary>Null where no value is told, or nobody is able in kind. Whoever is not in the field of any part, or does not reach the place, is not counted.</summary>
    /// <param name="parts">The lots, or the categories, of the need; where there are none the likeness of the words has to do.</param>
    public static LottingAdvice? Lots(IReadOnlyList<SupplierMatch> matches, long? pence, IReadOnlyList<OpportunityPart> parts, Func<SupplierText, bool> isLocal)
    {
        List<SupplierText> able = [.. matches.Where(IsAbleInKind).Select(m => m.Supplier).Where(s => parts.Count == 0 || parts.Any(p => OpportunityParts.IsInField(s, p)))];
        return pence is not > 0 || able.Count == 0 ? null
            : LottingAdviser.Advise(pence.Value, [.. able.Select(s => new LotBidder(s.Id, isLocal(s), IsSmall(s), s.SmallestPence, s.LargestPence))]);
    }

    /// <summary>The smallest sets that carry every part: of local suppliers where they can, else of any. Null where one of them can carry all, or there is nothing to divide.</summary>
    public static Partners? Together(IReadOnlyList<SupplierMatch> matches, IReadOnlyList<OpportunityPart> parts, Func<SupplierText, bool>? isLocal)
    {
        if (parts.Count == 0 || (parts is [var only] && only.Part.Pence == 0))
        {
            return null;
        }

        IReadOnlyList<ConsortiumPart> wanted = [.. parts.Select(p => p.Part)];
        var near = isLocal is null ? null : ConsortiumFinder.Find(wanted, Candidates([.. matches.Where(m => isLocal(m.Supplier))], parts));
        var partners = near is { Uncovered.Count: 0 } ? new Partners(near, wanted, true) : new Partners(ConsortiumFinder.Find(wanted, Candidates(matches, parts)), wanted, false);
        return partners.Answer is { IsProven: true, LeastSize: 1 } ? null : partners;
    }

    /// <summary>Who could take each lot: in its field, and not known to take jobs of another size. Whoever something else speaks against does not count.</summary>
    public static IReadOnlyList<LotTakers> Takers(IReadOnlyList<SupplierMatch> matches, IReadOnlyList<OpportunityPart> lots, Func<SupplierText, bool> isLocal)
    {
        List<(bool IsLocal, IReadOnlyList<PartFit> Fits)> able = [.. matches.Where(IsAbleInKind).Select(m => (isLocal(m.Supplier), OpportunityParts.FitsOf(m.Supplier, lots)))];
        return [.. lots.Select((l, i) => new LotTakers(
            l.Part, able.Count(s => Is(s.Fits[i], SizeFit.Fits)), able.Count(s => s.IsLocal && Is(s.Fits[i], SizeFit.Fits)), able.Count(s => Is(s.Fits[i], SizeFit.NotSaid))))];

        static bool Is(PartFit fit, SizeFit size) => fit.IsInField && fit.Size == size;
    }

    /// <summary>Those whom nothing but size speaks against, with the parts that each can do.</summary>
    public static IReadOnlyList<ConsortiumCandidate> Candidates(IReadOnlyList<SupplierMatch> matches, IReadOnlyList<OpportunityPart> parts) =>
        [.. matches.Where(IsAbleInKind).Select(m => OpportunityParts.CandidateOf(m.Supplier, parts, m.Score)).Where(c => c.Parts.Count > 0)];

    private static bool IsAbleInKind(SupplierMatch match) => match.Blockers.All(b => OfSize.Contains(b.Code));

    private static bool IsSmall(SupplierText supplier) => supplier.LargestPence <= TurnoverBand.All[3].UpToPounds * 100;
}

/// <summary>Suppliers that could carry all of it together.</summary>
/// <param name="IsLocal">All of them are local: none of another place was looked at.</param>
public sealed record Partners(ConsortiumAnswer Answer, IReadOnlyList<ConsortiumPart> Parts, bool IsLocal)
{
    public string NameOf(string key) => Parts.First(p => p.Key == key).Name;
}

/// <summary>Who could take one lot.</summary>
/// <param name="Able">In its field, and said to take a job of its size.</param>
/// <param name="AbleLocal">Of these, local ones.</param>
/// <param name="Unknown">In its field, without having said how large a job they take; neither counted in nor out.</param>
public sealed record LotTakers(ConsortiumPart Lot, int Able, int AbleLocal, int Unknown);
