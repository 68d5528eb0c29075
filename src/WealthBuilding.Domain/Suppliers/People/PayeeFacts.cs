namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What is known beside a payee's name when asking whether it may be a person. Everything unset is unknown.</summary>
public sealed record PayeeFacts
{
    /// <summary>
    /// The name that a register which is held has under the number beside the payee; null where there is no number, no register, or no
    /// such number in it. A number by itself is never evidence: ledgers keep their own numbers in such columns.
    /// </summary>
    public string? RegisteredName { get; init; }

    /// <summary>A register that is held, or an organisation that agreed to be listed, has exactly the payee's name, its legal form included.</summary>
    public bool IsNameInRegister { get; init; }

    /// <summary>Never evidence: people who trade alone register for VAT too.</summary>
    public string? VatNumber { get; init; }

    /// <summary>
    /// A person confirmed which record of a register this is. It names nobody whose own name reads like a person: the payee may be the
    /// man and not his company. A match that was only proposed is none.
    /// </summary>
    public bool IsRegisterMatchConfirmed { get; init; }

    /// <summary>What the payments are for, by the payer's category or expense type; the most personal one where there are several.</summary>
    public string? Category { get; init; }

    /// <summary>What the payments are for in the payer's words.</summary>
    public string? Purpose { get; init; }
}

/// <summary>What a payee is held to be, why, and how much of its name the evidence covers.</summary>
/// <param name="OrganisationName">The part of the name that may be shown, for an organisation: without what stands behind <c>t/a</c>, <c>re</c>, a dash or in brackets when that may be a person. Null for any other payee.</param>
public sealed record PayeeFinding(PayeeNature Nature, IReadOnlyList<PayeeReason> Reasons, string? OrganisationName = null);
