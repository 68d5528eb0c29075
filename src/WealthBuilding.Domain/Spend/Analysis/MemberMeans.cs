namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>The two means of several bodies' shares. They differ, and are never given one for the other.</summary>
/// <param name="Weighted">All local pence ÷ all pence: of the place's money.</param>
/// <param name="Unweighted">The mean of the bodies' own shares: of the bodies. Those without a share of their own are left out.</param>
public sealed record MemberMeans(decimal? Weighted, decimal? Unweighted)
{
    public static MemberMeans Of(IEnumerable<LocalShare> members)
    {
        var all = members.ToList();
        var shares = all.Select(m => m.Share).OfType<decimal>().ToList();
        return new MemberMeans(
            LocalShare.Ratio(all.Sum(m => m.LocalPence), all.Sum(m => m.TotalPence)),
            shares.Count == 0 ? null : shares.Average());
    }
}
