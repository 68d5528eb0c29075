using System.Text;
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

/// <summary>Who claims evidence, or decides on it.</summary>
/// <param name="UserId">Null for a command.</param>
/// <param name="Suppliers">Records of the suppliers that the person speaks for.</param>
public sealed record EvidencePerson(int? UserId, string Name, IReadOnlyCollection<int> Suppliers);

/// <summary>A piece of evidence for a commitment. One piece counts once, whatever the contract: its key is unique in an institution, those aside that were rejected.</summary>
public sealed class CommitmentEvidence : ITenantOwned, IAudited
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

    /// <summary>Of the file behind it; null where there is none.</summary>
    public string? FileSha256 { get; private set; }

    public string? FileName { get; private set; }

    public string? ClaimedBy { get; init; }

    [NotAudited]
    public int? ClaimedById { get; init; }

    /// <summary>The supplier whose people claimed it; null where somebody of the institution did.</summary>
    public int? ClaimedForId { get; init; }

    public EvidenceState State { get; private set; }

    public string? Reason { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why, and by whom, the last decision was taken back; null where none ever was.</summary>
    public string? TakenBack { get; private set; }

    public string AuditSubject => $"evidence {Id} of commitment {CommitmentId}";

    /// <summary>The name of the field in which the reason of a decision on it is typed: a page has one for each.</summary>
    public static string ReasonField(int id) => $"Reason{id}";

    /// <summary>Whether a person claimed it, or speaks for the supplier that did.</summary>
    public bool IsClaimedBy(EvidencePerson person) => (ClaimedById is { } claimant && claimant == person.UserId) || (ClaimedForId is { } supplier && person.Suppliers.Contains(supplier));

    /// <summary>Letters and digits alone, in capitals, with a stroke where two digits would run together: 'Cert. 12-A' is 'CERT12A', and 'Inv 1/23' is not 'Inv 12/3'.</summary>
    public static string KeyOf(string reference)
    {
        var (key, isParted) = (new StringBuilder(reference.Length), false);
        foreach (var c in PlainText.Normalize(reference, NormalizationForm.FormKC))
        {
            if (!char.IsLetterOrDigit(c))
            {
                isParted = true;
                continue;
            }

            if (isParted && key.Length > 0 && char.IsDigit(c) && char.IsDigit(key[^1]))
            {
                key.Append('/');
            }

            key.Append(char.ToUpperInvariant(c));
            isParted = false;
        }

        return key.ToString();
    }

    /// <summary>Puts a file behind it, before it is claimed.</summary>
    public void Attach(string sha256, string name) => (FileSha256, FileName) = (sha256, name);

    internal void Decide(EvidenceState state, string? reason, string by, DateTimeOffset at) => (State, Reason, DecidedBy, DecidedAt) = (state, reason, by, at);

    internal void TakeBack(string reason, string by) => (State, Reason, DecidedBy, DecidedAt, TakenBack) = (EvidenceState.Claimed, null, null, null, $"{reason} ({by})");
}
