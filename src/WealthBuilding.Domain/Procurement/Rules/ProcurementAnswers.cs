using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What a buyer says of a procurement: everything that the rules are worked out from.</summary>
public sealed record ProcurementAnswers
{
    /// <summary>The usual rate of VAT, in per cent, by which a value without VAT is raised unless another is said.</summary>
    public const decimal UsualVatPercent = 20;

    public required InstitutionKind Authority { get; init; }

    public UkNation Nation { get; init; } = UkNation.England;

    /// <summary>The estimated value over the whole term with extensions, in pence.</summary>
    public required long ValuePence { get; init; }

    /// <summary>Whether VAT is in the value. With VAT is what counts.</summary>
    public required bool IncludesVat { get; init; }

    /// <summary>Per cent of VAT that is added to a value without; 0 where none is due.</summary>
    public decimal VatPercent { get; init; } = UsualVatPercent;

    public required ContractKind Kind { get; init; }

    /// <summary>The day on which the procurement commenced: thresholds are those of that day.</summary>
    public required DateOnly Commenced { get; init; }

    /// <summary>The longest term in months, extensions included; null where it is not known.</summary>
    public int? TermMonths { get; init; }

    /// <summary>A utilities contract: gas, heat, electricity, water, transport, ports and airports, fuels.</summary>
    public bool IsUtilities { get; init; }

    /// <summary>Health services under the Provider Selection Regime (Procurement Regulations 2024 reg. 43).</summary>
    public bool IsRegulatedHealth { get; init; }

    /// <summary>A contract that Schedule 2 to the Act exempts.</summary>
    public bool IsExempt { get; init; }

    /// <summary>Whether the authority is a school in the meaning of s. 123 of the Act; null for what its kind says: a college is.</summary>
    public bool? IsSchool { get; init; }

    /// <summary>Whether the award is direct, without a competition; null where that is open.</summary>
    public bool? IsDirectAward { get; init; }

    /// <summary>For a body of another kind: whether it is a best value authority (Local Government Act 1999 s. 1); null where not known.</summary>
    public bool? IsBestValue { get; init; }

    /// <summary>Whether suppliers of other states or of Ireland's other part are certain to be interested; null where it was not looked at.</summary>
    public bool? HasCrossBorderInterest { get; init; }

    /// <summary>Whether the same authority let a comparable contract under s. 33 to the same mutual within three years; null where not known.</summary>
    public bool? HadComparableMutualContract { get; init; }

    /// <summary>CPV code, eight digits; null where not said.</summary>
    public string? Cpv { get; init; }

    /// <summary>GSS codes of the authority's own area: a district, a county, a combined authority, or several of them.</summary>
    public IReadOnlyList<string> Area { get; init; } = [];

    /// <summary>GSS codes of authorities that buy jointly with this one.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>Names of the bordering counties and London boroughs that the buyer takes in, of those that border the area; empty: all of them.</summary>
    public IReadOnlyList<string> Bordering { get; init; } = [];

    /// <summary>Days that are known; deadlines are worked out from them.</summary>
    public ProcurementDays Days { get; init; } = new();

    /// <summary>The value with VAT in pence, exact: parts of a penny are kept, so that a comparison is never settled by rounding.</summary>
    public decimal GrossPence => IncludesVat ? ValuePence : ValuePence * (100 + VatPercent) / 100;
}

/// <summary>Days in the life of a procurement that are known or planned.</summary>
public sealed record ProcurementDays
{
    public DateOnly? TenderNotice { get; init; }

    public DateOnly? AwardNotice { get; init; }

    /// <summary>The day on which the contract is entered into.</summary>
    public DateOnly? Signed { get; init; }

    public DateOnly? Ended { get; init; }
}
