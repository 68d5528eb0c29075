using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Procurement.Contracts.Reading;

/// <summary>Reads what a contract is worth as councils write it: an amount, a range, 'up to', a year or the whole, with or without VAT.</summary>
/// <remarks>Strict: what is not wholly understood is not read. <c>£50 - £100k</c> has two readings and is none.</remarks>
internal static partial class ValueText
{
    private const decimal Most = 100_000_000_000m;

    /// <summary>What stood in the cell.</summary>
    /// <param name="Value">Null where it says nothing (<paramref name="IsRead"/>) or cannot be read.</param>
    public readonly record struct Reading(bool IsRead, ContractValue? Value, string? Note)
    {
        /// <summary>A bare number of eight digits that is a day: 20181101.</summary>
        public bool IsDay { get; init; }
    }

    /// <param name="text">The cell.</param>
    /// <param name="header">Its column's name, which may say thousands, VAT or the year.</param>
    public static Reading Read(string text, string header)
    {
        var words = Spaces().Replace(text.Replace('\u00A0', ' ').Replace('–', '-').Replace('—', '-').Trim(), " ");
        if (KnownWords.IsNotSaid(words) || KnownWords.IsNoAmount(words))
        {
            return new Reading(true, null, words.Length > 0 && !KnownWords.IsNotSaid(words) ? $"The value is given as '{words}'" : null);
        }

        if (words.Length == 8 && words.All(char.IsAsciiDigit) && DateOnly.TryParseExact(words, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2099)
        {
            return new Reading(false, null, null) { IsDay = true };
        }

        var rest = words.ToLowerInvariant();
        var vat = Take(ref rest, WithVat()) ? VatSaid.Included : Take(ref rest, WithoutVat()) ? VatSaid.Excluded : VatOf(header);
        var period = PeriodOf(header);
        var times = 1;
        if (Take(ref rest, Monthly()))
        {
            (period, times) = (ValuePeriod.PerYear, 12);
        }
        else if (Take(ref rest, Quarterly()))
        {
            (period, times) = (ValuePeriod.PerYear, 4);
        }
        else if (Take(ref rest, Yearly()))
        {
            period = ValuePeriod.PerYear;
        }
        else if (Take(ref rest, Whole()))
        {
            period = ValuePeriod.Whole;
        }

        var isAbout = Take(ref rest, About());
        return AmountOf(rest.Trim(' ', '(', ')', '.', ',', ':', ';', '[', ']', '*'), ScaleOf(header)) is { } amount
            ? new Reading(true, amount.Times(times) with { Period = period, Vat = vat }, isAbout ? "The value is approximate" : null)
            : new Reading(false, null, null);
    }

    private static ContractValue? AmountOf(string rest, decimal scale)
    {
        if (Between().Match(rest) is { Success: true } range && Pence(range.Groups[1].Value, scale) is { } least && Pence(range.Groups[2].Value, scale) is { } most)
        {
            // '£50 - £100k': the unit of the second may be meant for the first too.
            var isDoubtful = !HasUnit(range.Groups[1].Value) && HasUnit(range.Groups[2].Value) && least < 100_000;
            return isDoubtful || least > most ? null : new ContractValue(null, least, most);
        }

        if (UpTo().Match(rest) is { Success: true } upper && Pence(upper.Groups[1].Value, scale) is { } atMost)
        {
            return new ContractValue(null, null, atMost);
        }

        var lower = AtLeast().Match(rest) is { Success: true } open ? open.Groups[1].Value : rest.EndsWith('+') ? rest[..^1] : null;
        return lower is not null
            ? Pence(lower, scale) is { } atLeast ? new ContractValue(null, atLeast) : null
            : Pence(rest, scale) is { } pence ? new ContractValue(pence) : null;
    }

    private static ContractValue Times(this ContractValue value, int times) =>
        times == 1 ? value : value with { Pence = value.Pence * times, LeastPence = value.LeastPence * times, MostPence = value.MostPence * times };

    private static long? Pence(string text, decimal scale)
    {
        var match = Amount().Match(text.Trim());
        if (!match.Success || !decimal.TryParse(match.Groups["number"].Value.Replace(",", string.Empty, StringComparison.Ordinal).Replace(" ", string.Empty, StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = match.Groups["unit"].Value switch
        {
            "k" or "thousand" => 1_000m,
            "m" or "mn" or "mil" or "million" => 1_000_000m,
            "bn" or "billion" => 1_000_000_000m,
            _ => scale,
        };
        return number * unit > Most ? null : (long)Math.Round(number * unit * 100, MidpointRounding.AwayFromZero);
    }

    private static bool HasUnit(string text) => Amount().Match(text.Trim()).Groups["unit"].Length > 0;

    private static bool Take(ref string text, Regex pattern)
    {
        var taken = pattern.Replace(text, " ");
        var found = taken != text;
        text = Spaces().Replace(taken, " ").Trim();
        return found;
    }

    private static VatSaid VatOf(string header)
    {
        var words = header.ToLowerInvariant();
        return WithVat().IsMatch(words) ? VatSaid.Included : WithoutVat().IsMatch(words) ? VatSaid.Excluded : VatSaid.NotSaid;
    }

    private static ValuePeriod PeriodOf(string header) => Yearly().IsMatch(header.ToLowerInvariant()) && !header.Contains("sum to be paid", StringComparison.OrdinalIgnoreCase) ? ValuePeriod.PerYear : ValuePeriod.Whole;

    private static decimal ScaleOf(string header) => Thousands().IsMatch(header.ToLowerInvariant()) ? 1_000m : Millions().IsMatch(header.ToLowerInvariant()) ? 1_000_000m : 1m;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\(?\b(inc|incl|including|inclusive of|with)\.?\s+(of\s+)?vat\b\)?|\bvat\s+(inc|incl|included|inclusive)\b")]
    private static partial Regex WithVat();

    [GeneratedRegex(@"\(?(\b(exc|ex|excl|excluding|exclusive of|plus|net of|before|without)\.?|\+)\s*(of\s+)?vat\b\)?|\bvat\s+(exc|excl|excluded|exclusive)\b")]
    private static partial Regex WithoutVat();

    [GeneratedRegex(@"\bper annum\b|\bp\.?\s?a\b\.?|\bper year\b|\ba year\b|\bannually\b|\bannual\b|\beach year\b|/\s?(yr|year|annum)\b|\byearly\b")]
    private static partial Regex Yearly();

    [GeneratedRegex(@"\bper (calendar )?month\b|\bp\.?c\.?m\b\.?|\bmonthly\b|\ba month\b|/\s?month\b")]
    private static partial Regex Monthly();

    [GeneratedRegex(@"\bper quarter\b|\bquarterly\b")]
    private static partial Regex Quarterly();

    [GeneratedRegex(@"\b(over|for)\s+\d+\s*(years?|yrs?|months?)\b|\b(over|for) the (life|lifetime|term|length|duration)( of (the )?contract)?\b|\b(in )?total( contract value)?\b|\bwhole life\b|\boverall\b")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\bcirca\b|\bc\.\s*(?=£|\d)|\bc(?=£)|\bca\.\s*|\bapprox(imately)?\b\.?|\best(imated)?\b\.?|\baround\b|\babout\b|~")]
    private static partial Regex About();

    [GeneratedRegex(@"^(?:£|gbp)?\s*(?<number>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?<unit>k|m|mn|mil|million|bn|billion|thousand)?(?:\s*(?:gbp|pounds))?(?:\.)?$")]
    private static partial Regex Amount();

    [GeneratedRegex(@"^(?:between\s+|from\s+)?([^-]+?)\s*(?:-|\bto\b|\band\b)\s*([^-]+)$")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:up to|maximum of|maximum|max\.?|under|less than|below|not exceeding|not more than|<=?)\s*([^-]+)$")]
    private static partial Regex UpTo();

    [GeneratedRegex(@"^(?:over|more than|above|at least|minimum of|minimum|min\.?|from|>=?|in excess of)\s*([^-]+)$")]
    private static partial Regex AtLeast();

    [GeneratedRegex(@"£?\s?000'?s\b|\(£?k\)|£k\b|\bthousands\b")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\(£?m\)|£m\b|\bmillions\b")]
    private static partial Regex Millions();
}
