using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.LivingWage;

/// <summary>All rates that are kept, as dated rows: the next announcement is a new row, never a new release.</summary>
public sealed class WageRates
{
    private const int OldestChecked = 30;
    private const int MonthsToTheNext = 13;

    /// <summary>What is said wherever something is judged on a day for which a newer rate is to be expected.</summary>
    public const string StaleWords = "A newer real Living Wage has probably been announced and is not kept here: an administrator adds it. Until then contracts are judged by the older one.";

    /// <summary>First day on which what is required is enforced; rates of earlier days are shown.</summary>
    public static readonly DateOnly EnforcedFrom = new(2020, 11, 9);

    /// <param name="livingWages">In any order.</param>
    /// <param name="statutory">In any order.</param>
    /// <exception cref="InvalidDataException">Two statutory rows hold for one worker on one day, a newer rate is lower than an older one, or due earlier, or one ends and none follows.</exception>
    public WageRates(IEnumerable<LivingWageRow> livingWages, IEnumerable<StatutoryRow> statutory)
    {
        LivingWages = [.. livingWages.OrderBy(r => r.Announced)];
        Statutory = [.. statutory.OrderBy(r => r.From).ThenBy(r => r.IsApprentice).ThenBy(r => r.AgeFrom)];
        CheckLivingWages();
        CheckStatutory();
    }

    /// <summary>By day of announcement.</summary>
    public IReadOnlyList<LivingWageRow> LivingWages { get; }

    public IReadOnlyList<StatutoryRow> Statutory { get; }

    /// <summary>Reads <c>living-wage-rates.csv</c> and <c>statutory-wage-rates.csv</c>.</summary>
    /// <param name="open">Opens a table of <c>seeds/reference</c> by its file name; the reader is closed here.</param>
    /// <exception cref="InvalidDataException">A row is unreadable or contradicts another.</exception>
    public static WageRates Load(Func<string, TextReader> open) =>
        new(Read(open, "living-wage-rates.csv", LivingWage), Read(open, "statutory-wage-rates.csv", StatutoryWage));

    /// <summary>These rates with others that were announced since. A rate of the law that had no end ends on the day before the next one for the same ages; ages that the next one leaves out keep theirs.</summary>
    /// <remarks>So the National Living Wage can begin at another age: one row from 18 up takes the place of two.</remarks>
    /// <exception cref="InvalidDataException">As for the constructor: what is added contradicts what is kept.</exception>
    public WageRates With(IReadOnlyCollection<LivingWageRow> livingWages, IReadOnlyCollection<StatutoryRow> statutory)
    {
        var law = statutory.GroupBy(r => r.From).OrderBy(g => g.Key).Aggregate<IGrouping<DateOnly, StatutoryRow>, List<StatutoryRow>>([.. Statutory], Succeed);
        return new WageRates(LivingWages.Concat(livingWages), law);
    }

    /// <summary>The real Living Wage that every accredited employer pays on a day; null where none is known for it.</summary>
    /// <param name="fromAnnouncement">Whether a rate counts from the day on which it was announced.</param>
    public LivingWageRow? LivingWageOn(DateOnly day, bool fromAnnouncement = false) =>
        LivingWages.LastOrDefault(r => (r.PayBy is { } due && due <= day) || (fromAnnouncement && r.PayBy is not null && r.Announced <= day));

    /// <summary>Announced by a day and to be paid later; null where nothing is.</summary>
    public LivingWageRow? ComingOn(DateOnly day) => LivingWages.LastOrDefault(r => r.Announced <= day && r.PayBy > day);

    /// <summary>Whether a newer announcement is to be expected by a day and is not kept: rates are announced every autumn, and thirteen months after the last one a newer one is missing.</summary>
    public bool IsStaleOn(DateOnly day) => LivingWages.Count > 0 && LivingWages[^1].Announced.AddMonths(MonthsToTheNext) <= day;

    /// <summary>The law's rate for a worker; null under 16, or where no row is kept for the day.</summary>
    public StatutoryRow? StatutoryOn(DateOnly day, int age, bool isApprentice)
    {
        StatutoryRow? found = null;
        foreach (var row in Statutory)
        {
            if (row.IsApprentice == isApprentice && row.HoldsOn(day) && row.IsFor(age))
            {
                found = row;
            }
        }

        return found;
    }

