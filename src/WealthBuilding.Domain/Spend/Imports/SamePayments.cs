namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>
/// Finds payments again in a file of another layout, whose rows say them in other columns: by <see cref="PaymentKey"/>, one for one.
/// A reference parts two payments only where both have one.
/// </summary>
internal sealed class SamePayments(FileRows rows)
{
    /// <summary>So many payments that agree in all but every one of their references are numbered in another way.</summary>
    private const int FewestOfAnotherNumbering = 20;

    private readonly List<(int Row, int Import)> _found = [];

    /// <summary>Whether some row was found by its reference.</summary>
    public bool ReferencesAgree { get; private set; }

    /// <summary>Marks the rows that held lines say already, and says which they are.</summary>
    /// <param name="held">Lines that no row was found for by all that it says, the ones to be tried first in front; those that find one are taken off the list.</param>
    /// <param name="dated">Whether the lines and rows with a date are meant, or those without.</param>
    public IReadOnlyList<(int Row, int Import)> Match(List<HeldLine> held, bool dated)
    {
        var open = rows.Open(dated).Select(p => new Row(p.Row, rows.KeyOf(p), rows.ReferenceOf(p))).ToList();
        Take(held, open, l => l.Reference != 0, r => r.Reference != 0, byReference: true);
        ReferencesAgree = _found.Count > 0;
        Take(held, open, l => l.Reference == 0, _ => true, byReference: false);
        Take(held, open, l => l.Reference != 0, r => r.Reference == 0, byReference: false);
        if (!ReferencesAgree)
        {
            MatchOtherNumbering(held, open);
        }

        return _found;
    }

    private void MatchOtherNumbering(List<HeldLine> held, List<Row> open)
    {
        var index = IndexOf(open, _ => true, byReference: false);
        if (held.Count(l => index.Has(l.Payment)) >= Math.Max(FewestOfAnotherNumbering, held.Count / 2))
        {
            Take(held, open, _ => true, _ => true, byReference: false);
        }
    }

    /// <summary>Takes a row for each line that may have one, and such lines off the list.</summary>
    private void Take(List<HeldLine> held, List<Row> open, Func<HeldLine, bool> mayLine, Func<Row, bool> mayRow, bool byReference)
    {
        var index = IndexOf(open, mayRow, byReference);
        held.RemoveAll(line =>
        {
            var row = mayLine(line) ? index.Take(KeyOf(line.Payment, line.Reference, byReference)) : -1;
            if (row >= 0)
            {
                rows.Holder[row] = line.ImportId;
                _found.Add((row, line.ImportId));
            }

            return row >= 0;
        });
    }

    private RowIndex IndexOf(List<Row> open, Func<Row, bool> may, bool byReference)
    {
        var index = new RowIndex(rows.Holder.Length);
        foreach (var row in open)
        {
            if (rows.Holder[row.At] == 0 && may(row))
            {
                index.Add(KeyOf(row.Payment, row.Reference, byReference), row.At);
            }
        }

        return index;
    }

    private static ulong KeyOf(ulong payment, ulong reference, bool byReference) => byReference ? Reading.Hash.Mix(payment, reference) : payment;

    private readonly record struct Row(int At, ulong Payment, ulong Reference);
}
