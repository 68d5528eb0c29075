using System.Text.RegularExpressions;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What the name of a column of money says beside the amount: that it is not what was paid, in which unit it is, whether VAT is in it.</summary>
internal static partial class MoneyHeaders
{
    private static readonly HashSet<string> Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>VAT, a share, a count, a price a piece, a budget or an income is no amount paid, whatever else the name says.</summary>
    public static bool IsNotPaid(string[] words) =>
        words.Any(w => w is "percent" or "percentage" or "quantity" or "qty" or "count" or "code" or "type" or "date" or "description" or "name" or "band" or "limit"
            or "budget" or "forecast" or "salary" or "salaries" or "income" or "receipt" or "receipts" or "received" or "ytd" or "cumulative" or "outstanding" or "commitment" or "threshold" or "rate")
        || (words.Contains("balance") && !words.Contains("paid"))
        || (words.Contains("unit") && words.Any(w => w is "price" or "cost" or "value"))
        || (words.Any(w => w is "vat" or "tax") && !SaysNet(words) && !SaysGross(words));

    /// <summary>A number that stands for something: never an amount by the look of its values alone.</summary>
    public static bool IsCode(string[] words) =>
        words.Any(w => w is "id" or "number" or "ref" or "reference" or "account" or "centre" or "center" or "cc" or "postcode" or "year" or "period" or "month" or "line" or "seq" or "batch");

    /// <summary>The amounts are in pounds whatever the payment was made in.</summary>
    public static bool SaysSterling(string[] words) => words.Any(w => w is "gbp" or "£" or "sterling" or "base" or "local" or "functional" or "billing" or "home" or "reporting" or "accounted");

    public static bool SaysNet(string[] words) => words.Any(w => w is "excl" or "net" or "less" or "without" or "before" or "goods");

    public static bool SaysGross(string[] words) => words.Any(w => w is "incl" or "gross" or "with" or "plus");

    /// <summary>The name is a month or a quarter: one of a table that has a column for each.</summary>
    public static bool IsPeriod(string header) =>
        Quarter().IsMatch(header)
        || (HeaderWords.Of(header) is { Length: 1 or 2 } words && words.Any(Months.Contains) && words.All(w => Months.Contains(w) || w.All(char.IsAsciiDigit)));

    /// <summary>The unit that a column's name gives its amounts where it is not pounds, or null.</summary>
    public static string? UnitOf(string header) =>
        Thousands().IsMatch(header) ? "thousands of pounds"
        : Millions().IsMatch(header) ? "millions of pounds"
        : Pence().IsMatch(header) && !header.Contains('£', StringComparison.Ordinal) && !header.Contains("pound", StringComparison.OrdinalIgnoreCase) ? "pence"
        : Other().IsMatch(header) ? "a currency other than pounds"
        : null;

    /// <summary>The unit that a line above the table gives all amounts where it is not pounds, or null.</summary>
    public static string? UnitOfLine(string line) => SaidOfAll().IsMatch(line) ? UnitOf(line) : null;

    [GeneratedRegex(@"(?<![\d,.])['’]?000['’]?s?\b|thousand|£\s?k\b|\(k\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"£\s?m\b|\(m\)|million", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Millions();

    [GeneratedRegex(@"^\s*(q|qtr|quarter)\s?[1-4](\W+\d[\d/\-]*)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"\bpence\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Pence();

    [GeneratedRegex(@"€|\$|\b(eur|euros?|usd|dollars?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Other();

    [GeneratedRegex(@"^\W*(£|'|’|thousands?|000)|\b(figures?|amounts?|values?|shown|expressed|all)\b.{0,30}\bin\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SaidOfAll();
}
