namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Working days: neither Saturday nor Sunday nor a bank holiday, by the dated table of bank holidays.</summary>
public sealed class BankHolidays
{
    /// <summary>The part of the United Kingdom whose holidays deadlines are counted by.</summary>
    public const string EnglandAndWales = "England and Wales";

    private readonly Dictionary<DateOnly, string[]> _days;

    public BankHolidays(IEnumerable<(DateOnly Day, string Where)> days)
    {
        _days = days.ToDictionary(d => d.Day, d => d.Where.Split(';'));
        First = new DateOnly(_days.Keys.Min().Year, 1, 1);
        Last = new DateOnly(_days.Keys.Max().Year, 12, 31);
    }

    /// <summary>First day of the years that the table covers.</summary>
    public DateOnly First { get; }

    /// <summary>Last day of the years that the table covers.</summary>
    public DateOnly Last { get; }

    /// <param name="anywhere">True to leave out the holidays of every part of the United Kingdom, false for those of England and Wales alone.</param>
    public bool IsWorking(DateOnly day, bool anywhere = false) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !(_days.TryGetValue(day, out var where) && (anywhere || where.Contains(EnglandAndWales)));

    /// <summary>The last of so many working days that begin with a day; a day that is no working day is not counted.</summary>
    /// <returns>Null where the count leaves the years of the table: a guess would be a wrong deadline.</returns>
    public DateOnly? LastOf(DateOnly first, int workingDays, bool anywhere = false)
    {
        var day = first;
        for (var counted = IsWorking(day, anywhere) ? 1 : 0; counted < workingDays; counted += IsWorking(day, anywhere) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return first < First || day > Last ? null : day;
    }
}
