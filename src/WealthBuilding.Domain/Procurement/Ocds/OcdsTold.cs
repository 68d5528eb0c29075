using System.Globalization;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A stage that was told, for the next to be held against.</summary>
internal sealed record OcdsTold(PublicContract Contract, OcdsRelease Release)
{
    /// <summary>When a contract may be told anew by what stands in it: answers, files, the opening of quotes, awards, and the ends of their standstills, from which on they are in force.</summary>
    public static IEnumerable<DateTimeOffset> MomentsOf(PublicContract contract) =>
    [
        .. contract.Answers.Select(a => a.AnsweredAt), .. contract.Awards.Select(a => a.SentAt), .. contract.Awards.Select(a => QuoteClose.Of(a.StandstillEnds)),
        .. contract.Documents.Select(d => d.PublishedAt), .. contract.Documents.Select(d => d.ModifiedAt).OfType<DateTimeOffset>(),
        .. contract.Bids is { } bids ? [bids.OpenedAt] : Array.Empty<DateTimeOffset>(),
    ];

    /// <summary>The stage behind another; null where it says nothing new.</summary>
    public static OcdsTold? After(OcdsTold? before, PublicContract contract, OcdsRelease told)
    {
        if (before is null)
        {
            return new OcdsTold(contract, told with { Tags = OcdsTags.Of(contract.State) });
        }

        if (Plain(Amended(before.Release, told, [])) == Plain(before.Release))
        {
            return null;
        }

        var changes = OcdsAmended.Between(before.Contract, contract).ToList();
        IReadOnlyList<string> tags = before.Contract.State != contract.State ? OcdsTags.Between(before.Contract.State, contract.State) : OcdsAmended.TagsOf(before.Release, told, contract.State, changes.Count > 0);
        return new OcdsTold(contract, Amended(before.Release, told, tags.Any(t => t is "tenderAmendment" or "contractAmendment") ? changes : []) with { Tags = tags });
    }

    // What was amended before stays said in every later release.
    private static OcdsRelease Amended(OcdsRelease before, OcdsRelease now, IReadOnlyList<string> changes)
    {
        var isSigned = now.Contracts.Count > 0;
        var words = changes.Count == 0 ? null : $"Changed: {string.Join(", ", changes)}";
        OcdsAmendment[] Add(IReadOnlyList<OcdsAmendment> known, bool isHere) =>
            words is null || !isHere ? [.. known] : [.. known, new OcdsAmendment((known.Count + 1).ToString(CultureInfo.InvariantCulture), now.Date, words, null, null)];
        return now with
        {
            Tender = now.Tender! with { Amendments = Add(before.Tender!.Amendments, !isSigned) },
            Contracts = [.. now.Contracts.Select(c => c with { Amendments = Add(before.Contracts.FirstOrDefault(b => b.Id == c.Id)?.Amendments ?? [], isSigned) })],
        };
    }

    // What it says beside its moment, its number and its tags.
    private static string Plain(OcdsRelease release) => Convert.ToBase64String(OcdsReleaseWriter.ToBytes(release with { Id = null, Date = null, Tags = [] }));
}
