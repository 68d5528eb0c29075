using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Invitations;

/// <summary>A supplier that could be invited to quote.</summary>
/// <param name="Code">Its part of addresses.</param>
/// <param name="Score">How like the opportunity its work is, from 0 to 1.</param>
/// <param name="IsFree">Nothing speaks against it, as far as is known.</param>
/// <param name="WasAsked">The institution has asked it before: invited it to quote, or paid it.</param>
/// <param name="IsOfField">Its own categories or its work show that it works in the field: <see cref="Matching.FieldEvidence"/>.</param>
public sealed record InvitationCandidate(string Code, double Score, bool IsFree, bool WasAsked, bool IsOfField)
{
    /// <summary>The fit in whole per cent, as pages show it: what the rule compares, so that everybody can check it.</summary>
    public int WholePercent => (int)Math.Round(Score * 100, MidpointRounding.AwayFromZero);
}

/// <summary>The published rule by which one supplier that was never asked before is among the invited.</summary>
/// <remarks>It knows no names, no sizes and no places: the same opportunity and the same candidates always give the same pick, whoever asks.</remarks>
public static class InvitationRule
{
    /// <summary>How many are invited at least, where so many are capable.</summary>
    public const int Least = 3;

    /// <summary>Characters of a reason at least: 'no' is none.</summary>
    public const int ShortestReason = 15;

    private const int LongestReason = 1000;

    /// <summary>The rule as it stands on the page and in the documents.</summary>
    public const string Words =
        "Of the registered suppliers that nothing speaks against, whose own categories or whose work are in the division of a category that is asked for, and that this institution has neither invited to quote nor paid before, the one with the best fit in whole per cent is picked. "
        + "Where several have the same fit, it is the one whose SHA-256 of the opportunity's number, a colon and the supplier's code comes first.";

    /// <summary>The code of the one that the rule picks; null where there is none to pick.</summary>
    /// <param name="opportunity">The opportunity's number.</param>
    public static string? Pick(int opportunity, IEnumerable<InvitationCandidate> candidates) => candidates
        .Where(c => c.IsFree && c.IsOfField && !c.WasAsked)
        .OrderByDescending(c => c.WholePercent).ThenBy(c => Lot(opportunity, c.Code), StringComparer.Ordinal).ThenBy(c => c.Code, StringComparer.Ordinal)
        .FirstOrDefault()?.Code;

    /// <summary>What is wrong with a choice, each at its field: <c>Supplier</c>, <c>Reason</c>. Empty where it can be sent.</summary>
    /// <param name="chosen">Codes that are invited now.</param>
    /// <param name="already">How many were invited before.</param>
    /// <param name="pick">Whom the rule picks; null where nobody, or where that is settled.</param>
    /// <param name="reason">Why the pick is left out; null where nobody said.</param>
    public static IReadOnlyList<FieldError> Errors(IReadOnlyCollection<string> chosen, int already, IReadOnlyCollection<InvitationCandidate> candidates, string? pick, string? reason)
    {
        var errors = new List<FieldError>();
        var capable = candidates.Where(c => c.IsFree).ToList();
        if (chosen.Count == 0)
        {
            errors.Add(new FieldError("Supplier", "Select whom you invite"));
        }
        else if (chosen.Any(c => candidates.All(k => k.Code != c)))
        {
            errors.Add(new FieldError("Supplier", "The list has changed since you opened this page: look at it again"));
        }
        else if (chosen.Count + already < Least && capable.Any(c => !chosen.Contains(c.Code)))
        {
            errors.Add(new FieldError("Supplier", $"Select at least {Least} suppliers, or every one that nothing speaks against"));
        }

        if (pick is not null && !chosen.Contains(pick) && (PlainText.IsBlank(reason) || reason.Trim().Length < ShortestReason))
        {
            errors.Add(new FieldError("Reason", "Say why you leave out the supplier that the rule picked, in a sentence"));
        }
        else if (reason?.Length > LongestReason)
        {
            errors.Add(new FieldError("Reason", $"The reason must be {LongestReason:N0} characters or fewer"));
        }

        return errors;
    }

    private static string Lot(int opportunity, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{opportunity}:{code}"))));
}
