using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Suppliers.Matching;

/// <summary>What became of the question which supplier a payee is.</summary>
public enum MatchState
{
    /// <summary>Nothing is near enough.</summary>
    Open,

    /// <summary>A person should look: the best candidate lies between the two thresholds, or several are as good.</summary>
    ToReview,

    /// <summary>Joined by the score alone, above the joining threshold.</summary>
    Joined,

    /// <summary>A person said which supplier it is, by a <see cref="MatchRule"/>.</summary>
    Confirmed,

    /// <summary>A person said that it is none of those offered.</summary>
    Rejected,
}

/// <summary>Which supplier a payee of an institution is, how surely, and why.</summary>
public sealed class PayeeMatch : ITenantOwned
{
    public required int InstitutionId { get; init; }

    public required int PayeeId { get; init; }

    /// <summary>The supplier; null while open, to review or rejected.</summary>
    public int? SupplierId { get; set; }

    public MatchState State { get; set; }

    /// <summary>0 to 1: how likely the best candidate is the one.</summary>
    public double Score { get; set; }

    /// <summary>The candidates with their reasons, best first, as JSON.</summary>
    public string Candidates { get; set; } = "[]";

    /// <summary>What the score alone makes of it: open, to review or joined. An undone decision goes back to this.</summary>
    public MatchState Proposed { get; set; }

    /// <summary>What the payee was paid in all, in pence: the queue is sorted by it.</summary>
    public long Pence { get; set; }

    /// <summary>How many payments that were.</summary>
    public int Payments { get; set; }

    /// <summary>The rule that decided it, where a person did.</summary>
    public int? RuleId { get; set; }

    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>Changes with every change, so that two people who decide at once are told. Whoever makes or changes the match says it: those of one step may have the same.</summary>
    public Guid Version { get; set; }
}

/// <summary>Whether a rule says that a name is a supplier, or that it is not.</summary>
public enum MatchVerdict
{
    Same,
    Different,
}

/// <summary>A person's decision about a name, remembered: asked once, replayed on every later file, undone alone.</summary>
public sealed class MatchRule : ITenantOwned, IAudited
{
    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    /// <summary>The name as <see cref="PayeeName.AsWritten"/> has it: the rule holds for every payee whose <see cref="PayeeName.KeyOf"/> is this name's.</summary>
    public required string NameKey { get; init; }

    /// <summary>Holds only beside this postcode; null: beside any.</summary>
    public string? Postcode { get; init; }

    /// <summary>
    /// Holds only beside this register number, as <see cref="PayeeName.NumberOf"/> writes it: what was said of a payee with a number is
    /// said of that number. Null: said of a name, and weaker than any number that names somebody else.
    /// </summary>
    public string? Number { get; init; }

    public required MatchVerdict Verdict { get; init; }

    /// <summary>The supplier that it is, or is not; null beside <see cref="MatchVerdict.Different"/>: it is none of those that were <see cref="Offered"/>.</summary>
    public int? SupplierId { get; init; }

    /// <summary>
    /// What was looked at, as JSON. Beside <see cref="MatchVerdict.Different"/> the keys of the candidates that were refused: what was never
    /// offered is a new question. Beside <see cref="MatchVerdict.Same"/> the postcode of the payee, <c>at:PR1 2HE</c>.
    /// </summary>
    [NotAudited]
    public string Offered { get; init; } = "[]";

    public required string DecidedBy { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public string? Reason { get; init; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    public bool IsInForce => UndoneAt is null;

    /// <summary>The code of <see cref="SupplierId"/> for the audit trail; known only where the rule is written, and not kept.</summary>
    public string? SupplierCode { get; init; }

    /// <summary>Without the payee's name, which may be a person's: the list of rules has it under the id.</summary>
    public string AuditSubject => (Verdict, SupplierId, SupplierCode) switch
    {
        (MatchVerdict.Different, null, _) => $"rule {Id}: none of those offered",
        (MatchVerdict.Same, _, { } code) => $"rule {Id}: is supplier {code}",
        (MatchVerdict.Different, _, { } code) => $"rule {Id}: is not supplier {code}",
        _ => $"rule {Id}",
    };

    public void Undo(DateTimeOffset at, string by) => (UndoneAt, UndoneBy) = (at, by);
}

/// <summary>That one supplier's record was taken into another's, with all that is needed to take it out again.</summary>
public sealed class SupplierMerge : IAudited
{
    public int Id { get; private set; }

    public required int FromId { get; init; }

    public required int IntoId { get; init; }

    public required SupplierStanding FromStanding { get; init; }

    public required string DecidedBy { get; init; }

    /// <summary>The institution whose editor did it; null for the platform.</summary>
    public int? InstitutionId { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public string? Reason { get; init; }

    /// <summary>Ids of identifiers that moved, as JSON.</summary>
    public string Moved { get; init; } = "[]";

    public DateTimeOffset? UndoneAt { get; private set; }

    public string? UndoneBy { get; private set; }

    /// <summary>The codes of the two for the audit trail; known only where the merge is written, and not kept.</summary>
    public (string From, string Into)? Codes { get; init; }

    public string AuditSubject => Codes is { } codes ? $"merge {Id} of supplier {codes.From} into {codes.Into}" : $"merge {Id}";

    public void Undo(DateTimeOffset at, string by) => (UndoneAt, UndoneBy) = (at, by);
}
