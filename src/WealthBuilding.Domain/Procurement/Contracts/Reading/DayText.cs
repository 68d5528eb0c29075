using System.Text.RegularExpressions;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Takes the days out of a cell of a date column: one day, perhaps a later one that it may be extended to, and what is written beside.</summary>
internal static partial class DayText
{
    /// <summary>What stood in the cell; the days still as text, for the whole column decides their order.</summary>
    /// <param name="Later">The last day that it may be extended to.</param>
    public readonly record struct Reading(bool IsRead, string? Day, string? Later, string? Note);

    private static readonly Reading Unreadable = new(false, null, null, null);

    public static Reading Read(string text)
    {
        var words = text.Replace('\u00A0', ' ').Trim();
        if (KnownWords.IsNotSaid(words))
        {
            return new Reading(true, null, null, null);
        }

        if (KnownWords.IsNoEnd(words))
        {
            return new Reading(true, null, null, words);
        }

        if (NoDay().IsMatch(words))
        {
            return new Reading(true, null, null, $"{words} (taken as no end date)");
        }

        var days = Days().Matches(words).Where(m => DateText.Read(m.Value).Kind is not DateKind.None).ToList();
        return days.Count switch
        {
            0 => DateText.Read(words).Kind is DateKind.Serial or DateKind.Iso ? new Reading(true, words, null, null) : Unreadable,
            1 => One(words, days[0]),
            2 => Two(words, days[0], days[1]),
            _ => Unreadable,
        };
    }

    private static Reading One(string words, Match day)
    {
        var before = words[..day.Index].Trim(' ', ':', ',', '(');
        var after = words[(day.Index + day.Length)..].Trim();
        if (before.Length > 0 && !Before().IsMatch(before))
        {
            return Unreadable;
        }

        return Time().IsMatch(after) || after.Length == 0 ? new Reading(true, day.Value, null, null) : new Reading(true, day.Value, null, after.Trim(' ', '(', ')', ',', ';', '-', '[', ']'));
    }

    private static Reading Two(string words, Match first, Match second)
    {
        var between = words[(first.Index + first.Length)..second.Index].ToLowerInvariant();
        var before = words[..first.Index].Trim();
        return before.Length > 0 && !Before().IsMatch(before) ? Unreadable
            : between.Contains("extended", StringComparison.Ordinal) ? new Reading(true, second.Value, null, words)
            : between.Contains("ext", StringComparison.Ordinal) || between.Contains("option", StringComparison.Ordinal) ? new Reading(true, first.Value, second.Value, words)
            : Unreadable;
    }

    [GeneratedRegex(@"\b\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2}\b|\b\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)?[\s\-/]+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,\-/]+(?:\d{4}|\d{2})\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s,\-/]+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?(?:\d{4}|\d{2})\b", RegexOptions.IgnoreCase)]
    private static partial Regex Days();

    // Systems that have to hold a last day write the last one that there is: 31/12/9999, 9999-12-31, 99991231, the serial day 2958465.
    [GeneratedRegex(@"^(?:\d{1,2}\s?[/.\-]\s?\d{1,2}\s?[/.\-]\s?9999|9999[/.\-]\d{1,2}[/.\-]\d{1,2}|9999(?:1231)?|2958465|\d{1,2}(?:st|nd|rd|th)?[\s\-]+[a-z]+[\s,\-]+9999|[a-z]+[\s\-]+(?:\d{1,2},?\s+)?9999)(?:[T\s]+\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NoDay();

    /// <summary>Whether a cell holds a day so far off that it means that there is none.</summary>
    public static bool IsNoDay(string text) => NoDay().IsMatch(text.Replace('\u00A0', ' ').Trim());

    [GeneratedRegex(@"^(?:until|to|by|from|ends?|expires?|expiry|ending|extended (?:to|until)|starts?|starting|c\.?|circa|approx\.?|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[\s:,]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"^T?\s*\d{1,2}:\d{2}(:\d{2})?(\.\d+)?\s*(am|pm|Z)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
