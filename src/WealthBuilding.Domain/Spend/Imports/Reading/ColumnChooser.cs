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
        var choices = new List<ColumnChoice>();
        var questions = new List<Question>();
        foreach (var (field, header) in options.Map)
        {
            Take(field == LedgerField.Net ? LedgerField.Amount : field, IndexOf(headers, taken, header), 1, "as you said");
        }

        foreach (var field in Order.Where(f => choices.TrueForAll(c => c.Field != f)))
        {
            var ranked = Rank(field, headers, profiles, taken);
            if (ranked.Count == 0)
            {
                continue;
            }

            if (field is LedgerField.Amount or LedgerField.Supplier && Rival(ranked, profiles, rows) is { } rival)
            {
                questions.Add(new Question(
                    field is LedgerField.Amount ? "amount-column" : "supplier-column", field,
                    field is LedgerField.Amount ? "Which column holds the amount paid, without VAT?" : "Which column holds the name of the supplier?",
                    [headers[ranked[0].Column], headers[rival]]));
            }

            Take(field, ranked[0].Column, ranked[0].Score, ranked[0].Why);
        }

        return new ColumnMap { Headers = headers, Choices = choices, Questions = questions };

        void Take(LedgerField field, int column, double confidence, string why)
        {
            taken[column] = true;
            choices.Add(new ColumnChoice(field, column, headers[column], Math.Round(Math.Min(1, confidence), 2), why, profiles[column].First));
        }
    }

    /// <exception cref="LedgerRefusedException">No column has that name.</exception>
    private static int IndexOf(string[] headers, bool[] taken, string header)
    {
        var index = Array.FindIndex(headers, h => h.Trim().Equals(header.Trim(), StringComparison.OrdinalIgnoreCase));
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
