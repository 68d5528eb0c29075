namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Decides which column is which, from the names, and from what the values look like where the names leave it open.</summary>
/// <remarks>
/// A name proposes, the values dispose: a column called 'Amount' whose values are no amounts is none, and 'Supplier id (T)' that
/// holds names is the supplier. Two columns that fit the amount equally well are asked about, never guessed.
/// </remarks>
internal static class ColumnChooser
{
    /// <summary>Below this a name is no proposal.</summary>
    private const double LeastFit = 0.45;

    // In this order, so that what matters most chooses first.
    private static readonly LedgerField[] Order =
    [
        LedgerField.Postcode, LedgerField.CompanyNumber, LedgerField.CharityNumber, LedgerField.IrrecoverableVat,
        LedgerField.Amount, LedgerField.Gross, LedgerField.Vat, LedgerField.Date, LedgerField.Supplier, LedgerField.SupplierId,
        LedgerField.InvoiceReceivedDate, LedgerField.InvoiceDate, LedgerField.Transaction, LedgerField.CategoryCode, LedgerField.Category,
        LedgerField.Purpose, LedgerField.CapitalRevenue, LedgerField.CardType, LedgerField.Contract, LedgerField.Department,
        LedgerField.Service, LedgerField.Body, LedgerField.Address,
    ];

    public static ColumnMap Choose(string[] headers, IReadOnlyList<string[]> rows, LedgerReadOptions options)
    {
        var profiles = Enumerable.Range(0, headers.Length).Select(c => ColumnProfile.Of(rows, c)).ToArray();
        var taken = new bool[headers.Length];
        var money = new MoneyColumns(headers, profiles, rows);
        var choices = new List<ColumnChoice>();
        var questions = new List<Question>();
        foreach (var (field, header) in options.Map)
        {
            Take(field == LedgerField.Net ? LedgerField.Amount : field, IndexOf(headers, taken, header), 1, "as you said");
        }

        foreach (var field in Order)
        {
            if (field is LedgerField.Date)
            {
                TakeSign();
                TakeCurrency();
            }

            if (choices.Exists(c => c.Field == field))
            {
                continue;
            }

            var ranked = Rank(field, headers, profiles, taken);
            if (ranked.Count == 0 && field is LedgerField.Supplier)
            {
                // 'Organisation' is who pays where it says the same all the way down, and who is paid where it does not and nothing else says that.
                ranked = [.. Rank(LedgerField.Body, headers, profiles, taken).Where(r => IsOfMany(profiles[r.Column]))];
                if (ranked.Count == 0 && MayBeSuppliers() is { Count: > 0 } open)
                {
                    // A parish's list: day, particulars, amount. Who was paid may stand in the particulars; only a person can say.
                    questions.Add(new Question("supplier-column", field, "No column is named as the supplier's. Which column says who was paid?", [.. open.Select(r => headers[r.Column])]));
                    ranked = open;
                }
            }

            if (ranked.Count == 0)
            {
                continue;
            }

            if (field is LedgerField.Amount)
            {
                TakeAmount(AmountChooser.Choose(ranked, money, headers, Rival(ranked, profiles, rows)));
                continue;
            }

            if (field is LedgerField.Supplier && Rival(ranked, profiles, rows) is { } rival)
            {
                questions.Add(new Question("supplier-column", field, "Which column holds the name of the supplier?", ColumnNames.Apart(headers, ranked[0].Column, rival)));
            }

            Take(field, ranked[0].Column, ranked[0].Score, ranked[0].Why);
        }

        return new ColumnMap { Headers = headers, Choices = choices, Questions = questions };

        List<Candidate> MayBeSuppliers() => choices.Exists(c => c.Field is LedgerField.Amount) && choices.Exists(c => c.Field is LedgerField.Date)
            ? [.. Rank(LedgerField.Purpose, headers, profiles, taken).Where(r => IsOfMany(profiles[r.Column]))]
            : [];

        void TakeAmount(AmountChoice chosen)
        {
            Take(LedgerField.Amount, chosen.Amount.Column, chosen.Amount.Score, chosen.Amount.Why);
            foreach (var (field, column) in chosen.Beside.Where(b => !taken[b.Column]))
            {
                Take(field, column, 0.95, "by what it adds up to");
            }

            questions.AddRange(new[] { chosen.Question, AmountDoubts.Unit(headers[chosen.Amount.Column], null), AmountDoubts.Pence(headers, chosen.Amount.Column) }.OfType<Question>());
        }

        // Told columns as much as found ones: an amount that carries no sign has it elsewhere.
        void TakeSign()
        {
            var amount = choices.Find(c => c.Field == LedgerField.Amount);
            if (amount is null || choices.Exists(c => c.Field is LedgerField.Credit or LedgerField.Sign))
            {
                return;
            }

            if (AmountDoubts.SignColumn(headers, profiles, rows, taken) is var sign and >= 0)
            {
                Take(LedgerField.Sign, sign, 0.95, "its values say debit or credit");
            }
            else if (!options.Map.ContainsKey(LedgerField.Amount) && AmountDoubts.Sign(headers, profiles, rows, money, amount.Index) is { } question)
            {
                questions.Add(question);
            }
        }

        void TakeCurrency()
        {
            var amount = choices.Find(c => c.Field == LedgerField.Amount);
            if (amount is not null && AmountDoubts.CurrencyColumn(headers, profiles, taken, amount.Header) is var currency and >= 0)
            {
                Take(LedgerField.Currency, currency, 0.95, "its values are codes of currencies");
            }
        }

        void Take(LedgerField field, int column, double confidence, string why)
        {
            taken[column] = true;
            choices.Add(new ColumnChoice(field, column, headers[column], Math.Round(Math.Min(1, confidence), 2), why, profiles[column].First));
        }
    }

    private static bool IsOfMany(ColumnProfile profile) => profile.Distinct >= 0.2 && profile.Distinct * profile.Values >= 5;

    /// <exception cref="LedgerRefusedException">No column has that name.</exception>
    private static int IndexOf(string[] headers, bool[] taken, string header)
    {
        var index = ColumnNames.IndexOf(headers, header);
        return index >= 0 && !taken[index] ? index : throw new LedgerRefusedException(Refusals.UnknownColumn(header));
    }

    private static List<Candidate> Rank(LedgerField field, string[] headers, ColumnProfile[] profiles, bool[] taken) =>
        [.. Enumerable.Range(0, headers.Length).Where(c => !taken[c])
            .Select(c => ColumnScore.Of(field, headers[c], profiles[c], c))
            .Where(c => c.Score >= LeastFit)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Column)];

    /// <summary>A second column that fits as well and says something else, or null.</summary>
    private static int? Rival(List<Candidate> ranked, ColumnProfile[] profiles, IReadOnlyList<string[]> rows)
    {
        if (ranked.Count < 2 || ranked[1].Score < ranked[0].Score - 0.005)
        {
            return null;
        }

        var (first, second) = (ranked[0].Column, ranked[1].Column);
        var same = rows.Count(r => Cell(r, first) == Cell(r, second));
        return same >= rows.Count * 0.98 || profiles[second].Filled < 0.5 * profiles[first].Filled ? null : second;
    }

    private static string Cell(string[] row, int column) => column < row.Length ? row[column] : string.Empty;
}

/// <summary>A column that may hold a field, how well it fits, and why.</summary>
internal sealed record Candidate(int Column, double Score, string Why);
