using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tells what a printed page has in its margin from what a table has in its cells.</summary>
internal static partial class PageWords
{
    /// <summary>'Page 3', 'Page 3 of 9'.</summary>
    public static bool IsPageNumber(string text) => Page().IsMatch(text);

    /// <summary>'Page' alone, whose number stands in the next cell.</summary>
    public static bool IsPage(string text) => text.TrimEnd(':', ' ').Equals("page", StringComparison.OrdinalIgnoreCase) || text.Equals("page no", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^page:?\s*\d+(\s*(of|/)\s*\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Page();
}
