namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What register numbers say by themselves, and beside the name.</summary>
internal static class NumberEvidence
{
    private const double Sure = 0.999;
    private const double Weight = 7;

    // Below even: no joining threshold is so low.
    private const double Asked = 0.49;

    internal static readonly MatchReason Agrees = new("number", "The register number agrees", Weight);

    private static readonly MatchReason OtherName =
        new("name", "The number is of another name: no word of the ledger's name is in a name that the organisation has or had", Math.Log(Asked / (1 - Asked)) - Weight);

    /// <summary>Who has the numbers; several share the certainty, and one whose names have nothing of the ledger's is left to a person.</summary>
    internal static List<ResolutionCandidate> Find(NameIndex index, NumberNames names, RawSupplier raw, ulong company, ulong charity)
    {
        List<int> entities = [.. index.EntitiesWith(company), .. index.EntitiesWith(charity)];
        return entities.Distinct().ToList() switch
        {
            [] => [],
            [var only] => [names.Agree(raw, only) ? new ResolutionCandidate(only, Sure, [Agrees]) : new ResolutionCandidate(only, Asked, [OtherName, Agrees])],
            var several => [.. several.Select(e => new ResolutionCandidate(e, Sure / several.Count, [Shared(several.Count)]))],
        };
    }

    private static MatchReason Shared(int holders) => new("number", $"The register numbers given belong to {holders} organisations", -Math.Log(holders));
}
