namespace WealthBuilding.Domain.LivingWage;

/// <summary>One announcement of the real Living Wage.</summary>
/// <param name="Announced">The day; where only the month or year is known, its first day.</param>
/// <param name="AnnouncedAs">As it is said to people: '22 October 2025', 'November 2016'.</param>
/// <param name="PayBy">The day by which every accredited employer pays it; null where it is not known: the row is shown and never applied.</param>
/// <param name="IsConfirmed">False where a day or rate rests on general knowledge.</param>
public sealed record LivingWageRow(DateOnly Announced, string AnnouncedAs, DateOnly? PayBy, HourlyRate UnitedKingdom, HourlyRate London, string Source, bool IsConfirmed)
{
    public HourlyRate In(WageArea area) => area is WageArea.London ? London : UnitedKingdom;
}
