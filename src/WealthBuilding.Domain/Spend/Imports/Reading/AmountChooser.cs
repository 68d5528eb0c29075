namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The column of amounts, the columns that belong to it, and what of it is open.</summary>
internal sealed record AmountChoice(Candidate Amount, IReadOnlyList<(LedgerField Field, int Column)> Beside, Question? Question);

/// <summary>Decides which column holds the amount paid, by the names and by what the columns of money show together.</summary>
internal static class AmountChooser
{
    private const string Which = "Which column holds the amount paid, without VAT?";

    /// <param name="ranked">Columns that may hold the amount, best first.</param>
    /// <param name="money">The columns of money.</param>
    /// <param name="headers">The column names.</param>
    /// <param name="rival">A second column that fits the amount as well and says something else.</param>
    public static AmountChoice Choose(List<Candidate> ranked, MoneyColumns money, string[] headers, int? rival)
    {
        if (money.Sterling(ranked[0].Column) is { } sterling)
        {
            return new AmountChoice(new Candidate(sterling, 0.95, "holds in sterling what other columns hold in the payment's currency"), [], null);
        }

        if (money.Triple() is { } triple && (ranked[0].Column == triple.Net || ranked[0].Column == triple.Gross || ranked[0].Score < 0.9))
        {
            return OfTriple(triple, headers);
        }

        if (money.DebitAndCredit() is { } pair && (ranked[0].Column == pair.Debit || ranked[0].Column == pair.Credit))
        {
            return OfPair(pair, money, headers);
        }

        if (money.LineOf(ranked[0].Column) is { } line)
        {
            return new AmountChoice(new Candidate(line, 0.9, "its lines add up to the totals beside them"), [], null);
        }

        if (money.OtherKind(ranked[0].Column) is { } kind)
        {
            return new AmountChoice(new Candidate(ranked[0].Column, 0.9, "each payment stands under revenue or under capital"), [(LedgerField.OtherKind, kind)], null);
        }

        if (money.Receipts(ranked[0].Column) is { } receipts && rival is null)
        {
            return new AmountChoice(new Candidate(ranked[0].Column, 0.95, "what was paid; what came in stands beside it"), [(LedgerField.Receipt, receipts)], null);
        }

        var amount = ranked[0];
        var months = money.All.Where(c => MoneyHeaders.IsPeriod(headers[c])).ToList();
        Question? question = rival is { } other ? Ask(headers, amount.Column, other)
            : months.Count > 1 ? new Question("amount-column", LedgerField.Amount, "The file has a column of amounts for each month or quarter instead of a row for each payment. Which column holds the amount paid?", [.. months.Prepend(amount.Column).Distinct().Select(c => headers[c])])
            : money.SpreadOf(amount.Column) is { Count: > 0 } spread ? new Question("amount-column", LedgerField.Amount, $"'{headers[amount.Column]}' has VAT in it, and what was paid without VAT is spread over several columns. Which column is to be taken as the amount?", [headers[amount.Column], .. spread.Select(c => headers[c])])
            : money.Complement(amount.Column) is { } complement ? Ask(headers, amount.Column, complement)
            : null;
        return new AmountChoice(amount, [], question);
    }

    private static AmountChoice OfTriple((int Net, int Vat, int Gross) triple, string[] headers)
    {
        var amount = new Candidate(triple.Net, 0.95, "with VAT it adds up to the gross");
        var isContrary = MoneyHeaders.SaysNet(HeaderWords.Of(headers[triple.Gross])) || MoneyHeaders.SaysGross(HeaderWords.Of(headers[triple.Net]));
        return new AmountChoice(
            amount, [(LedgerField.Vat, triple.Vat), (LedgerField.Gross, triple.Gross)], isContrary ? Ask(headers, triple.Net, triple.Gross) : null);
    }

    private static AmountChoice OfPair((int Debit, int Credit) pair, MoneyColumns money, string[] headers)
    {
        var amount = new Candidate(pair.Debit, 0.95, "debits, less the credits beside them");
        var isOpen = money.Holds(pair.Credit) && money.HasBothSigns(pair.Credit);
        return new AmountChoice(amount, [(LedgerField.Credit, pair.Credit)], isOpen ? Ask(headers, pair.Debit, pair.Credit) : null);
    }

    private static Question Ask(string[] headers, int first, int second) => new("amount-column", LedgerField.Amount, Which, ColumnNames.Apart(headers, first, second));
}
