namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>A row of law that holds between two days, with where it stands and whether that has been checked.</summary>
public abstract record DatedRow
{
    /// <summary>First day; null where it held before anything that is kept here.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day; null while it holds.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The paragraph of law.</summary>
    public required string Provision { get; init; }

    /// <summary>Where we read it.</summary>
    public required string Source { get; init; }

    /// <summary>False where the row rests on general knowledge or a doubtful source: it says 'to be confirmed'.</summary>
    public required bool IsConfirmed { get; init; }

    /// <summary>The day on which somebody last looked the row up.</summary>
    public required DateOnly Checked { get; init; }

    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}

/// <summary>What authorities a threshold or amount is for.</summary>
public enum AuthorityClass
{
    Any,

    /// <summary>Central government authorities: departments and NHS trusts (Procurement Regulations 2024 reg. 44).</summary>
    Central,
    SubCentral,
}

/// <summary>A threshold amount of Schedule 1, in pence, VAT included.</summary>
public sealed record ThresholdRow(ContractKind Kind, bool IsUtilities, AuthorityClass Class, IReadOnlyList<UkNation> Nations, long Pence) : DatedRow;

/// <summary>Another amount that the law names.</summary>
/// <param name="IsAtLeast">True where an equal value is caught ('not less than'), false where it is not ('more than').</param>
public sealed record AmountRow(string Code, AuthorityClass Class, long Pence, bool IsAtLeast) : DatedRow
{
    /// <summary>Whether a value in pence, parts of a penny included, is caught.</summary>
    public bool Catches(decimal pence) => IsAtLeast ? pence >= Pence : pence > Pence;
}

/// <summary>A notice of Find a Tender: when it is due, from whom, and how its deadline is counted.</summary>
/// <param name="Condition">The named condition under which it concerns a procurement (<see cref="RuleConditions"/>).</param>
/// <param name="Force"><c>must</c>, <c>if</c> (only if what <paramref name="When"/> says happens) or <c>may</c>.</param>
/// <param name="Event">The day that a deadline is counted from; empty where no day can be counted.</param>
/// <param name="Count">How many days, working days or months.</param>
/// <param name="DayKind"><c>calendar</c>, <c>working</c>, <c>months</c>, <c>after</c> or <c>period</c> (<see cref="Deadlines"/>).</param>
/// <param name="DueMeans">What the deadline means, before the date: 'Publish by'.</param>
public sealed record NoticeRow(
    string Code, string Name, string Condition, string Force, string Who, string When, string Event, int? Count, string DayKind, string DueMeans, string? Note) : DatedRow;

/// <summary>A duty in a sentence that can stand in a file; <c>{floor}</c> and the like are filled in.</summary>
public sealed record DutyRow(string Code, string Condition, string Sentence) : DatedRow;

/// <summary>How a kind of authority stands to the rules on reserving.</summary>
/// <param name="Order">Whether the Order of 2026 is for it: <c>yes</c>, <c>no</c> or <c>if-best-value</c>.</param>
/// <param name="Ppn005"><c>in-scope</c>, <c>follows</c>, <c>may-follow</c> or <c>no</c>.</param>
/// <param name="Because">Why, as a clause without full stop.</param>
public sealed record BodyRow(string Kind, AuthorityClass Class, string Order, string Ppn005, string Because, string? Doubt) : DatedRow;

/// <summary>A rule on reserving and the days between which it holds.</summary>
/// <param name="Amount">Months, per cent or a number, by the code; null where the rule has none.</param>
public sealed record ReservationRow(string Code, int? Amount) : DatedRow;

/// <summary>A reporting period and the last day on which what belongs to it is published.</summary>
public sealed record ReportingPeriod(string Kind, DateOnly First, DateOnly Last, DateOnly Due, IReadOnlyList<UkNation> Nations, string? Doubt);

/// <summary>A service that may be reserved to a public service mutual, by the first digits of its CPV code.</summary>
public sealed record ReservableService(string Prefix, string Name, string Source);
