using System.Globalization;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>A day as a browser sends it or a person in Britain types it.</summary>
internal static class TypedDay
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "d/M/yyyy", "d MMMM yyyy", "d MMM yyyy"];

    /// <summary>The day; null where the text is none.</summary>
    public static DateOnly? Of(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Formats, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day) ? day : null;
}
