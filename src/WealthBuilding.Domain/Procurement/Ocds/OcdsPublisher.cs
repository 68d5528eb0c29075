using System.Security.Cryptography;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Makes the releases of a contract that an institution publishes: one for each stage at which what the public may read changed.</summary>
/// <param name="prefix">The publisher's ocid prefix: <c>ocds-</c> and six signs.</param>
/// <param name="slug">The institution's part of addresses.</param>
/// <param name="name">The institution's name.</param>
public sealed class OcdsPublisher(string prefix, string slug, string name)
{
    private const int IdLength = 12;

    /// <summary>The process of a contract of this register.</summary>
    public string OcidOf(int id) => $"{prefix}-{slug}-{id}";

    /// <summary>The release of a contract as it stands, told by itself.</summary>
    public OcdsRelease Of(PublicContract contract) => Numbered(Told(contract) with { Tags = OcdsTags.Of(contract.State) });

    /// <summary>A release for each moment at which what is public changed, oldest first; none where it never was public.</summary>
    /// <param name="moments">When anything happened that may have changed it, in any order.</param>
    /// <param name="changes">What was something else before.</param>
    /// <param name="now">What is still to come is not told.</param>
    /// <remarks>A release is told as at its moment, so that it says the same for ever: its id is made of what it says. A contract that was withdrawn before it was published has none.</remarks>
    public IReadOnlyList<OcdsRelease> ReleasesOf(PublicContract contract, IEnumerable<DateTimeOffset> moments, IReadOnlyCollection<PublicChange> changes, DateTimeOffset now)
    {
        List<DateTimeOffset> ordered = [.. moments.Concat(OcdsTold.MomentsOf(contract)).Where(m => m <= now).Append(contract.ChangedAt).Distinct().Order()];
        var releases = new List<OcdsRelease>();
        OcdsTold? before = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var next = i + 1 < ordered.Count ? ordered[i + 1] : (DateTimeOffset?)null;
            var told = OcdsPast.AsAt(contract, ordered[i], next is { } later ? changes.Where(c => c.At >= later) : []);
            if (OcdsTags.IsPublic(told.State, before) && OcdsTold.After(before, told, Told(told)) is { } stage)
            {
                releases.Add(Numbered(stage.Release, releases.Count == 0 ? null : releases[^1].Id));
                before = stage with { Release = releases[^1] };
            }
        }

        return releases;
    }

    private OcdsRelease Told(PublicContract contract)
    {
        var ocid = OcidOf(contract.Id);
        var buyer = new OcdsReference($"{prefix}-{slug}", name);
        var awards = OcdsAwardParts.Of(contract, ocid);
        var suppliers = awards.SelectMany(a => a.Suppliers).ToList();
        return new OcdsRelease
        {
            Ocid = ocid,
            Date = contract.ChangedAt,
            Buyer = buyer,
            Parties = [new OcdsParty { Id = buyer.Id, Name = buyer.Name, Roles = ["buyer"] }, .. suppliers.DistinctBy(s => s.Id)],
            Tender = OcdsTenderParts.Of(contract, ocid),
            Bids = OcdsTenderParts.Bids(contract),
            Awards = [.. awards.Select(a => a.Award)],
            Contracts = OcdsAwardParts.Contracts(contract, ocid, awards),
        };
    }

    // Where a file lies is not what is said: the same release has the same id whatever the site is called, and once the file cannot be had any more.
    private static OcdsRelease WithoutAddresses(OcdsRelease release) =>
        release.Tender is { Documents.Count: > 0 } tender ? release with { Tender = tender with { Documents = [.. tender.Documents.Select(d => d with { Url = null })] } } : release;

    /// <summary>Gives a release the id that what it says makes; what it amends is told by the id of the release before.</summary>
    private static OcdsRelease Numbered(OcdsRelease release, string? before = null)
    {
        var id = $"{release.Ocid}-{Convert.ToHexStringLower(SHA256.HashData(OcdsReleaseWriter.ToBytes(WithoutAddresses(release))))[..IdLength]}";
        OcdsAmendment With(OcdsAmendment amendment) => amendment.Date == release.Date ? amendment with { Amends = before, Release = id } : amendment;
        return release with
        {
            Id = id,
            Tender = release.Tender is { } tender ? tender with { Amendments = [.. tender.Amendments.Select(With)] } : null,
            Contracts = [.. release.Contracts.Select(c => c with { Amendments = [.. c.Amendments.Select(With)] })],
        };
    }
}
