namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What the dates of a whole column come to: each different text decided once.</summary>
internal sealed record DateDecision(DateOrder Order, int[] Dates, Question? Question)
{
    /// <summary>Rows whose day and month had changed places and were put back.</summary>
    public int PutBackRows { get; init; }

    /// <summary>One of those rows' dates as the file has it.</summary>
    public string PutBackExample { get; init; } = string.Empty;

    /// <summary>The column itself shows the order: some of its values have one reading only.</summary>
    public bool IsShown { get; private init; }

    /// <summary>What each text may mean, where all that are numbers have two readings; otherwise null.</summary>
    public IReadOnlyList<DateReading>? Open { get; private init; }

    private const int LeastSwapped = 4;
    private const int LeastMonthsInARow = 3;
    private const int LeastGap = 6;

    /// <summary>Decides the order of day and month over all rows, never row by row.</summary>
    /// <remarks>
    /// A value such as 25/06 or 06/25 settles it for the column. Where values of both kinds stand, only a column without any
    /// value of two readings is taken. Where all have two readings, British order is taken unless the months it gives are more
    /// scattered than the other order's: then the person is asked, for a year of payments on the 1st of each month reads as twelve
    /// days of one month too. What a person said of files of this layout holds where both orders are possible, not against the values.
    /// </remarks>
    public static DateDecision Of(IReadOnlyList<string> texts, IReadOnlyList<int> counts, DateOrder? told)
    {
        if (YearFirstDates.Of(texts) is { } dates)
        {
            return new DateDecision(DateOrder.YearMonthDay, dates, null) { IsShown = true };
        }

        var digits = DigitDates.Of(texts, counts, told);
        if (digits is { IsYearFirst: true })
        {
            return new DateDecision(DateOrder.YearMonthDay, [.. digits.Readings.Select(r => r.DayFirst)], digits.IsDoubtful ? AskYear() : null) { IsShown = !digits.IsDoubtful };
        }

        var decision = Of(digits?.Readings ?? [.. texts.Select(DateText.Read)], texts, counts, told);
        return digits is { IsDoubtful: true } ? decision with { Question = AskYear() } : decision;
    }

    /// <summary>The evidence of the rest of the file, where the column leaves the order open: what agrees with it is not asked, what contradicts it is.</summary>
    public DateDecision With(DateOrder? evidence) => (evidence, Open, Question) switch
    {
        (null, _, _) or (_, null, _) => this,
        (DateOrder.DayMonthYear, _, _) => this with { Question = null },
        ({ } order, { } open, not null) => Take([.. open], order),
        _ => this with { Question = Ask() },
    };

    private static DateDecision Of(DateReading[] readings, IReadOnlyList<string> texts, IReadOnlyList<int> counts, DateOrder? told)
    {
        int dayFirst = 0, monthFirst = 0, open = 0, numeric = 0;
        for (var i = 0; i < readings.Length; i++)
        {
            var (reading, rows) = (readings[i], counts[i]);
            numeric += reading.Kind is DateKind.Numeric ? rows : 0;
            dayFirst += reading is { Kind: DateKind.Numeric, MonthFirst: 0 } ? rows : 0;
            monthFirst += reading is { Kind: DateKind.Numeric, DayFirst: 0 } ? rows : 0;
            open += reading.IsOpen ? rows : 0;
        }

        if (told is DateOrder.DayMonthYear && Holds(monthFirst, dayFirst, numeric) || told is DateOrder.MonthDayYear && Holds(dayFirst, monthFirst, numeric))
        {
            return Take(readings, told.Value);
        }

        if (numeric == 0)
        {
            return Take(readings, Kinds(readings) > 1 ? DateOrder.Mixed : readings.Any(r => r.Kind is DateKind.Iso) ? DateOrder.YearMonthDay : DateOrder.DayMonthYear);
        }

        return (dayFirst > 0, monthFirst > 0) switch
        {
            (true, false) => Swapped(readings, texts, counts) ?? Take(readings, DateOrder.DayMonthYear) with { IsShown = true },
            (false, true) => Take(readings, DateOrder.MonthDayYear) with { IsShown = true },
            (true, true) when open == 0 => Take(readings, DateOrder.Mixed),
            (true, true) => Both(readings, dayFirst, monthFirst),
            _ => AllOpen(readings),
        };
    }

