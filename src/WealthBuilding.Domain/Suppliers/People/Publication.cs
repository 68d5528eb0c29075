namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What may be done with a payee's name in public output.</summary>
public enum PublicationOutcome
{
    /// <summary>Nobody knows and nobody decided: a person is asked, and until then the name is redacted.</summary>
    Ask,
    Publish,
    Redact,
}

/// <summary>What a person decided for one payee.</summary>
public enum PublicationChoice
{
    Redact,
    Publish,
}

/// <summary>A person's decision on one payee's name. It wins over what was found, and holds for that name only.</summary>
/// <param name="Name">The payee's name as it was when it was decided on: a payee that is renamed is asked for again.</param>
/// <param name="DecidedBy">Who decided: the user's id, never a name that output could carry.</param>
public sealed record NameDecision(string Name, PublicationChoice Choice, int DecidedBy, DateTimeOffset DecidedAt, string? Why)
{
    /// <summary>Whether it was made for this name; case and outer spaces do not matter.</summary>
    public bool IsFor(string? name) => name is not null && Name.AsSpan().Trim().Equals(name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);
}

/// <summary>The rule: public output names a payee only on positive evidence that it is an organisation.</summary>
/// <remarks>Architecture decision 0008. An institution's own staff see their own ledger whole: this rule is not for them.</remarks>
public static class Publication
{
    /// <summary>What was decided, else what the finding allows.</summary>
    public static PublicationOutcome Of(string? name, PayeeFinding finding, NameDecision? decision = null)
    {
        if (decision is not null && decision.IsFor(name))
        {
            return decision.Choice is PublicationChoice.Publish ? PublicationOutcome.Publish : PublicationOutcome.Redact;
        }

        return finding.Nature switch
        {
            PayeeNature.Organisation => PublicationOutcome.Publish,
            PayeeNature.Person => PublicationOutcome.Redact,
            PayeeNature.Unclear => PublicationOutcome.Ask,
        };
    }
}

/// <summary>A payee's name as the public may read it.</summary>
public static class PublicName
{
    /// <summary>What stands in place of every name that is not published. One for all, so that it tells nobody apart.</summary>
    public const string Redacted = "Redacted: payee may be a person";

    /// <summary>The name, the part of it that the evidence covers, or <see cref="Redacted"/>. Never null, never empty.</summary>
    public static string Of(string? name, PayeeFinding finding, NameDecision? decision = null) =>
        Publication.Of(name, finding, decision) is not PublicationOutcome.Publish || string.IsNullOrWhiteSpace(name) ? Redacted
        : decision is not null && decision.IsFor(name) ? name.Trim()
        : finding.OrganisationName ?? Redacted;
}
