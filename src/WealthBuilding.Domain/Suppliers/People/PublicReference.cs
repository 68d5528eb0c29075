namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>References of payments and contracts as the public may read them: numbers, and no words that a name could hide in.</summary>
/// <remarks>
/// Letters in a row could be a name: a reference with three or more is published only where each such word is known to be nobody's
/// name (<c>CONTRACT 12</c>). So is none with a number that leads to a person. Which numbers those are depends on who is paid: beside
/// a named organisation the sure ones (<see cref="PersonalReference.IsSure"/>); beside a payee that may be a person every one that may
/// be (<see cref="PersonalReference.MayBe"/>): eight digits that are a date of birth there are an invoice number here.
/// </remarks>
public static class PublicReference
{
    private const int LongestText = 256;
    private const int MostLettersInARow = 2;

    /// <summary>The reference, outer spaces off; null where there is none or it may not be public.</summary>
    /// <param name="isNamed">The payee, or each supplier of the contract, is named in public.</param>
    public static string? Of(PeopleWords words, string? reference, bool isNamed)
    {
        if (string.IsNullOrWhiteSpace(reference) || reference.Length > LongestText)
        {
            return null;
        }

        var isPersonal = HasWordOfNames(words, reference) || PersonalReference.IsSure(reference) || (!isNamed && PersonalReference.MayBe(reference));
        return isPersonal ? null : reference.Trim();
    }

    private static bool HasWordOfNames(PeopleWords words, string reference)
    {
        if (LongestRun(reference) <= MostLettersInARow)
        {
            return false;
        }

        return !reference.AsSpan().ContainsAnyInRange('0', '9') || !PublicWording.NamesNobody(words, Parted(reference));
    }

    private static int LongestRun(string reference)
    {
        var (longest, run) = (0, 0);
        foreach (var c in reference)
        {
            run = char.IsLetter(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    // EXAMPLE12 is a word and a number.
    private static string Parted(string reference) => string.Concat(reference.Select((c, i) => i > 0 && char.IsLetter(c) != char.IsLetter(reference[i - 1]) ? $" {c}" : c.ToString()));
}
