namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>The part of a text that is being read: the bytes from the current record on, as far as they have come in.</summary>
/// <param name="stream">UTF-8, behind what marks its encoding.</param>
/// <param name="guard">Checks that it is UTF-8; null where that is certain.</param>
internal sealed class TextWindow(Stream stream, Utf8Guard? guard) : IDisposable
{
    // Small enough to stay near the processor between the scan for cells and the columns' way through them.
    private const int FirstBytes = 1 << 18;
    private const int LongestRecord = 1 << 23;

    /// <summary>The bytes, with <see cref="RecordBlock.Slack"/> behind them.</summary>
    public byte[] Bytes { get; private set; } = new byte[FirstBytes + RecordBlock.Slack];

    /// <summary>Where the text ends that has come in.</summary>
    public int End { get; private set; }

    /// <summary>No more text comes.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Brings more bytes in behind those from a place on, which move to the front; false at the end of the text.</summary>
    /// <param name="from">Where the current record begins; its place afterwards.</param>
    /// <exception cref="LedgerRefusedException">The record is longer than any ledger's.</exception>
    public bool Fill(ref int from)
    {
        if (IsAtEnd)
        {
            return false;
        }

        var kept = End - from;
        if (kept >= LongestRecord)
        {
            throw new LedgerRefusedException(Refusals.LineTooLong);
        }

        var room = Bytes.Length - RecordBlock.Slack;
        var target = kept > room / 2 ? new byte[(room * 2) + RecordBlock.Slack] : Bytes;
        Buffer.BlockCopy(Bytes, from, target, 0, kept);
        (Bytes, from) = (target, 0);
        var read = stream.Read(target, kept, target.Length - RecordBlock.Slack - kept);
        (End, IsAtEnd) = (kept + read, read == 0);
        guard?.Check(target.AsSpan(kept, read));
        return read > 0;
    }

    public void Dispose() => stream.Dispose();
}
