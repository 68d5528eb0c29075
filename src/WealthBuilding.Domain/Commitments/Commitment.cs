using System.Globalization;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Commitments;

/// <summary>Where a piece of evidence stands.</summary>
public enum EvidenceState
{
    Claimed,
    Verified,
    Rejected,
}

/// <summary>Where a commitment stands on a day.</summary>
public enum CommitmentStanding
{
    /// <summary>Its day has passed, and less was verified than was promised.</summary>
    Missed,

    /// <summary>Its day lies ahead.</summary>
    UnderWay,
    Kept,
}

/// <summary>Something that a supplier promised with a contract: so much of a measure, above a baseline, by a day.</summary>
/// <remarks>Amounts are hundredths of the unit. Only verified evidence counts.</remarks>
public sealed class Commitment : ITenantOwned, IAudited
{
    public const int LongestText = 2000;

    private Commitment()
    {
    }

    public Commitment(int institutionId, int entryId, CommitmentMeasure measure, string promise, long target, long baseline, DateOnly dueOn)
    {
        (InstitutionId, EntryId, Promise, TargetHundredths, BaselineHundredths, DueOn) = (institutionId, entryId, promise, target, baseline, dueOn);
        (MeasureKey, MeasureName, Unit, Group) = (measure.Key, measure.Name, measure.Unit, measure.Group);
    }

    public int Id { get; private set; }

    public int InstitutionId { get; private set; }

    public int EntryId { get; private set; }

    public string MeasureKey { get; private set; } = string.Empty;

    /// <summary>As the measure was called when it was promised; so the unit and the group.</summary>
    public string MeasureName { get; private set; } = string.Empty;

    public string Unit { get; private set; } = string.Empty;

    public string Group { get; private set; } = string.Empty;

    /// <summary>In the supplier's words.</summary>
    public string Promise { get; private set; } = string.Empty;

    public long TargetHundredths { get; private set; }

    /// <summary>What there would be without the contract: it counts for nothing.</summary>
    public long BaselineHundredths { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>What follows where it is missed, as it was agreed.</summary>
    public string? Remedy { get; private set; }

    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<CommitmentEvidence> Evidence { get; private set; } = [];

    public string AuditSubject => $"commitment {Id} of contract {EntryId}";

    /// <summary>Verified above the baseline; never below nothing.</summary>
    public long KeptHundredths => Math.Max(0, Evidence.Where(e => e.State is EvidenceState.Verified).Sum(e => e.AmountHundredths) - BaselineHundredths);

    public long ClaimedHundredths => Evidence.Where(e => e.State is EvidenceState.Claimed).Sum(e => e.AmountHundredths);

    public CommitmentStanding StandingOn(DateOnly day) =>
        KeptHundredths >= TargetHundredths ? CommitmentStanding.Kept : DueOn < day ? CommitmentStanding.Missed : CommitmentStanding.UnderWay;

    public void Claim(CommitmentEvidence evidence)
    {
        Evidence.Add(evidence);
        Version = Guid.NewGuid();
    }

    /// <summary>Settles whether a piece of evidence counts; a rejected one says why.</summary>
    public Result<Done> Decide(int evidenceId, bool isVerified, string? reason, string by, DateTimeOffset at)
    {
        if (Evidence.FirstOrDefault(e => e.Id == evidenceId) is not { } evidence)
        {
            return new Problem.NotFound();
        }

        if (!isVerified && PlainText.IsBlank(reason))
        {
            return new Problem.Invalid([new FieldError("Reason", "Enter why it does not count")]);
        }

        evidence.Decide(isVerified ? EvidenceState.Verified : EvidenceState.Rejected, PlainText.IsBlank(reason) ? null : reason.Trim(), by, at);
        Version = Guid.NewGuid();
        return Done.Instance;
    }

    public void Agree(string? remedy) => (Remedy, Version) = (remedy, Guid.NewGuid());

    /// <summary>An amount as people read it: <c>2.5</c>, <c>1,250</c>.</summary>
    public static string Say(long hundredths) => (hundredths / 100m).ToString("#,##0.##", CultureInfo.GetCultureInfo("en-GB"));
}

/// <summary>A piece of evidence for a commitment. One piece counts once, whatever the contract: its key is unique in an institution.</summary>
public sealed class CommitmentEvidence : ITenantOwned
{
    public const int LongestReference = 200;

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int CommitmentId { get; private set; }

    public required DateOnly On { get; init; }

    public required long AmountHundredths { get; init; }

    /// <summary>By which it is told from every other: number of a certificate, of an invoice, of a record.</summary>
    public required string Reference { get; init; }

    /// <summary><see cref="KeyOf"/> of the reference.</summary>
    public required string Key { get; init; }

    /// <summary>What it shows. Never names of people.</summary>
    public string? Words { get; init; }

    /// <summary>Where it went to: a district or a postcode district; null where the measure has no place.</summary>
    public string? Place { get; init; }

    public EvidenceState State { get; private set; }

    public string? Reason { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Letters and digits alone, in capitals: 'Cert. 12-A' is 'CERT 12A'.</summary>
    public static string KeyOf(string reference) => string.Concat(reference.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    internal void Decide(EvidenceState state, string? reason, string by, DateTimeOffset at) => (State, Reason, DecidedBy, DecidedAt) = (state, reason, by, at);
}

/// <summary>Promised, claimed and kept of one measure over all contracts, in hundredths of its unit.</summary>
public sealed record MeasureTotal(string Key, string Group, string Name, string Unit, int Commitments, long Promised, long Claimed, long Kept, int Missed)
{
    /// <summary>Sums for each measure and unit; what is kept above a promise counts.</summary>
    public static IReadOnlyList<MeasureTotal> Of(IEnumerable<Commitment> commitments, DateOnly day) =>
        [.. commitments.GroupBy(c => (c.MeasureKey, c.Unit)).Select(g => new MeasureTotal(
                g.Key.MeasureKey, g.First().Group, g.First().MeasureName, g.Key.Unit, g.Count(), g.Sum(c => c.TargetHundredths), g.Sum(c => c.ClaimedHundredths), g.Sum(c => c.KeptHundredths), g.Count(c => c.StandingOn(day) is CommitmentStanding.Missed)))
            .OrderBy(t => t.Group, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal)];
}
