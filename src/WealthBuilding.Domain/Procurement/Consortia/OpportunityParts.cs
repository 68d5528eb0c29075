using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>A part of an opportunity with the categories that whoever carries it must be able to do.</summary>
/// <param name="Cpv">CPV codes of eight digits; any one of them is enough. Empty where none is known: then anybody may be able.</param>
public sealed record OpportunityPart(ConsortiumPart Part, IReadOnlyList<string> Cpv);

/// <summary>Whether a lot or a whole is of the size that a supplier takes on.</summary>
public enum SizeFit
{
    /// <summary>The supplier or the buyer did not say.</summary>
    NotSaid,
    Fits,
    TooLarge,
    TooSmall,
}

/// <summary>How one part suits a supplier.</summary>
/// <param name="IsInField">Its categories, or those of its work, are in the same class of the tree.</param>
public sealed record PartFit(OpportunityPart Part, bool IsInField, SizeFit Size)
{
    /// <summary>In its field and not known to be of a wrong size.</summary>
    public bool Suits => IsInField && Size is SizeFit.Fits or SizeFit.NotSaid;
}

/// <summary>Cuts an opportunity into the parts that suppliers carry, and says who can carry which: the same for the buyer and for the supplier.</summary>
public static class OpportunityParts
{
    /// <summary>A part for each category, the value shared out evenly; what does not divide goes to the first.</summary>
    public static IReadOnlyList<OpportunityPart> ByCategory(IReadOnlyList<string> cpv, long? pence, TradeVocabulary trades) =>
        ByCategory(cpv, pence, trades.LabelOf, c => trades.WithKin([c]));

    /// <inheritdoc cref="ByCategory(IReadOnlyList{string}, long?, TradeVocabulary)"/>
    /// <param name="coveredBy">The categories any one of which is enough for a category.</param>
    public static IReadOnlyList<OpportunityPart> ByCategory(IReadOnlyList<string> cpv, long? pence, Func<string, string> nameOf, Func<string, IReadOnlyList<string>>? coveredBy = null)
    {
        var each = cpv.Count == 0 ? 0 : (pence ?? 0) / cpv.Count;
        return [.. cpv.Select((c, i) => new OpportunityPart(new ConsortiumPart(c, nameOf(c), i == 0 ? (pence ?? 0) - (each * (cpv.Count - 1)) : each), coveredBy?.Invoke(c) ?? [c]))];
    }

    /// <summary>A supplier with the parts that it is able to do in kind.</summary>
    public static ConsortiumCandidate CandidateOf(SupplierText supplier, IReadOnlyList<OpportunityPart> parts, double score) =>
        new(supplier.Id, supplier.Name, [.. parts.Where(p => IsInField(supplier, p)).Select(p => p.Part.Key)], supplier.LargestPence, supplier.Ownership, score);

    /// <summary>How each part suits one supplier.</summary>
    public static IReadOnlyList<PartFit> FitsOf(SupplierText supplier, IReadOnlyList<OpportunityPart> parts) =>
        [.. parts.Select(p => new PartFit(p, IsInField(supplier, p), SizeOf(supplier, p.Part.Pence)))];

    /// <summary>Able in kind: it or its work stands in the same class of the tree as one category of the part.</summary>
    public static bool IsInField(SupplierText supplier, OpportunityPart part) =>
        part.Cpv.Count == 0 || supplier.Categories.Concat(supplier.Work.SelectMany(w => w.Cpv)).Any(own => part.Cpv.Any(wanted => IsSameClass(own, wanted)));

    private static SizeFit SizeOf(SupplierText supplier, long pence) => pence switch
    {
        0 => SizeFit.NotSaid,
        _ when supplier.LargestPence < pence => SizeFit.TooLarge,
        _ when supplier.SmallestPence > pence => SizeFit.TooSmall,
        _ => supplier.LargestPence is null ? SizeFit.NotSaid : SizeFit.Fits,
    };

    private static bool IsSameClass(string own, string wanted)
    {
        var digits = Math.Clamp(wanted.TrimEnd('0').Length, 2, 4);
        return own.Length >= digits && own.AsSpan(0, digits).SequenceEqual(wanted.AsSpan(0, digits));
    }
}