    /// <summary>
    /// A spreadsheet under American settings took 02/05 for 5 February and left 13/05 as text: the values that have one reading show
    /// the months of the file, and all others fall into them only with day and month put back.
    /// </summary>
    private static DateDecision? Swapped(DateReading[] readings, IReadOnlyList<string> texts, IReadOnlyList<int> counts)
    {
        var months = readings.Where(r => r is { Kind: DateKind.Numeric, MonthFirst: 0 }).Select(r => r.DayFirst / 100).ToHashSet();
        var (inPlace, putBack, both) = (0, 0, 0);
        foreach (var reading in readings.Where(MayBeSwapped))
        {
            inPlace += months.Contains(reading.DayFirst / 100) ? 1 : 0;
            putBack += months.Contains(PutBack(reading) / 100) ? 1 : 0;
            both++;
        }

        return both >= LeastSwapped && putBack == both && inPlace * 2 < both
            ? new DateDecision(DateOrder.Mixed, [.. readings.Select(r => MayBeSwapped(r) ? PutBack(r) : r.DayFirst)], null)
            {
                PutBackRows = counts.Where((_, i) => MayBeSwapped(readings[i])).Sum(),
                PutBackExample = texts.Where((_, i) => MayBeSwapped(readings[i])).First(),
            }
            : null;
    }

    private static bool MayBeSwapped(DateReading reading) =>
        reading.IsOpen || (reading.Kind is DateKind.Iso && reading.DayFirst % 100 <= 12 && reading.DayFirst % 100 != reading.DayFirst / 100 % 100);

    private static int PutBack(DateReading reading) =>
        reading.Kind is DateKind.Numeric ? reading.MonthFirst : (reading.DayFirst / 10000 * 10000) + (reading.DayFirst % 100 * 100) + (reading.DayFirst / 100 % 100);

    // One slip of typing among thousands does not make a column of two orders.
    private static DateDecision Both(DateReading[] readings, int dayFirst, int monthFirst)
    {
        var order = dayFirst >= monthFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
        var decision = Take(readings, order);
        return Math.Min(dayFirst, monthFirst) * 50 <= Math.Max(dayFirst, monthFirst) ? decision : decision with { Question = Ask() };
    }

    private static DateDecision AllOpen(DateReading[] readings)
    {
        var (british, other) = (MonthsOf(readings, r => r.DayFirst), MonthsOf(readings, r => r.MonthFirst));
        var isPlain = british.Count <= Math.Max(1, other.Count) || (british.Count >= LeastMonthsInARow && Gap(british) == 1 && Gap(other) >= LeastGap);
        return Take(readings, DateOrder.DayMonthYear) with { Open = readings, Question = isPlain ? null : Ask() };
    }

    /// <summary>The longest step between months that follow one another: twelve months in a row are a year of payments, the first days of two Januaries are none.</summary>
    private static int Gap(List<int> months) => months.Zip(months.Skip(1), (a, b) => b - a).DefaultIfEmpty(1).Max();

    /// <summary>An order that was told holds unless more than a slip of typing contradicts it and nothing but slips speaks for it.</summary>
    private static bool Holds(int contrary, int agreeing, int numeric) => contrary * 50 <= numeric || agreeing * 50 > contrary;

    private static DateDecision Take(DateReading[] readings, DateOrder order) =>
        new(order, [.. readings.Select(r => r.Kind is DateKind.Numeric ? Choose(r, order) : r.DayFirst)], null);

    /// <summary>The order's reading; a value that has only the other one is a slip of typing: its one reading is taken.</summary>
    private static int Choose(DateReading reading, DateOrder order)
    {
        var (first, second) = order is DateOrder.MonthDayYear ? (reading.MonthFirst, reading.DayFirst) : (reading.DayFirst, reading.MonthFirst);
        return first != 0 ? first : order is DateOrder.Mixed ? second : 0;
    }

    private static List<int> MonthsOf(DateReading[] readings, Func<DateReading, int> reading) =>
        [.. readings.Where(r => r.Kind is DateKind.Numeric).Select(r => PeriodText.MonthOf(reading(r))).Distinct().Order()];

    private static int Kinds(DateReading[] readings) => readings.Where(r => r.Kind is not DateKind.None).Select(r => r.Kind).Distinct().Count();

    private static Question Ask() => new(
        "date-order", LedgerField.Date, "The dates can be read with the day first or with the month first. Which is it?", ["dmy", "mdy"]);

    private static Question AskYear() => new(
        "date-order", LedgerField.Date, "The dates are digits without marks, and can be read with the year first or last. Which is it?", ["dmy", "ymd"]);
}
