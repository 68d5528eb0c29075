using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>The register's states, steps and reasons for people.</summary>
public static class ContractWords
{
    public static string Of(ContractState state) => state switch
    {
        ContractState.Pipeline => "In the pipeline",
        ContractState.Planned => "Planned",
        ContractState.Opportunity => "Open for bids",
        ContractState.Awarded => "Awarded",
        ContractState.Contract => "Running",
        ContractState.Ended => "Ended",
        ContractState.Terminated => "Terminated",
        ContractState.Withdrawn => "Withdrawn",
    };

    /// <summary>As a button says it.</summary>
    public static string Of(ContractStep step) => step switch
    {
        ContractStep.Plan => "Plan it",
        ContractStep.Open => "Open it for bids",
        ContractStep.Defer => "Change the last day for bids",
        ContractStep.Award => "Award it",
        ContractStep.Sign => "Record the signature",
        ContractStep.Extend => "Extend it",
        ContractStep.Change => "Change value or end",
        ContractStep.End => "Record that it ended",
        ContractStep.Terminate => "Terminate it",
        ContractStep.Withdraw => "Withdraw it",
    };

    /// <summary>As a button says it.</summary>
    public static string Of(LotDecision decision) => decision switch
    {
        LotDecision.Award => "Award this lot",
        LotDecision.Leave => "Leave it without an award",
        LotDecision.Reopen => "Open it again",
    };

    /// <summary>What became of a lot, without names: these are nobody's to read before they are judged.</summary>
    public static string Of(LotState state) => state switch
    {
        LotState.Open => "Open",
        LotState.Awarded => "Awarded",
        LotState.NotAwarded => "Not awarded",
    };

    public static string Of(Reservation reservation) => reservation switch
    {
        Reservation.None => "Open to all",
        Reservation.Area => "Suppliers of an area",
        Reservation.SmeOrVcse => "SMEs and VCSEs",
        Reservation.AreaAndSmeOrVcse => "SMEs and VCSEs of an area",
        Reservation.SupportedEmployment => "Supported employment providers",
        Reservation.PublicServiceMutual => "Public service mutuals",
    };

    public static string Of(KpiRating rating) => rating switch
    {
        KpiRating.Good => "Good",
        KpiRating.ApproachingTarget => "Approaching target",
        KpiRating.RequiresImprovement => "Requires improvement",
        KpiRating.Inadequate => "Inadequate",
        KpiRating.Other => "Other",
    };

    public static string Of(ContractVerdict verdict) => verdict switch
    {
        ContractVerdict.Added => "New",
        ContractVerdict.Changed => "Changed",
        ContractVerdict.Unchanged => "As held",
        ContractVerdict.Joined => "Further suppliers",
        ContractVerdict.Quarantined => "Set aside",
        ContractVerdict.Skipped => "Skipped",
    };

    public static string Of(ContractImportStatus status) => status switch
    {
        ContractImportStatus.NeedsDecision => "Has a question",
        ContractImportStatus.Ready => "Waits for review",
        ContractImportStatus.Committed => "Imported",
        ContractImportStatus.Cancelled => "Not imported",
        ContractImportStatus.Undone => "Withdrawn",
    };

    public static string Of(SupplierTie tie) => tie switch
    {
        SupplierTie.Open => "not in any register held here",
        SupplierTie.ToReview => "somebody should look",
        SupplierTie.Joined => "joined by name or number",
        SupplierTie.Confirmed => "confirmed",
        SupplierTie.Rejected => "none of those offered",
    };

    public static IReadOnlyList<Choice> States { get; } = [.. Enum.GetValues<ContractState>().Select(s => new Choice(s.ToString(), Of(s)))];

    public static IReadOnlyList<Choice> Reservations { get; } = [.. Enum.GetValues<Reservation>().Select(r => new Choice(r.ToString(), Of(r)))];

    public static IReadOnlyList<Choice> Vats { get; } = [new("NotSaid", "Not known"), new("Excluded", "Without VAT"), new("Included", "With VAT")];

    public static IReadOnlyList<Choice> Periods { get; } = [new("Whole", "For the whole contract"), new("PerYear", "For a year")];
}
