namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>The grounds on which a supplier is scored; each is 0 to 1.</summary>
public enum MatchPart
{
    /// <summary>BM25 of the need's words over all the words of the supplier, as a share of the best that could be.</summary>
    Words,

    /// <summary>Likeness (cosine) of the need to the one piece of work that is most like it.</summary>
    Alike,

    /// <summary>Nodes of the category tree that the need and one piece of work share, weighed by how rare they are.</summary>
    Category,

    /// <summary>Words of the need's categories that the supplier, or the categories of its work, use.</summary>
    Meaning,

    /// <summary>How much work like this it has done, saturating; the longer ago, the less.</summary>
    Record,

    /// <summary>How near the values of its work are to the need's.</summary>
    Value,

    /// <summary>Work for the same buyer.</summary>
    Buyer,

    /// <summary>Likeness to the need as the most alike works of anybody would word it: words learnt from earlier awards and payments.</summary>
    Learnt,
}

/// <summary>How much each ground weighs.</summary>
/// <remarks>
/// A score is the weighted mean of the grounds, each taken by its logarithm so that the step from nothing to something counts
/// most: a log-linear model of which supplier is taken. Weights are learnt by <c>Evaluation -- matching FOLDER --learn</c> on earlier awards only.
/// </remarks>
public sealed record MatchWeights(IReadOnlyList<double> Values)
{
    public static readonly MatchWeights Default = new([4.3, 4.9, 1.0, 0.75, 1.5, 1.2, 0.65, 1.5]);

    public static readonly int Count = Enum.GetValues<MatchPart>().Length;

    public double this[MatchPart part] => Values[(int)part];
}
