using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The day, month or year that the name of a published file carries: <c>BasicCompanyDataAsOneFile-2026-11-01.zip</c>, <c>organisations_2017.csv</c>.</summary>
internal static partial class PublicationDate
{
    /// <summary>The name's date as text that sorts by time, as exact as the name is: <c>2026-11-01</c>, <c>2026-11</c>, <c>2017</c>; null where it carries none.</summary>
    public static string? Of(string fileName)
    {
        var match = Pattern().Matches(fileName).LastOrDefault(m => int.Parse(m.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is >= 1990 and < 2100);
        if (match is null)
        {
            return null;
        }

        var parts = new[] { match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value };
        return string.Join('-', parts.TakeWhile(p => p.Length > 0));
    }

    /// <summary>Whether one file is older than another by their names; false where either does not tell, or the coarser of both dates is the same.</summary>
    public static bool IsOlder(string fileName, string than)
    {
        if (Of(fileName) is not { } left || Of(than) is not { } right)
        {
            return false;
        }

        var exact = Math.Min(left.Length, right.Length);
        return string.CompareOrdinal(left, 0, right, 0, exact) < 0;
    }

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?:[-_.]?(?<m>0[1-9]|1[0-2])(?:[-_.]?(?<d>0[1-9]|[12][0-9]|3[01]))?)?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
