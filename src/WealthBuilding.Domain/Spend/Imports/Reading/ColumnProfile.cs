using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What the values of a column look like, as shares (0 to 1) of those that are not blank.</summary>
internal sealed record ColumnProfile
{
    private static readonly string[] OrganisationWords =
        ["ltd", "limited", "plc", "llp", "council", "services", "trust", "uk", "group", "co", "school", "college", "solutions", "company", "association", "inc", "nhs", "university", "cic", "society", "care", "redacted"];

    private static readonly string[] LegalForms = ["ltd", "limited", "plc", "llp", "council", "cic", "inc", "nhs", "university", "association", "redacted"];

    public static readonly ColumnProfile Nothing = new();

    public int Values { get; init; }

    /// <summary>Filled cells of all rows.</summary>
    public double Filled { get; init; }

    public double Money { get; init; }

    /// <summary>Amounts with pence, a pound sign, commas or brackets: not mere numbers.</summary>
    public double Pence { get; init; }

    public double Negative { get; init; }

    public double Dates { get; init; }

    /// <summary>Digits without marks that may be dates, for a column whose name says so.</summary>
    public double DigitDates { get; init; }

    /// <summary>Dates that are written as such, not serial days or bare digits.</summary>
    public double WrittenDates { get; init; }

    public double Letters { get; init; }

    public double Organisations { get; init; }

    /// <summary>Values that name a firm by its legal form, not by a word that descriptions have too.</summary>
    public double Firms { get; init; }

    /// <summary>Values that say debit or credit.</summary>
    public double Credits { get; init; }

    /// <summary>Values that are codes of currencies.</summary>
    public double Currencies { get; init; }

    public double Postcodes { get; init; }

    /// <summary>Different values ÷ values.</summary>
    public double Distinct { get; init; }

    public double MeanLength { get; init; }

    public IReadOnlyList<string> First { get; init; } = [];

    public static ColumnProfile Of(IReadOnlyList<string[]> rows, int column)
    {
        var values = rows.Select(r => column < r.Length ? r[column] : string.Empty).Where(v => v.Length > 0).ToList();
        if (values.Count == 0)
        {
            return Nothing;
        }

        var distinct = values.CountBy(v => v, StringComparer.Ordinal).ToList();
        double Share(Func<string, bool> test) => distinct.Sum(d => test(d.Key) ? d.Value : 0) / (double)values.Count;
        return new ColumnProfile
        {
            Values = values.Count,
            Filled = values.Count / (double)Math.Max(1, rows.Count),
            Money = Share(v => MoneyText.TryParse(v, out _)),
            Pence = Share(v => MoneyText.TryParse(v, out _) && v.AsSpan().ContainsAny('.', '£', ',') && v.Length > 1),
            Negative = Share(v => MoneyText.TryParse(v, out var pence) && pence < 0),
            Dates = Share(v => DateText.Read(v).Kind is not DateKind.None),
            DigitDates = Share(Reading.DigitDates.MayBe),
            WrittenDates = Share(v => DateText.Read(v).Kind is not DateKind.None and not DateKind.Serial && v.AsSpan().ContainsAnyExceptInRange('0', '9')),
            Letters = Share(HasLetters),
            Organisations = Share(v => HasWord(v, OrganisationWords)),
            Firms = Share(v => HasWord(v, LegalForms)),
            Credits = Share(SignWords.IsEither),
            Currencies = Share(CurrencyWords.IsCode),
            Postcodes = Share(LooksLikePostcode),
            Distinct = values.Distinct(StringComparer.OrdinalIgnoreCase).Count() / (double)values.Count,
            MeanLength = values.Average(v => v.Length),
            First = [.. values.Take(3)],
        };
    }

    private static bool HasLetters(string value) => value.Count(char.IsLetter) >= 2;

    private static bool HasWord(string value, string[] words) =>
        value.ToLowerInvariant().Split([' ', '.', ',', '(', ')', '/', '*', ';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Any(words.Contains);

    private static bool LooksLikePostcode(string value) => PostcodeText.Read(value) is { Kind: PostcodeReadingKind.Postcode, Postcode.IsFull: true };
}
