using WealthBuilding.Domain.Suppliers.People;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>How a payee's name came to be public or not.</summary>
public enum NameStanding
{
    /// <summary>Nobody knows and nobody decided: redacted until somebody does.</summary>
    Ask,

    /// <summary>It reads like a person: redacted.</summary>
    Person,

    /// <summary>The ledger names nobody, or withholds the name itself.</summary>
    Withheld,

    /// <summary>Positive evidence shows an organisation: published.</summary>
    Organisation,
    DecidedPublish,
    DecidedRedact,
}

/// <summary>One payee of an institution, with what the public may read of it. <see cref="Name"/> is for the institution's own staff alone.</summary>
/// <param name="Key">The name, outer spaces off and in capitals: what a decision holds for.</param>
/// <param name="PublicName">What the public reads: the name or a part of it, or the one text for all that are redacted.</param>
/// <param name="Identifier">Org-id of the register number that a person confirmed, or that a register which is held has under this name; null where there is none or the name is redacted.</param>
internal sealed record PublicPayee(
    int Id, string Name, string Key, NameStanding Standing, string PublicName, string? Identifier, IReadOnlyList<PayeeReason> Reasons, int? DecisionId, long Lines, long Pence)
{
    public bool IsNamed => Standing is NameStanding.Organisation or NameStanding.DecidedPublish;

    public static string KeyOf(string name) => name.Trim().ToUpperInvariant();
}

/// <summary>The payees of an institution's published lines, and the terms that may be shown with them.</summary>
/// <param name="PublicTerms">Departments and categories that stand on payments to at least <see cref="PublicPayees.LeastPayees"/> payees, come from no description, and have no word that may be somebody's name.</param>
internal sealed record PublicPayeeList(IReadOnlyDictionary<int, PublicPayee> ById, IReadOnlyDictionary<int, string> PublicTerms);
