using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What the matched suppliers could do in lots, and together.</summary>
internal static class LotsAndPartners
{
    // Whoever is shut out by size alone is the very one that lots and partners are for.
    private static readonly HashSet<string> OfSize = new(StringComparer.Ordinal) { "too-large", "too-small" };

    /// <summary>Null where no value is told, or nobody is able in kind.</summary>
    public static LottingAdvice? Lots(IReadOnlyList<SupplierMatch> matches, long? pence, Func<SupplierText, bool> isLocal)
    {
        List<SupplierText> able = [.. matches.Where(IsAbleInKind).Select(m => m.Supplier)];
        return pence is not > 0 || able.Count == 0 ? null
            : LottingAdviser.Advise(pence.Value, [.. able.Select(s => new LotBidder(s.Id, isLocal(s), IsSmall(s), s.SmallestPence, s.LargestPence))]);
    }

    /// <summary>The smallest sets that cover all the ticked categories and the value; null where one supplier can, or no category is ticked.</summary>
    public static ConsortiumAnswer? Together(IReadOnlyList<SupplierMatch> matches, Need need, TradeVocabulary vocabulary)
    {
        if (need.Cpv.Count == 0 || (need.Cpv.Count == 1 && need.ValuePence is null))
        {
            return null;
        }

        var parts = OpportunityParts.ByCategory(need.Cpv, need.ValuePence, vocabulary.LabelOf);
        var answer = ConsortiumFinder.Find([.. parts.Select(p => p.Part)], Candidates(matches, parts));
        return answer is { IsProven: true, LeastSize: 1 } ? null : answer;
    }

    /// <summary>Those whom nothing but size speaks against, with the parts that each can do.</summary>
    public static IReadOnlyList<ConsortiumCandidate> Candidates(IReadOnlyList<SupplierMatch> matches, IReadOnlyList<OpportunityPart> parts) =>
        [.. matches.Where(IsAbleInKind).Select(m => OpportunityParts.CandidateOf(m.Supplier, parts, m.Score)).Where(c => c.Parts.Count > 0)];

    private static bool IsAbleInKind(SupplierMatch match) => match.Blockers.All(b => OfSize.Contains(b.Code));

    private static bool IsSmall(SupplierText supplier) => supplier.LargestPence <= TurnoverBand.All[3].UpToPounds * 100;
}
