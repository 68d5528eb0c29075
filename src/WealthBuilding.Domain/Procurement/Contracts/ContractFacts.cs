namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>A supplier as a register or a form names it.</summary>
/// <param name="Name">As it was written.</param>
/// <param name="Number">Company, charity or society number as it was written; null where none stands there.</param>
public sealed record NamedSupplier(string Name, string? Number = null);

/// <summary>What a register, a notice or a form says of one contract. What is null or empty was not said.</summary>
/// <remarks>The fields of the Local Government Transparency Code 2015, part 2 (contracts over £5,000), and what councils write beside them.</remarks>
public sealed record ContractFacts
{
    /// <summary>The council's own number: <c>DN123456</c>. By it an entry is found again.</summary>
    public string? Reference { get; init; }

    /// <summary>What it is, in a line. The only field that an entry cannot be without.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Goods or services, at length.</summary>
    public string? Description { get; init; }

    /// <summary>The department that is responsible.</summary>
    public string? Department { get; init; }

    /// <summary>The officer to ask. A person's name: for the institution's own staff alone, never public.</summary>
    public string? Contact { get; init; }

    /// <summary>The kind of purchase in the institution's own words.</summary>
    public string? Category { get; init; }

    /// <summary>Codes of the Common Procurement Vocabulary, eight digits each.</summary>
    public IReadOnlyList<string> CpvCodes { get; init; } = [];

    /// <summary>How it was or will be bought: open, framework call-off, three quotes.</summary>
    public string? Procedure { get; init; }

    /// <summary>What it is worth; null where nobody said.</summary>
    public ContractValue? Value { get; init; }

    /// <summary>VAT that the institution cannot get back, in pence.</summary>
    public long? IrrecoverableVatPence { get; init; }

    public DateOnly? Start { get; init; }

    /// <summary>The last day as agreed so far.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The day on which somebody has to look at it again.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>The last day with every option taken up; where only the options are known it is reckoned from <see cref="End"/>.</summary>
    public DateOnly? LatestEnd { get; init; }

    /// <summary>Options to extend, each in months, in their order.</summary>
    public IReadOnlyList<int> ExtensionMonths { get; init; } = [];

    /// <summary>What was written of its end or of extending it, where that could not be told in days and months: <c>rolling</c>.</summary>
    public string? TermNote { get; init; }

    public bool? IsSme { get; init; }

    public bool? IsVcse { get; init; }

    public Reservation? Reservation { get; init; }

    /// <summary>Why it was reserved, kept with the file.</summary>
    public string? ReservationReason { get; init; }

    /// <summary>Address of the notice.</summary>
    public string? NoticeAddress { get; init; }

    /// <summary>Last day for bids.</summary>
    public DateOnly? Deadline { get; init; }

    public DateOnly? AwardedOn { get; init; }

    public IReadOnlyList<NamedSupplier> Suppliers { get; init; } = [];

    /// <summary>That an award could not be made after all: no day, value or supplier of one stands, whatever was said before.</summary>
    public bool IsUnawarded { get; init; }

    /// <summary>Where it stands, where the source says so.</summary>
    public ContractState? State { get; init; }

    /// <summary>The moment of the latest OCDS release that tells of it; null where none does.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }
}

/// <summary>What a contract is worth, as it was said: one amount, or a range.</summary>
/// <param name="Pence">The amount; null where only a range was said.</param>
/// <param name="LeastPence">The lower end of a range.</param>
/// <param name="MostPence">The upper end of a range.</param>
public sealed record ContractValue(long? Pence, long? LeastPence = null, long? MostPence = null, ValuePeriod Period = ValuePeriod.Whole, VatSaid Vat = VatSaid.NotSaid)
{
    /// <summary>The amount or the upper end of the range: what thresholds are held against. Null for 'from £x upwards'.</summary>
    public long? UpperPence => Pence ?? MostPence;

    /// <summary>The value of the whole term in pence; a yearly one times the term. Null where the amount or the term is not known.</summary>
    public long? WholePence(DateOnly? start, DateOnly? end) => (UpperPence, Period) switch
    {
        (null, _) => null,
        ({ } pence, ValuePeriod.Whole) => pence,
        ({ } pence, _) when start is { } first && end is { } last && last >= first => (long)Math.Round(pence * ContractTerm.Months(first, last) / 12m, MidpointRounding.AwayFromZero),
        _ => null,
    };
}
