using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Where a share very likely lies, given how the postcodes of each outward code lie: narrower than the ends that cannot be passed.</summary>
/// <remarks>
/// Each supplier whose outward code is partly local is taken to be local by that chance (its expected share), all its money at once,
/// independently of the others. The local pence then have the variance Σ a²·w·(1 − w), a the supplier's pence and w its chance; the
/// range is 1.96 standard deviations (95 in 100, normal approximation) to either side. Unknown money is not guessed at: the
/// upper end holds all of it. Neither end passes <see cref="LocalShare.Low"/> or <see cref="LocalShare.High"/>.
/// </remarks>
public sealed record LikelyRange(decimal Low, decimal High)
{
    private const double StandardDeviations = 1.96;

    /// <param name="estimates">For each supplier of which it is not certain: its pence, and ten-thousandths that are local.</param>
    internal static LikelyRange? Of(LocalShare share, IEnumerable<(long Pence, int Local)> estimates)
    {
        if (share is not { Low: { } low, High: { } high } || share.TotalPence <= 0)
        {
            return null;
        }

        double variance = 0;
        foreach (var (pence, local) in estimates)
        {
            var chance = (double)local / DistrictShare.Whole;
            variance += (double)pence * pence * chance * (1 - chance);
        }

        var margin = (decimal)Math.Ceiling(StandardDeviations * Math.Sqrt(variance));
        return new LikelyRange(
            Math.Clamp((share.LocalPence - margin) / share.TotalPence, low, high),
            Math.Clamp((share.LocalPence + margin + share.UnknownPence) / share.TotalPence, low, high));
    }
}
