namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Ranks suppliers for a need, with reasons. The same index and need give the same answer, always; equals stand in the order of their keys.</summary>
/// <remarks>
/// First the candidates: suppliers that share words or nodes of the category tree with the need. Then each is looked at document by document on the grounds of
/// <see cref="MatchPart"/>, which are put together by <see cref="MatchWeights"/>. Gates (value, area, insurance, accreditations, reservation) do not lower a score:
/// whoever a gate shuts out stands below all others of the field, with what shuts it out; below them stands whoever's work is unlike.
/// </remarks>
public sealed class OpportunityMatcher(SupplierIndex index)
{
    private const double Rejection = 0.5;
    private const double FewWords = 0.05;

    // Scores that are the same in so many decimals are equals: distance settles the order among them.
    private const int Equal = 2;

    public MatchAnswer Match(Need need, MatchOptions options)
    {
        var read = new NeedReader(index).Read(need);
        var (candidates, found) = NeedCandidates.Find(index, read);
        var reasons = new MatchReasons(index, read, need, options.Weights);
        var gates = new FeedbackGate(index, options.Feedback, need);
        var all = new SupplierScorer(index, read, SupplierIndex.LogPounds(need.ValuePence), need.Day).Score(candidates)
            .Select(s => (Scored: s, Score: Math.Clamp(s.Score(options.Weights) * (1 - (Rejection * gates.Rejected(s.Supplier))), 0, 1), Blockers: Blockers(s, need, read, options), Miles: MilesOf(need, s.Supplier))).ToList();
        var isAnyShutOut = all.Exists(r => r.Blockers.Exists(IsGate));
        var ranked = all.OrderBy(r => isAnyShutOut && r.Blockers.Exists(IsUnlike)).ThenBy(r => r.Blockers.Exists(IsGate)).ThenByDescending(r => need.Position is null ? r.Score : Math.Round(r.Score, Equal)).ThenBy(r => r.Miles ?? double.PositiveInfinity)
            .ThenByDescending(r => r.Score).ThenBy(r => r.Scored.Supplier).Take(Math.Max(1, options.Top));
        return new MatchAnswer(
            [.. ranked.Select(r => Row(r.Scored, r.Score, r.Blockers, reasons, gates, need) with { Miles = r.Miles })],
            found, MarketCounter.Count(index, read, need, options.Covers), read.Categories, Respelt(read, need));
    }

    /// <summary>The grounds of every candidate, unranked: what weights are learnt from.</summary>
    public IReadOnlyList<(string Supplier, double[] Parts)> Grounds(Need need)
    {
        var read = new NeedReader(index).Read(need);
        return [.. new SupplierScorer(index, read, SupplierIndex.LogPounds(need.ValuePence), need.Day).Score(NeedCandidates.Find(index, read).Chosen).Select(s => (index.Suppliers[s.Supplier].Id, s.Parts))];
    }

    private double? MilesOf(Need need, int supplier) => need.Position is { } from && index.Suppliers[supplier].Position is { } to ? from.MilesTo(to) : null;

    private static List<(string Word, string Taken)> Respelt(ReadNeed read, Need need)
    {
        var written = WrittenWords.In($"{need.Title} {need.Description}");
        return [.. read.Respelt.Select(r => (written.GetValueOrDefault(r.Word, r.Word), r.Taken))];
    }

    // Whoever does something else is farther from the need than whoever does it in another size or place. Where nobody is shut out the score alone decides.
    private static bool IsUnlike(MatchBlocker blocker) => blocker.Code == MatchGates.Unlike;

    private static bool IsGate(MatchBlocker blocker) => !IsUnlike(blocker);

    private List<MatchBlocker> Blockers(ScoredSupplier scored, Need need, ReadNeed read, MatchOptions options)
    {
        List<MatchBlocker> blockers = [.. MatchGates.Blockers(index.Suppliers[scored.Supplier], need, options.Covers), .. ReservedGate.Blockers(index.Suppliers[scored.Supplier], need, options.Covers)];
        if (MatchGates.IsUnlike(scored, index.Suppliers[scored.Supplier], read.Categories.Count > 0))
        {
            blockers.Add(new(MatchGates.Unlike, "Neither its categories nor its work are like this"));
        }

        return blockers;
    }

    private SupplierMatch Row(ScoredSupplier scored, double score, List<MatchBlocker> blockers, MatchReasons reasons, FeedbackGate gates, Need need)
    {
        var supplier = index.Suppliers[scored.Supplier];
        IReadOnlyList<MatchReason> why = gates.Rejected(scored.Supplier) > FewWords
            ? [.. reasons.Write(scored), new("feedback", "A buyer found it unsuitable for something alike", 0)]
            : reasons.Write(scored);
        return new SupplierMatch(supplier, Math.Round(score, 4), why, blockers, [.. MatchGates.Missing(supplier), .. ReservedGate.Missing(supplier, need)]);
    }
}
