using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A supplier as the public may read it.</summary>
/// <param name="Name">Its name, or the text that stands for all who are not named.</param>
/// <param name="IsNamed">It is shown to be an organisation (ADR 0008).</param>
/// <param name="Number">Its register number, where that may be public.</param>
public sealed record PublicSupplier(string Name, bool IsNamed, string? Number)
{
    /// <summary>Its name as the register has it, by which winners of lots are found; never written.</summary>
    public string? Registered { get; init; }
}

/// <summary>A lot as the public may read it.</summary>
/// <param name="Pence">Its estimate; null where nobody said.</param>
public sealed record PublicLot(int Number, string Title, long? Pence)
{
    public LotState State { get; init; }

    /// <summary>Names of the suppliers that it was awarded to, as the register has them: each stands among the contract's suppliers, or is not told.</summary>
    public IReadOnlyList<string> Winners { get; init; } = [];

    /// <summary>What it was awarded for, in pence; null where nobody said.</summary>
    public long? AwardedPence { get; init; }

    /// <summary>The day that its award, or that there is none, holds from.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>It was awarded once, and opened again.</summary>
    public bool WasReopened { get; init; }
}

/// <summary>A criterion as the public may read it.</summary>
public sealed record PublicCriterion(CriterionKind Kind, string Title, int WeightPercent, string? Description);

/// <summary>A question and its answer as everybody reads them; who asked is not known here.</summary>
public sealed record PublicAnswer(int Id, string Question, string Answer, DateTimeOffset AnsweredAt);

/// <summary>A file that suppliers are given, as everybody can have it.</summary>
/// <param name="Format">Media type.</param>
/// <param name="PublishedAt">When it could first be had.</param>
/// <param name="ModifiedAt">When it was last replaced; null while it is the first.</param>
/// <param name="Url">Where it lies; null where the site does not know its own address, and where it cannot be had any more.</param>
public sealed record PublicDocument(int Id, string Title, string Format, DateTimeOffset PublishedAt, DateTimeOffset? ModifiedAt, string? Url);

/// <summary>How many bids there were once they were opened. No bidder and no price is known here.</summary>
/// <param name="Sme">Of small and medium-sized enterprises; null where the size of any bidder is not known.</param>
/// <param name="Vcse">Of voluntary, community and social enterprises; null where that of any is not known.</param>
public sealed record BidCount(int All, int? Sme, int? Vcse, DateTimeOffset OpenedAt);

/// <summary>What was told with an award that came out of an evaluation.</summary>
/// <param name="Lot">0 for the whole.</param>
/// <param name="Bids">How many bid for it.</param>
/// <param name="SentAt">When all who bid were told.</param>
public sealed record PublicAward(int Lot, int Bids, DateOnly StandstillFrom, DateOnly StandstillEnds, DateTimeOffset SentAt);

/// <summary>A contract as the public may read it: every text in it has been judged.</summary>
public sealed record PublicContract
{
    public required int Id { get; init; }

    public required ContractState State { get; init; }

    public string? Reference { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public string? Procedure { get; init; }

    /// <summary>What it is worth; a range stands as one.</summary>
    public ContractValue? Value { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public DateOnly? LatestEnd { get; init; }

    public DateOnly? Deadline { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public bool? IsSme { get; init; }

    public bool? IsVcse { get; init; }

    public IReadOnlyList<string> Cpv { get; init; } = [];

    public IReadOnlyList<PublicSupplier> Suppliers { get; init; } = [];

    public IReadOnlyList<PublicLot> Lots { get; init; } = [];

    /// <summary>By what quotes are weighed; the same for every lot.</summary>
    public IReadOnlyList<PublicCriterion> Criteria { get; init; } = [];

    /// <summary>When the criteria were set, or last changed; null where there are none.</summary>
    public DateTimeOffset? CriteriaSince { get; init; }

    /// <summary>The last day for questions; null where none can be asked.</summary>
    public DateOnly? QuestionsUntil { get; init; }

    /// <summary>Questions that were answered, as everybody reads them.</summary>
    public IReadOnlyList<PublicAnswer> Answers { get; init; } = [];

    /// <summary>Files that suppliers are given.</summary>
    public IReadOnlyList<PublicDocument> Documents { get; init; } = [];

    /// <summary>How many have bid; null while quotes are sealed, and where none were lodged here.</summary>
    public BidCount? Bids { get; init; }

    /// <summary>What was told with awards that came out of an evaluation, in the order in which they were sent.</summary>
    public IReadOnlyList<PublicAward> Awards { get; init; } = [];

    public Reservation Reservation { get; init; }

    /// <summary>ONS codes of the areas that it is reserved to.</summary>
    public IReadOnlyList<string> ReservedAreas { get; init; } = [];

    /// <summary>When it was last changed: the moment as at which it is told.</summary>
    public required DateTimeOffset ChangedAt { get; init; }
}
