using System.Globalization;
using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether a reference is, or may be, a number that leads to a person.</summary>
/// <remarks>
/// By their published shapes: National Insurance numbers (HMRC NIM39110), NHS numbers with their check digit and ranges (NHS Data
/// Dictionary), telephone numbers (Ofcom, National Telephone Numbering Plan), payment cards (ISO/IEC 7812, Luhn), sort codes with
/// accounts, full postcodes, written dates, e-mail. A taxpayer's reference has no shape of its own: only the word UTR tells it.
/// </remarks>
internal static partial class PersonalReference
{
    private const int NhsDigits = 10;

    // Ledgers under the Transparency Code begin after it: a written date of an earlier year is no date of an invoice.
    private const int FirstYearOfLedgers = 2010;
    private const int FirstYearOfBirth = 1900;
    private const int LastYearOfBirth = 2099;

    private static readonly string[] Days = ["ddMMyyyy", "yyyyMMdd", "MMddyyyy"];
    private static readonly string[] ShortDays = ["ddMMyy", "yyMMdd"];

    /// <summary>A number that ordinary references hardly ever look like.</summary>
    public static bool IsSure(string reference) =>
        reference.Contains('@', StringComparison.Ordinal) || Insurance().IsMatch(reference) || Address().IsMatch(reference) || Account().IsMatch(reference)
        || Telephone().IsMatch(reference) || Taxpayer().IsMatch(reference) || IsDayOfBirth(reference)
        || DigitsOf(reference, ThreeThreeFour()).Any(IsNhs) || DigitsOf(reference, Whole(), Parts(), Fours()).Any(IsSureNumber);

    /// <summary>A number that may be an ordinary one, or a date of birth, an NHS, an account or another number of a person.</summary>
    public static bool MayBe(string reference) =>
        InsuranceWithoutEnd().IsMatch(reference) || WrittenDay().IsMatch(reference) || SortCode().IsMatch(reference) || DigitsOf(reference, Whole(), Parts()).Any(MayBeNumber);

    private static IEnumerable<string> DigitsOf(string reference, params Regex[] shapes) =>
        shapes.SelectMany(s => s.Matches(reference)).Select(m => string.Concat(m.Value.Where(char.IsAsciiDigit)));

    private static bool IsSureNumber(string digits) => IsCard(digits) || (IsNhs(digits) && IsInUse(digits));

    private static bool MayBeNumber(string digits) => digits.Length switch
    {
        6 => IsDay(digits, ShortDays),
        8 => IsDay(digits, Days),
        NhsDigits => IsNhs(digits) || digits[0] == '0',
        14 => true, // a sort code and an account
        _ => IsLuhn(digits) && digits.Length is >= 13 and <= 19,
    };

    // Nine digits weighed from ten downwards, modulo eleven.
    private static bool IsNhs(string digits)
    {
        if (digits.Length != NhsDigits)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < NhsDigits - 1; i++)
        {
            sum += (digits[i] - '0') * (NhsDigits - i);
        }

        return (11 - (sum % 11)) % 11 == digits[^1] - '0';
    }

    // England, Wales and the Isle of Man 4, 6 and 70; Northern Ireland 32 to 39; Scotland's begin with the date of birth.
    private static bool IsInUse(string digits) =>
        digits[0] is '4' or '6' || digits.StartsWith("70", StringComparison.Ordinal) || (digits[0] == '3' && digits[1] >= '2') || IsDay(digits[..6], ["ddMMyy"]);

    private static bool IsCard(string digits) => IsLuhn(digits) && digits.Length switch
    {
        13 => digits[0] == '4',
        15 => digits.StartsWith("34", StringComparison.Ordinal) || digits.StartsWith("37", StringComparison.Ordinal),
        16 => digits[0] is '4' or '5' || digits.StartsWith("65", StringComparison.Ordinal) || digits.StartsWith("6011", StringComparison.Ordinal) || (digits[0] == '2' && digits[1] is >= '2' and <= '7'),
        18 or 19 => digits[0] is '4' or '5' or '6',
        _ => false,
    };

    private static bool IsLuhn(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (digits[^(i + 1)] - '0') * (1 + (i % 2));
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    private static bool IsDay(string digits, string[] forms) =>
        DateOnly.TryParseExact(digits, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYearOfBirth and <= LastYearOfBirth;

    private static bool IsDayOfBirth(string reference) =>
        WrittenDay().Matches(reference).Any(m => int.Parse(m.Groups["year"].Value, CultureInfo.InvariantCulture) is >= FirstYearOfBirth and < FirstYearOfLedgers);

    // Digits with nothing, or one sign at a time, between them.
    [GeneratedRegex(@"\d(?:[ .\-/]?\d)*")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Parts();

    [GeneratedRegex(@"(?<!\d)\d{3}[ .\-]\d{3}[ .\-]\d{4}(?!\d)")]
    private static partial Regex ThreeThreeFour();

    [GeneratedRegex(@"(?<!\d)\d{4}[ .\-]\d{4}[ .\-]\d{4}[ .\-]\d{4}(?!\d)")]
    private static partial Regex Fours();

    [GeneratedRegex(@"(?<![A-Z])[A-Z]{2}[ .\-/]*\d{2}[ .\-/]*\d{2}[ .\-/]*\d{2}[ .\-/]*[A-D](?![A-Z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Insurance();

    [GeneratedRegex(@"(?<![A-Z])[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ .\-/]*\d{2}[ .\-/]*\d{2}[ .\-/]*\d{2}(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex InsuranceWithoutEnd();

    [GeneratedRegex(@"(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]?[ \-]*\d[ABD-HJLNP-UW-Z]{2}(?![A-Z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<!\d)(?:\d{2}[ .\-/]\d{2}[ .\-/]\d{2}|\d{6})[ .\-/:]+\d{7,8}(?!\d)")]
    private static partial Regex Account();

    [GeneratedRegex(@"(?<!\d)\d{2}[ \-]\d{2}[ \-]\d{2}(?!\d)")]
    private static partial Regex SortCode();

    // 07700 900123, (01632) 960 123, +44 7700 900123, 0044…; a number filled up with noughts begins with two.
    [GeneratedRegex(@"(?<!\d)(?:(?:\+|00)44[ .\-()]*(?:0[ )]*)?[1-9]|0[1-9])(?:[ .\-/()]*\d){9}(?!\d)|(?<!\d)0[12]\d{2,3}[ \-]\d{3}[ \-]?\d{3}(?!\d)")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"(?<![A-Z])(?:UTR|NINO|DOB)(?![A-Z])", RegexOptions.IgnoreCase)]
    private static partial Regex Taxpayer();

    [GeneratedRegex(@"(?<!\d)(?:\d{1,2}[ ./\-]\d{1,2}[ ./\-](?<year>\d{4})|(?<year>\d{4})[ ./\-]\d{1,2}[ ./\-]\d{1,2})(?!\d)")]
    private static partial Regex WrittenDay();
}
