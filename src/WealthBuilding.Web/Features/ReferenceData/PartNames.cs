using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The parts of a publication by their file names, as Companies House numbers them: <c>BasicCompanyData-2026-06-01-part1_7.zip</c>.</summary>
internal static partial class PartNames
{
    /// <summary>The parts that are not among the files; empty where the names say nothing of parts.</summary>
    public static IReadOnlyList<int> Missing(IEnumerable<string> paths)
    {
        var parts = paths.Select(p => Part().Match(Path.GetFileName(p))).Where(m => m.Success).ToList();
        if (parts.Count == 0)
        {
            return [];
        }

        var all = parts.Max(m => Number(m, "of"));
        return [.. Enumerable.Range(1, all).Except(parts.Select(m => Number(m, "part")))];
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"part[ _-]?(?<part>\d{1,2})[ _-]?(?:of)?[ _-]?(?<of>\d{1,2})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Part();
}
