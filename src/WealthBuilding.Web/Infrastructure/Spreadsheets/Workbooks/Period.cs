using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;

/// <summary>The period of a report in words.</summary>
internal static class Period
{
    internal static string Of(AnalysisReport report) => (report.From, report.To) switch
    {
        ({ } from, { } to) => $"{Words(from)} to {Words(to)}",
        ({ } from, null) => $"from {Words(from)}",
        (null, { } to) => $"up to {Words(to)}",
        _ => "all dates",
    };

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
