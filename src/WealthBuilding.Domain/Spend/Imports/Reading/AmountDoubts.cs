namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What leaves the amounts of a found column open: another unit than pounds, or a sign that stands elsewhere.</summary>
internal static class AmountDoubts
{
    private const int MostKinds = 12;
    private const int LeastNegatives = 5;

    /// <summary>A column whose every value says debit or credit and whose name or words leave no doubt, or -1.</summary>
    public static int SignColumn(string[] headers, ColumnProfile[] profiles, IReadOnlyList<string[]> rows, bool[] taken) =>
        Enumerable.Range(0, headers.Length).FirstOrDefault(c => !taken[c] && profiles[c] is { Values: > 0, Credits: 1 } && (IsNamedSign(headers[c]) || Values(rows, c).All(SignWords.IsPlain)), -1);

    /// <summary>A column that says in which currency the amounts are, or -1. What says so of other amounts (the original ones) is none.</summary>
    public static int CurrencyColumn(string[] headers, ColumnProfile[] profiles, bool[] taken, string amount)
    {
        var words = HeaderWords.Of(amount);
        if (MoneyHeaders.SaysSterling(words))
        {
            return -1;
        }

        var isOriginal = words.Contains("original");
        return Enumerable.Range(0, headers.Length).FirstOrDefault(
            c => !taken[c] && profiles[c] is { Values: > 0, Currencies: > 0.9 } && HeaderMatcher.Fit(headers[c], LedgerField.Currency) >= 0.6 && (isOriginal || !HeaderWords.Of(headers[c]).Contains("original")), -1);
    }

    /// <summary>Asks where the column's name says that its amounts are not in pounds.</summary>
    public static Question? Unit(string header, string? line) =>
        (line is null ? MoneyHeaders.UnitOf(header) : MoneyHeaders.UnitOfLine(line)) is { } unit
            ? new Question("amount-unit", LedgerField.Amount, $"'{(line ?? header).Trim()}' says that the amounts are in {unit}, not in pounds and pence. Bring the file in pounds, or say that this column holds pounds.", [header])
            : null;

    /// <summary>Asks where pence have a column of their own beside that of the pounds.</summary>
    public static Question? Pence(string[] headers, int amount) =>
        Array.FindIndex(headers, h => HeaderWords.Of(h) is ["pence"] or ["p"]) is var pence and >= 0 && pence != amount
            ? new Question("amount-unit", LedgerField.Amount, "The pence stand in a column of their own. Bring a file in which pounds and pence are one amount, or say which column holds the whole amount.", [headers[amount], headers[pence]])
            : null;

    /// <summary>Asks where no amount is negative although another column speaks of credit notes or has signs of its own.</summary>
    public static Question? Sign(string[] headers, ColumnProfile[] profiles, IReadOnlyList<string[]> rows, MoneyColumns money, int amount)
    {
        for (var column = 0; column < headers.Length && money.Holds(amount); column++)
        {
            if (column != amount && (MayBeSign(headers[column], profiles[column], column - amount) || IsPair(profiles[column], rows, column)) && AllPositive(rows, money, amount, column))
            {
                return new Question(
                    "amount-sign", LedgerField.Amount, $"No amount is negative, though the column '{headers[column]}' speaks of credits. Say that this column holds the sign, or that the amounts are right as they stand.",
                    [headers[column], headers[amount]]);
            }
        }

        return null;
    }

    /// <summary>Asks where the name of the sheet, or a line above its names, speaks of credits and no amount is negative.</summary>
    /// <param name="title">The name or the line.</param>
    /// <param name="amount">The name of the column of amounts.</param>
    /// <param name="hasNegatives">Whether any amount is negative.</param>
    public static Question? SignOfTitle(string title, string amount, bool hasNegatives) => hasNegatives || !SaysCredits(title)
        ? null
        : new Question("amount-sign", LedgerField.Amount, $"'{title.Trim()}' speaks of money that came back, though no amount is negative. Bring it with minus signs, or say that the amounts are right as they stand.", [amount]);

    /// <summary>Asks where nearly all amounts are negative: a ledger that writes what it paid as credits, or one of refunds.</summary>
    /// <param name="signs">How many payments there are, and how many of them are negative.</param>
    /// <param name="amount">The name of the column of amounts.</param>
    public static Question? SignOfAll((int Payments, int Negatives) signs, string amount) =>
        signs.Negatives < LeastNegatives || signs.Negatives * 10L < signs.Payments * 9L
            ? null
            : new Question("amount-sign", LedgerField.Amount, $"{(signs.Negatives == signs.Payments ? "All" : "Nearly all")} amounts are negative, as a ledger's credits are. Bring what was paid without minus signs, or say that the amounts are right as they stand.", [amount]);

    /// <summary>The name of a sheet, or a line above a table, speaks of money that came back.</summary>
    internal static bool SaysCredits(string title)
    {
        var words = HeaderWords.Of(title);
        return words.Length is > 0 and <= 6 && (words.Any(w => w is "credits" or "refunds" or "refund" or "crn" or "crns" or "receipts" or "income" or "reversals")
            || (words.Contains("credit") && words.Any(w => w is "notes" or "note" or "memos" or "memo")));
    }

    private static bool MayBeSign(string header, ColumnProfile profile, int distance)
    {
        var words = HeaderWords.Of(header);
        var isKind = words.Any(w => w is "type" or "doc" or "document" or "kind" or "class" or "indicator" or "ind" or "direction" or "flow" or "transaction" or "movement")
            && !words.Any(w => w is "expense" or "expenditure" or "supplier" or "account" or "spend" or "category" or "card" or "organisation" or "vendor" or "service");
        return profile.Distinct * profile.Values <= MostKinds && (isKind || (header.Length == 0 && Math.Abs(distance) == 1 && profile.Credits == 1));
    }

    /// <summary>Some rows are credits by this column, and all of those are positive.</summary>
    private static bool AllPositive(IReadOnlyList<string[]> rows, MoneyColumns money, int amount, int column)
    {
        var credits = 0;
        for (var row = 0; row < rows.Count; row++)
        {
            if (column < rows[row].Length && SignWords.IsCredit(rows[row][column]))
            {
                if (money.IsNegative(amount, row))
                {
                    return false;
                }

                credits += money.IsPositive(amount, row) ? 1 : 0;
            }
        }

        return credits > 0;
    }

    private static bool IsNamedSign(string header)
    {
        var words = HeaderWords.Of(header);
        return HeaderMatcher.Fit(header, LedgerField.Sign) >= 0.6 || words.Any(w => w is "dr" or "cr" or "drcr" or "debit" or "credit" or "sign" or "dc" or "cd" or "dbcr" or "crdb")
            || words is ["d", "or" or "and", "c"] or ["c", "or" or "and", "d"] or ["posting", "key"] or ["s", "or", "h"] or ["sh"] or ["hs"]
            || (words.Length == 0 && header.Contains('+') && header.IndexOfAny(['-', '−', '–']) >= 0);
    }

    private static bool IsPair(ColumnProfile profile, IReadOnlyList<string[]> rows, int column) =>
        profile is { Values: > 0, Credits: 1 } && SignWords.IsPair(Values(rows, column).ToHashSet(StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<string> Values(IReadOnlyList<string[]> rows, int column) => rows.Where(r => column < r.Length && r[column].Length > 0).Select(r => r[column]);
}
