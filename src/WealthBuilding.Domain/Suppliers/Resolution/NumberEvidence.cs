namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What register numbers say by themselves.</summary>
internal static class NumberEvidence
{
    private const double Sure = 0.999;
    private const double Weight = 7;

    /// <summary>Who has the numbers; several share the certainty, so that nobody is taken.</summary>
    internal static List<ResolutionCandidate> Find(NameIndex index, ulong company, ulong charity)
    {
        List<int> entities = [.. index.EntitiesWith(company), .. index.EntitiesWith(charity)];
        var distinct = entities.Distinct().ToList();
        return [.. distinct.Select(e => new ResolutionCandidate(e, Sure / distinct.Count, [Reason(distinct.Count)]))];
    }

    private static MatchReason Reason(int holders) => holders == 1
        ? new MatchReason("number", "The register number agrees", Weight)
        : new MatchReason("number", $"The register numbers given belong to {holders} organisations", 0);
}