    private static List<StatutoryRow> Succeed(List<StatutoryRow> rows, IGrouping<DateOnly, StatutoryRow> next)
    {
        var after = new List<StatutoryRow>(next);
        foreach (var row in rows)
        {
            if (row.To is not null || row.From >= next.Key || !next.Any(row.Overlaps))
            {
                after.Add(row);
                continue;
            }

            after.Add(row with { To = next.Key.AddDays(-1) });
            after.AddRange(next.Aggregate<StatutoryRow, IEnumerable<StatutoryRow>>([row], (left, n) => left.SelectMany(l => l.LeftBy(n, next.Key))));
        }

        return after;
    }

    private void CheckLivingWages()
    {
        foreach (var (earlier, later) in LivingWages.Zip(LivingWages.Skip(1)))
        {
            if (later.UnitedKingdom < earlier.UnitedKingdom || later.London < earlier.London || later.PayBy <= earlier.PayBy || later.Announced == earlier.Announced)
            {
                throw new InvalidDataException($"The real Living Wage announced {later.AnnouncedAs} is lower or due earlier than that of {earlier.AnnouncedAs}.");
            }
        }

        if (LivingWages.FirstOrDefault(r => r.London < r.UnitedKingdom || r.PayBy < r.Announced) is { } wrong)
        {
            throw new InvalidDataException($"The real Living Wage announced {wrong.AnnouncedAs} is lower in London, or due before it was announced.");
        }
    }

    // The law's rates have never fallen, nor left anybody out: a row that would do so is mistyped.
    private void CheckStatutory()
    {
        foreach (var row in Statutory)
        {
            for (var age = row.AgeFrom; age <= Math.Min(row.AgeTo ?? OldestChecked, OldestChecked); age++)
            {
                CheckStatutory(row, age);
            }
        }
    }

    private void CheckStatutory(StatutoryRow row, int age)
    {
        if (Statutory.Any(r => r != row && r.IsApprentice == row.IsApprentice && r.HoldsOn(row.From) && r.IsFor(age)))
        {
            throw new InvalidDataException($"Two rows of the {row.Name} hold on {row.From:yyyy-MM-dd} at {age}.");
        }

        if (StatutoryOn(row.From.AddDays(-1), age, row.IsApprentice)?.Rate > row.Rate || StatutoryOn(row.From, age - 1, row.IsApprentice)?.Rate > row.Rate)
        {
            throw new InvalidDataException($"The {row.Name} from {row.From:yyyy-MM-dd} at {age} is lower than before, or than that of the younger.");
        }

        if (row.To is { } last && StatutoryOn(last.AddDays(1), age, row.IsApprentice) is null)
        {
            throw new InvalidDataException($"The {row.Name} at {age} ends on {last:yyyy-MM-dd} and nothing follows.");
        }
    }

    private static LivingWageRow LivingWage(CsvTable t) => new(
        Day(t["announced"]), t["announced_as"], t.Optional("pay_by") is { } due ? Day(due) : null, Rate(t["uk"]), Rate(t["london"]), t["source"], t["confirmed"] == "yes");

    private static StatutoryRow StatutoryWage(CsvTable t) => new(
        t["name"], Day(t["from"]), t.Optional("to") is { } to ? Day(to) : null, Number(t["age_from"]), t.Optional("age_to") is { } age ? Number(age) : null,
        t["apprentice"] == "yes", Rate(t["rate"]), t["source"], t["confirmed"] == "yes");

    private static List<T> Read<T>(Func<string, TextReader> open, string file, Func<CsvTable, T> take)
    {
        using var reader = open(file);
        var table = new CsvTable(reader);
        var rows = new List<T>();
        while (table.Read())
        {
            rows.Add(take(table));
        }

        return rows;
    }

    private static HourlyRate Rate(string text) => HourlyRate.TryParse(text, out var rate) ? rate : throw new InvalidDataException($"'{text}' is no hourly rate.");

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new InvalidDataException($"'{text}' is no day.");

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidDataException($"'{text}' is no number of years.");
}
