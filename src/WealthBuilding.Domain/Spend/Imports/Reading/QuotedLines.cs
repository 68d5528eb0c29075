namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>
/// A table that was saved as text a second time, so that each line as a whole stands in quotes: <c>"Harebell Ltd,13/04/2026,""1,234.50"""</c>.
/// The lines are taken out of their quotes; all else stays as it was, line by line.
/// </summary>
internal static class QuotedLines
{
    private const int HeadBytes = 16 * 1024;
    private const int LeastLines = 2;

    /// <summary>Larger ones are read as they stand: they would have to be held whole.</summary>
    private const long MostBytes = 64L * 1024 * 1024;

    private const byte Quote = (byte)'"';

    /// <summary>The bytes without the quotes around each line; the same bytes where the lines have none.</summary>
    public static ILedgerBytes Unwrap(ILedgerBytes source)
    {
        if (source.Length > MostBytes || !AreQuoted(Head(source)))
        {
            return source;
        }

        using var stream = source.Open();
        using var whole = new MemoryStream((int)source.Length);
        stream.CopyTo(whole);
        return new HeldBytes(WithoutQuotes(whole.ToArray()));
    }

    private static ReadOnlySpan<byte> Head(ILedgerBytes source)
    {
        using var stream = source.Open();
        var head = new byte[HeadBytes];
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var end = read < head.Length ? read : Array.LastIndexOf(head, (byte)'\n', read - 1);
        return head.AsSpan(0, Math.Max(0, end));
    }

    /// <summary>Each line is one quoted cell with several cells in it.</summary>
    private static bool AreQuoted(ReadOnlySpan<byte> head)
    {
        head = head.StartsWith("\uFEFF"u8) ? head[3..] : head;
        var lines = 0;
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
            {
                continue;
            }

            if (!IsOneCell(line) || line[1..^1].Count((byte)',') < 2)
            {
                return false;
            }

            lines++;
        }

        return lines >= LeastLines;
    }

    private static bool IsOneCell(ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || line[0] != Quote || line[^1] != Quote)
        {
            return false;
        }

        // Within the cell a quote stands twice: one alone would end it.
        var inner = line[1..^1];
        while (inner.IndexOf(Quote) is var at and >= 0)
        {
            if (at + 1 >= inner.Length || inner[at + 1] != Quote)
            {
                return false;
            }

            inner = inner[(at + 2)..];
        }

        return true;
    }

    private static byte[] WithoutQuotes(byte[] whole)
    {
        var bare = new MemoryStream(whole.Length);
        var text = whole.AsSpan();
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].TrimEnd((byte)'\r');
            line = line.StartsWith("\uFEFF"u8) ? line[3..] : line;
            if (IsOneCell(line))
            {
                WriteOnce(bare, line[1..^1]);
            }
            else
            {
                bare.Write(line);
            }

            bare.WriteByte((byte)'\n');
        }

        return bare.ToArray();
    }

    private static void WriteOnce(MemoryStream bare, ReadOnlySpan<byte> inner)
    {
        while (inner.IndexOf(Quote) is var at and >= 0)
        {
            bare.Write(inner[..(at + 1)]);
            inner = inner[(at + 2)..];
        }

        bare.Write(inner);
    }

    private sealed class HeldBytes(byte[] bytes) : ILedgerBytes
    {
        public long Length => bytes.Length;

        public Stream Open() => new MemoryStream(bytes, writable: false);
    }
}
