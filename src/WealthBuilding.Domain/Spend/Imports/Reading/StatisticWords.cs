using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tells what is said below a table about how it was paid from the name of a firm: '% of invoices paid within 30 days', 'Average days to pay'.</summary>
/// <remarks>Public bodies publish these figures under the Public Contracts Regulations 2015, regulation 113, and the Procurement Act 2023, section 69, often at the foot of their payments.</remarks>
internal static partial class StatisticWords
{
    private const int LongestLabel = 200;
    private const int LeastWords = 3;

    /// <summary>The text as a whole is the label of such a figure, or of a number of payments.</summary>
    public static bool IsLabel(string text)
    {
        if (text.Length is 0 or > LongestLabel || !(Opening().IsMatch(text) && Telling().IsMatch(text)) || Firm().IsMatch(text))
        {
            return false;
        }

        return text.Contains('%', StringComparison.Ordinal) || HeaderWords.Of(text).Length >= LeastWords;
    }

    [GeneratedRegex(@"^\W*(the\s+)?(%|per\s?cent\b|percentage\b|proportion\b|average\b|mean\b|median\b|avg\b|number\b|no\.?\s+of\b|total\s+(number|amount|value|interest|invoices|payments)\b|value\s+of\b|amount\s+of\b|interest\b|invoices\b|payments\b|prompt\s+payment\b|better\s+payment\b|count\s+of\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(ltd|limited|plc|llp|cic|cio|inc)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Firm();

    [GeneratedRegex(@"\b(within|days?|late|on\s+time|target|terms|disputed|undisputed|overdue|prompt\s+payment\s+(code|performance|rate|target|policy)|paid\s+promptly|payment\s+(performance|practice))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Telling();
}
