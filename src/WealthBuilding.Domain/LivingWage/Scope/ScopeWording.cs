using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage.Scope;

/// <summary>A wording by which contracted staff count: the scheme has changed it, so each test is kept with the one that was used.</summary>
/// <param name="Key"><c>hours-a-week</c>.</param>
/// <param name="HoursHundredths">At least so many hours, in hundredths.</param>
/// <param name="IsADay">Whether those hours are of one day; else of a week.</param>
/// <param name="Weeks">In at least so many consecutive weeks.</param>
public sealed record ScopeWording(string Key, string Words, long HoursHundredths, bool IsADay, int Weeks, string Source, bool IsConfirmed)
{
    /// <summary>Reads <c>living-wage-scope.csv</c>.</summary>
    /// <exception cref="InvalidDataException">A cell is unreadable.</exception>
    public static IReadOnlyList<ScopeWording> Load(TextReader reader)
    {
        var table = new CsvTable(reader);
        var wordings = new List<ScopeWording>();
        while (table.Read())
        {
            wordings.Add(new ScopeWording(table["key"], table["words"], Number(table["hours"]) * 100, table["per"] == "day", (int)Number(table["weeks"]), table["source"], table["confirmed"] == "yes"));
        }

        return wordings;
    }

    private static long Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"'{text}' is no whole number.");
}
