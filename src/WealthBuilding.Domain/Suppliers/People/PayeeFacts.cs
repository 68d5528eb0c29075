namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What is known beside a payee's name when asking whether it may be a person. Everything unset is unknown.</summary>
public sealed record PayeeFacts
{
    /// <summary>As the ledger gives it; a text that is no number of the register is as none.</summary>
    public string? CompanyNumber { get; init; }

    /// <summary>Of England and Wales, Scotland or Northern Ireland, as the ledger gives it.</summary>
    public string? CharityNumber { get; init; }

    /// <summary>Of a mutual society, as <see cref="SocietyNumber"/> reads it; needs letters or a person's word, as bare digits could be anything.</summary>
    public string? SocietyNumber { get; init; }

    /// <summary>Never evidence: people who trade alone register for VAT too.</summary>
    public string? VatNumber { get; init; }

    /// <summary>A person confirmed which record of a register this is. A match that was only proposed is none: a person may be called like a company.</summary>
    public bool IsRegisterMatchConfirmed { get; init; }

    /// <summary>What the payments are for, by the payer's category or expense type; the most personal one where there are several.</summary>
    public string? Category { get; init; }

    /// <summary>What the payments are for in the payer's words.</summary>
    public string? Purpose { get; init; }
}

/// <summary>What a payee is held to be, why, and how much of its name the evidence covers.</summary>
/// <param name="OrganisationName">The part of the name that may be shown, for an organisation: without what stands behind <c>t/a</c>, <c>re</c>, a dash or in brackets when that may be a person. Null for any other payee.</param>
public sealed record PayeeFinding(PayeeNature Nature, IReadOnlyList<PayeeReason> Reasons, string? OrganisationName = null);
