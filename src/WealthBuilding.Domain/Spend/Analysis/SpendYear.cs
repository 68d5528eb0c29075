namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>When a year begins: councils April, universities and colleges August.</summary>
public enum YearKind
{
    Financial,
    Academic,
    Calendar,
}

/// <summary>A year of account, by the calendar year in which it begins.</summary>
public readonly record struct SpendYear(YearKind Kind, int Start)
{
    public DateOnly First => new(Start, FirstMonth(Kind), 1);

    public DateOnly Last => First.AddYears(1).AddDays(-1);

    public static SpendYear Of(DateOnly date, YearKind kind) => new(kind, date.Month >= FirstMonth(kind) ? date.Year : date.Year - 1);

    /// <summary><c>2025/26</c>, or <c>2025</c> for a calendar year.</summary>
    public override string ToString() => Kind == YearKind.Calendar ? $"{Start}" : $"{Start}/{(Start + 1) % 100:00}";

    private static int FirstMonth(YearKind kind) => kind switch
    {
        YearKind.Financial => 4,
        YearKind.Academic => 8,
        YearKind.Calendar => 1,
    };
}
