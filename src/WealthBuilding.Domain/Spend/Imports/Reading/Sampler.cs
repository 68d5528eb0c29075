namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Takes the first records that are not blank, and the last ones where the first hold no column names.</summary>
internal static class Sampler
{
    private const int MostBlankRows = 200_000;
    private const int TailRows = 4;

    public static List<SampleRow> Head(LedgerRecords records, CancellationToken cancellationToken)
    {
        var sample = new List<SampleRow>();
        while (sample.Count < LayoutFinder.SampleRows && records.Number < MostBlankRows && records.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = records.Texts();
            if (Array.Exists(cells, c => c.Length > 0))
            {
                sample.Add(new SampleRow(records.Number, cells));
            }
        }

        return sample;
    }

    public static List<SampleRow> Tail(LedgerRecords records, CancellationToken cancellationToken)
    {
        var tail = new Queue<SampleRow>();
        while (records.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsBlank(records))
            {
                tail.Enqueue(new SampleRow(records.Number, records.Texts()));
                if (tail.Count > TailRows)
                {
                    tail.Dequeue();
                }
            }
        }

        return [.. tail];
    }

    private static bool IsBlank(LedgerRecords records)
    {
        for (var i = 0; i < records.FieldCount; i++)
        {
            if (!records.Field(i).IsEmpty)
            {
                return false;
            }
        }

        return true;
    }
}
