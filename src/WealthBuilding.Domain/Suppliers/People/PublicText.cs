namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What an institution chose to do with the descriptions of its payments in public output.</summary>
public enum NarrativePolicy
{
    /// <summary>The default: no description is public.</summary>
    NeverPublic,

    /// <summary>Descriptions are shown with all that may tell of a person taken out.</summary>
    PublishRedacted,
}

/// <summary>A description as the public may read it.</summary>
/// <param name="Text">What may be shown; <see cref="PublicText.Withheld"/> where nothing may.</param>
/// <param name="Redactions">How many times something was taken out of it.</param>
public sealed record PublicNarrative(string Text, int Redactions)
{
    public bool IsWithheld => Text == PublicText.Withheld;
}

/// <summary>Descriptions of payments (purpose, narrative) for public output.</summary>
/// <remarks>
/// Only words that are known to be nobody's name are left standing, so that a name that no list has is taken out like any other:
/// e-mail addresses, telephone and account numbers, NI and NHS numbers, dates, postcodes and addresses go with it. What looks like a
/// company in a description is taken out too: a person may be called so. Meant to be read over before it is published, all the same.
/// </remarks>
public sealed class PublicText(PeopleWords words, NarrativePolicy policy)
{
    /// <summary>What stands in place of a description that is not public.</summary>
    public const string Withheld = "Not published: a description may tell of a person";

    /// <summary>What stands in place of each part that was taken out.</summary>
    public const string Redacted = "[redacted]";

    /// <summary>Whether a description may be shown at all: the institution chose so, the payee is named, and the payment is of no kind that is made to people.</summary>
    public bool MayShow(string? narrative, string? category, PublicationOutcome payee) =>
        policy is NarrativePolicy.PublishRedacted && payee is PublicationOutcome.Publish
        && !PersonalPayments.Are(words, category) && !PersonalPayments.Are(words, narrative);

    /// <summary>The description as the public may read it.</summary>
    /// <param name="category">The payer's category of the payment.</param>
    /// <param name="payee">What may be done with the payee's name.</param>
    public PublicNarrative Of(string? narrative, string? category, PublicationOutcome payee) =>
        MayShow(narrative, category, payee) ? Redact(narrative) : new PublicNarrative(Withheld, 0);

    /// <summary>Takes out of a text all that may tell of a person, whatever was chosen: for people who may read descriptions but not of whom.</summary>
    public PublicNarrative Redact(string? narrative) =>
        string.IsNullOrWhiteSpace(narrative) ? new PublicNarrative(string.Empty, 0) : new NarrativeRedaction(words).Of(narrative);
}
