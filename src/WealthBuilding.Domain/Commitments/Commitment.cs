using System.Globalization;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Commitments;

/// <summary>Where a commitment stands on a day.</summary>
public enum CommitmentStanding
{
    /// <summary>Its day has passed, and less was verified than was promised.</summary>
    Missed,

    /// <summary>Kept by evidence of days after its own: better than never, and not what was promised.</summary>
    KeptLate,

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
        (MeasureKey, MeasureName, Unit, Group, HasPlace) = (measure.Key, measure.Name, measure.Unit, measure.Group, measure.HasPlace);
    }

    public int Id { get; private set; }

    public int InstitutionId { get; private set; }

    public int EntryId { get; private set; }

    /// <summary>Who promised it, as the contract names it; null where the contract names one supplier alone.</summary>
    public string? SupplierName { get; init; }

    public string MeasureKey { get; private set; } = string.Empty;

    /// <summary>As the measure was called when it was promised; so the unit, the group, and whether it has a place.</summary>
    public string MeasureName { get; private set; } = string.Empty;

    public string Unit { get; private set; } = string.Empty;

    public string Group { get; private set; } = string.Empty;

    /// <summary>Whether evidence must say where it went to.</summary>
    public bool HasPlace { get; private set; }

    /// <summary>In the supplier's words.</summary>
    public string Promise { get; private set; } = string.Empty;

    public long TargetHundredths { get; private set; }

    /// <summary>What there would be without the contract: it counts for nothing.</summary>
    public long BaselineHundredths { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>What follows where it is missed, as it was agreed.</summary>
    public string? Remedy { get; private set; }

    /// <summary>The criterion of the winning quote's promise that was taken over; null where it was written down otherwise.</summary>
    public int? CriterionId { get; init; }

    /// <summary>The award in which that promise was made.</summary>
    public int? AwardId { get; init; }

    [NotAudited]
    public Guid Version { get; private set; } = Guid.NewGuid();

    public ICollection<CommitmentEvidence> Evidence { get; private set; } = [];

    public string AuditSubject => $"commitment {Id} of contract {EntryId}";

    /// <summary>Verified above the baseline, whenever it was; never below nothing.</summary>
    public long KeptHundredths => KeptBy(DateOnly.MaxValue);

    public long ClaimedHundredths => Evidence.Where(e => e.State is EvidenceState.Claimed).Sum(e => e.AmountHundredths);

    /// <summary>Verified above the baseline, by evidence of days up to this one.</summary>
    public long KeptBy(DateOnly day) => Math.Max(0, Evidence.Where(e => e.State is EvidenceState.Verified && e.On <= day).Sum(e => e.AmountHundredths) - BaselineHundredths);

    public CommitmentStanding StandingOn(DateOnly day) =>
        KeptBy(day < DueOn ? day : DueOn) >= TargetHundredths ? CommitmentStanding.Kept
        : day <= DueOn ? CommitmentStanding.UnderWay
        : KeptBy(day) >= TargetHundredths ? CommitmentStanding.KeptLate
        : CommitmentStanding.Missed;

    public void Claim(CommitmentEvidence evidence)
    {
        Evidence.Add(evidence);
        Version = Guid.NewGuid();
    }

    /// <summary>Settles whether a piece of evidence counts, once, and never by whoever claims it; a rejected one says why.</summary>
    public Result<Done> Decide(int evidenceId, bool isVerified, string? reason, EvidencePerson by, DateTimeOffset at) =>
        Find(evidenceId) is not { } evidence ? new Problem.NotFound()
        : evidence.State is not EvidenceState.Claimed ? new Problem.Conflict($"{evidence.DecidedBy} has decided on it already. Take that decision back first, with the reason")
        : evidence.IsClaimedBy(by) ? OwnEvidence
        : !isVerified && PlainText.IsBlank(reason) ? Missing(evidenceId, "Enter why it does not count")
        : Change(() => evidence.Decide(isVerified ? EvidenceState.Verified : EvidenceState.Rejected, PlainText.IsBlank(reason) ? null : reason.Trim(), by.Name, at));

    /// <summary>Takes a decision back, for a reason: the evidence is undecided again.</summary>
    public Result<Done> TakeBack(int evidenceId, string? reason, EvidencePerson by) =>
        Find(evidenceId) is not { } evidence ? new Problem.NotFound()
        : evidence.State is EvidenceState.Claimed ? new Problem.Conflict("Nothing is decided on it that could be taken back")
        : evidence.IsClaimedBy(by) ? OwnEvidence
        : PlainText.IsBlank(reason) ? Missing(evidenceId, "Enter why the decision is taken back")
        : Change(() => evidence.TakeBack(reason.Trim(), by.Name));

    public void Agree(string? remedy) => (Remedy, Version) = (remedy, Guid.NewGuid());

    /// <summary>An amount as people read it: <c>2.5</c>, <c>1,250</c>.</summary>
    public static string Say(long hundredths) => (hundredths / 100m).ToString("#,##0.##", CultureInfo.GetCultureInfo("en-GB"));

    private static Problem OwnEvidence => new Problem.Conflict("You, or those you speak for, added this evidence: somebody else decides whether it counts");

    private static Problem.Invalid Missing(int evidenceId, string message) => new([new FieldError(CommitmentEvidence.ReasonField(evidenceId), message)]);

    private CommitmentEvidence? Find(int evidenceId) => Evidence.FirstOrDefault(e => e.Id == evidenceId);

    private Result<Done> Change(Action change)
    {
        change();
        Version = Guid.NewGuid();
        return Done.Instance;
    }
}

/// <summary>Promised, claimed and kept of one measure over all contracts, in hundredths of its unit.</summary>
/// <param name="Late">Commitments that were kept, after their day.</param>
public sealed record MeasureTotal(string Key, string Group, string Name, string Unit, int Commitments, long Promised, long Claimed, long Kept, int Missed, int Late)
{
    /// <summary>Sums for each measure and unit; what is kept above a promise counts.</summary>
    public static IReadOnlyList<MeasureTotal> Of(IEnumerable<Commitment> commitments, DateOnly day) =>
        [.. commitments.GroupBy(c => (c.MeasureKey, c.Unit)).Select(g => new MeasureTotal(
                g.Key.MeasureKey, g.First().Group, g.First().MeasureName, g.Key.Unit, g.Count(), g.Sum(c => c.TargetHundredths), g.Sum(c => c.ClaimedHundredths), g.Sum(c => c.KeptHundredths),
                g.Count(c => c.StandingOn(day) is CommitmentStanding.Missed), g.Count(c => c.StandingOn(day) is CommitmentStanding.KeptLate)))
            .OrderBy(t => t.Group, StringComparer.Ordinal).ThenBy(t => t.Name, StringComparer.Ordinal)];
}
