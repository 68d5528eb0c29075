using WealthBuilding.Domain.Procurement.Matching;

namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>Who carries one part, and what of it nobody carries.</summary>
/// <param name="Carriers">Partners by name with the pence that fall to each; 0 where the part has no value.</param>
/// <param name="MissingPence">What is more than they said they take on, over all parts together.</param>
/// <param name="WorksThere">Whether one of the carriers says that it works where the work is; null where that does not matter.</param>
public sealed record PartCover(ConsortiumPart Part, IReadOnlyList<(string Partner, long Pence)> Carriers, long MissingPence, bool? WorksThere);

/// <summary>What partners cover together, part by part, and what is missing, in sentences.</summary>
/// <param name="Unknown">Partners whose capacity is not known to whoever asks: it is not held against them, but said.</param>
public sealed record ConsortiumCover(IReadOnlyList<PartCover> Parts, IReadOnlyList<string> Missing, IReadOnlyList<string> Unknown)
{
    /// <summary>Everything is carried, as far as is known.</summary>
    public bool IsWhole => Parts.Count > 0 && Missing.Count == 0;

    /// <param name="partners">With the capacity that the reader may know of; null for one that the reader may not.</param>
    /// <param name="inArea">Keys of those that say they work where the work is; null where it does not matter.</param>
    public static ConsortiumCover Of(IReadOnlyList<OpportunityPart> parts, IReadOnlyList<ConsortiumCandidate> partners, IReadOnlySet<string>? inArea)
    {
        IReadOnlyList<ConsortiumPart> wanted = [.. parts.Select(p => p.Part)];
        var flow = CapacityFlow.Of(wanted, partners);
        var shares = partners.SelectMany((p, i) => flow.SharesOf(i).Select(s => (Partner: p, s.Part, s.Pence))).ToLookup(s => s.Part, StringComparer.Ordinal);
        List<PartCover> covers = [.. wanted.Select(p => new PartCover(
            p, [.. shares[p.Key].Select(s => (s.Partner.Name, s.Pence))], p.Pence - shares[p.Key].Sum(s => s.Pence), inArea is null ? null : shares[p.Key].Any(s => inArea.Contains(s.Partner.Id))))];
        return new ConsortiumCover(covers, [.. covers.SelectMany(c => MissingOf(c, partners))], [.. partners.Where(p => p.CapacityPence is null).Select(p => p.Name)]);
    }

    private static IEnumerable<string> MissingOf(PartCover cover, IReadOnlyList<ConsortiumCandidate> partners)
    {
        if (!partners.Any(p => p.Parts.Contains(cover.Part.Key)))
        {
            yield return $"Nobody does {cover.Part.Name}";
            yield break;
        }

        if (cover.MissingPence > 0)
        {
            yield return $"{cover.Part.Name} is {MatchGates.Pounds(cover.MissingPence)} more than the partners say they take on together";
        }

        if (cover.WorksThere is false && cover.Carriers.Count > 0)
        {
            yield return $"Nobody who carries {cover.Part.Name} says that it works where the work is";
        }
    }
}
