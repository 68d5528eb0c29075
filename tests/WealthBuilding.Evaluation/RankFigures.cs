namespace WealthBuilding.Evaluation;

/// <summary>How far up the first right answer stands, over many questions: a rank from 0, or null where it does not stand at all.</summary>
internal sealed class RankFigures(IReadOnlyList<int?> ranks)
{
    private const int Resamples = 2000;
    private const int Seed = 20260101;

    internal int Count => ranks.Count;

    internal double At1 => At(ranks, 1);

    internal double At3 => At(ranks, 3);

    internal double At5 => At(ranks, 5);

    /// <summary>The mean of one over the place of the first right answer.</summary>
    internal double Mrr => ranks.Count == 0 ? 0 : ranks.Average(r => r is { } rank ? 1.0 / (rank + 1) : 0);

    /// <summary>Places to print, in the shape of docs: four figures.</summary>
    internal object ToJson() => new { n = Count, at1 = Round(At1), at3 = Round(At3), at5 = Round(At5), mrr = Round(Mrr) };

    /// <summary>Between which values the share within the first so many lies in 95 of 100 samples drawn anew from these questions; the seed is fixed.</summary>
    internal (double Low, double High) Interval(int most)
    {
        var random = new Random(Seed);
        var shares = new double[Resamples];
        for (var i = 0; i < Resamples; i++)
        {
            shares[i] = At([.. Enumerable.Range(0, ranks.Count).Select(_ => ranks[random.Next(ranks.Count)])], most);
        }

        Array.Sort(shares);
        return (shares[(int)(Resamples * 0.025)], shares[(int)(Resamples * 0.975)]);
    }

    public override string ToString() => FormattableString.Invariant($"@1 {At1:F3}  @3 {At3:F3}  @5 {At5:F3}  MRR {Mrr:F3}  (n = {Count})");

    private static double At(IReadOnlyList<int?> ranks, int most) => ranks.Count == 0 ? 0 : (double)ranks.Count(r => r < most) / ranks.Count;

    private static double Round(double figure) => Math.Round(figure, 4);
}
