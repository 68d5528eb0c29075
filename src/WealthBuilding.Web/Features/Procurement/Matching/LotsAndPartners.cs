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

        var each = (need.ValuePence ?? 0) / need.Cpv.Count;
        var parts = need.Cpv.Select((c, i) => new ConsortiumPart(c, vocabulary.LabelOf(c), i == 0 ? (need.ValuePence ?? 0) - (each * (need.Cpv.Count - 1)) : each)).ToList();
        var answer = ConsortiumFinder.Find(parts, [.. matches.Where(IsAbleInKind).Select(m => CandidateOf(m, need.Cpv)).Where(c => c.Parts.Count > 0)]);
        return answer is { IsProven: true, LeastSize: 1 } ? null : answer;
    }

    private static bool IsAbleInKind(SupplierMatch match) => match.Blockers.All(b => OfSize.Contains(b.Code));

    private static bool IsSmall(SupplierText supplier) => supplier.LargestPence <= TurnoverBand.All[3].UpToPounds * 100;

    // Able for a category: it or its work stands in the same class of the tree.
    private static ConsortiumCandidate CandidateOf(SupplierMatch match, IReadOnlyList<string> codes)
    {
        var own = match.Supplier.Categories.Concat(match.Supplier.Work.SelectMany(w => w.Cpv)).ToList();
        return new ConsortiumCandidate(match.Supplier.Id, match.Supplier.Name, [.. codes.Where(c => own.Exists(o => IsSameClass(o, c)))], match.Supplier.LargestPence, match.Supplier.Ownership, match.Score);
    }

    private static bool IsSameClass(string own, string wanted)
    {
        var digits = Math.Clamp(wanted.TrimEnd('0').Length, 2, 4);
        return own.Length >= digits && own.AsSpan(0, digits).SequenceEqual(wanted.AsSpan(0, digits));
    }
}
