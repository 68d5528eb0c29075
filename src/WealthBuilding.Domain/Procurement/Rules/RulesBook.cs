using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>The law and its amounts as dated data, read from <c>seeds/reference</c>. Code holds no amount and no deadline.</summary>
public sealed class RulesBook
{
    public required IReadOnlyList<ThresholdRow> Thresholds { get; init; }

    public required IReadOnlyList<AmountRow> Amounts { get; init; }

    public required IReadOnlyList<NoticeRow> Notices { get; init; }

    public required IReadOnlyList<DutyRow> Duties { get; init; }

    public required IReadOnlyList<BodyRow> Bodies { get; init; }

    public required IReadOnlyList<ReservationRow> Reservations { get; init; }

    public required IReadOnlyList<ReportingPeriod> Periods { get; init; }

    public required IReadOnlyList<ReservableService> ReservableServices { get; init; }

    public required BankHolidays Holidays { get; init; }

    /// <summary>Ceremonial counties of districts that lie in more than one.</summary>
    public required ILookup<string, string> CountySplits { get; init; }

    /// <summary>The day on which a row was last looked up: it names the edition of the whole and is kept with each verdict.</summary>
    public string Version => Rows.Max(r => r.Checked).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Every row that carries days and a source.</summary>
    public IEnumerable<DatedRow> Rows => [.. Thresholds, .. Amounts, .. Notices, .. Duties, .. Bodies, .. Reservations];

    /// <summary>Reads the tables.</summary>
    /// <param name="open">Opens a table of <c>seeds/reference</c> by its file name; the reader is closed here.</param>
    /// <exception cref="InvalidDataException">A table lacks a column, or names a condition that is none.</exception>
    public static RulesBook Load(Func<string, TextReader> open) => RulesTables.Load(open);

    public BodyRow BodyOf(InstitutionKind kind) => Bodies.Single(b => b.Kind == KeyOf(kind));

    /// <summary>The threshold of a day; null where none is kept for it.</summary>
    public ThresholdRow? ThresholdOf(ProcurementAnswers answers)
    {
        var of = BodyOf(answers.Authority).Class;
        return Thresholds.FirstOrDefault(t => t.Kind == answers.Kind && t.IsUtilities == answers.IsUtilities
            && (t.Class is AuthorityClass.Any || t.Class == of) && t.Nations.Contains(answers.Nation) && t.HoldsOn(answers.Commenced));
    }

    /// <summary>Another amount of a day for a class of authority; null where none holds.</summary>
    public AmountRow? AmountOf(string code, AuthorityClass of, DateOnly day) =>
        Amounts.FirstOrDefault(a => a.Code == code && (a.Class is AuthorityClass.Any || a.Class == of) && a.HoldsOn(day));

    public ReservationRow ReservationOf(string code) => Reservations.Single(r => r.Code == code);

    /// <summary>The key of a kind of authority in data and on the command line: <c>combined-authority</c>.</summary>
    public static string KeyOf(InstitutionKind kind) => kind is InstitutionKind.CombinedAuthority ? "combined-authority" : kind.ToString().ToLowerInvariant();
}
