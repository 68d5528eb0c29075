using System.Text;
using System.Text.Unicode;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>How the bytes of a text file are to be read: its encoding and how many bytes stand before the text.</summary>
/// <remarks>
/// One pass over the whole file. Bytes that are valid UTF-8 are UTF-8. Otherwise windows-1252 or Mac Roman, by which of the two
/// gives apostrophes, dashes and accents rather than capitals in the middle of words.
/// </remarks>
internal sealed record TextSurvey(Encoding Encoding, string Name, int Preamble)
{
    private const int BufferBytes = 1 << 20;

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    /// <summary>A byte order mark that was taken for windows-1252 and written again as UTF-8: ï»¿.</summary>
    private static readonly byte[] DoubledBom = [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF];

    public bool IsUtf8 => Encoding is UTF8Encoding;

    /// <summary>Set while reading where a byte over 127 was met.</summary>
    public bool SawMoreThanAscii { get; set; }

    /// <summary>The encoding's name once the file was read.</summary>
    public string NameRead => Name == "ascii" && SawMoreThanAscii ? "utf-8" : Name;

    public static Encoding Windows1252 => CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>What old programs under DOS wrote, and their exports still do.</summary>
    public static Encoding Dos850 => CodePagesEncodingProvider.Instance.GetEncoding(850)!;

    public static Encoding MacRoman => CodePagesEncodingProvider.Instance.GetEncoding(10000)!;

    /// <exception cref="LedgerRefusedException">The file is empty, or no text.</exception>
    /// <param name="whole">False: what the first bytes show is believed, and checked while reading.</param>
    public static TextSurvey Of(ILedgerBytes source, string? told, bool whole, CancellationToken cancellationToken)
    {
        using var stream = source.Open();
        var buffer = new byte[BufferBytes];
        var length = stream.ReadAtLeast(buffer, BufferBytes, throwOnEndOfStream: false);
        var head = buffer.AsSpan(0, length);
        if (length == 0)
        {
            throw new LedgerRefusedException(Refusals.Empty);
        }

        if (told is { Length: > 0 })
        {
            return Told(told, head);
        }

        if (Utf16(head) is { } utf16)
        {
            return utf16;
        }

        var marks = PreambleOf(head);
        if (!whole && IsUtf8Head(head))
        {
            return new TextSurvey(new UTF8Encoding(false), marks > 0 ? "utf-8" : "ascii", marks);
        }

        var histogram = new int[256];
        var isUtf8 = Scan(stream, buffer, length, histogram, cancellationToken);
        return isUtf8
            ? new TextSurvey(new UTF8Encoding(false), histogram.AsSpan(128).ContainsAnyExcept(0) || marks > 0 ? "utf-8" : "ascii", marks)
            : Legacy(histogram);
    }

    private static bool IsUtf8Head(ReadOnlySpan<byte> head) => !head.Contains((byte)0) && Utf8.IsValid(head[..^OpenTail(head)]);

    private static TextSurvey Told(string name, ReadOnlySpan<byte> head)
    {
        var encoding = name.ToLowerInvariant() switch
        {
            "windows-1252" => Windows1252,
            "mac-roman" or "macintosh" => MacRoman,
            "cp850" => Dos850,
            "utf-16" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            _ => new UTF8Encoding(false),
        };
        return new TextSurvey(encoding, name, encoding is UTF8Encoding ? PreambleOf(head) : head.StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0);
    }

    private static int PreambleOf(ReadOnlySpan<byte> head)
    {
        var length = 0;
        while (head[length..].StartsWith(Bom))
        {
            length += Bom.Length;
        }

        return head[length..].StartsWith(DoubledBom) ? length + DoubledBom.Length : length;
    }

    private static TextSurvey? Utf16(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return new TextSurvey(Encoding.Unicode, "utf-16", 2);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return new TextSurvey(Encoding.BigEndianUnicode, "utf-16be", 2);
        }

        var sample = head[..Math.Min(head.Length, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        var half = sample.Length / 2;
        return (odd > half * 0.7 && even < half * 0.1, even > half * 0.7 && odd < half * 0.1) switch
        {
            (true, _) => new TextSurvey(Encoding.Unicode, "utf-16", 0),
            (_, true) => new TextSurvey(Encoding.BigEndianUnicode, "utf-16be", 0),
            _ => null,
        };
    }

    /// <summary>Reads to the end: true where all of it is UTF-8; counts bytes over 127 and refuses NUL.</summary>
    private static bool Scan(Stream stream, byte[] buffer, int length, int[] histogram, CancellationToken cancellationToken)
    {
        var isUtf8 = true;
        var carried = 0;
        while (length > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunk = buffer.AsSpan(0, carried + length);
            if (chunk.Contains((byte)0))
            {
                throw new LedgerRefusedException(Refusals.Binary);
            }

            var open = 0;
            if (!Ascii.IsValid(chunk))
            {
                open = OpenTail(chunk);
                isUtf8 &= Utf8.IsValid(chunk[..^open]);
                Count(chunk[carried..], histogram);
            }

            chunk[^open..].CopyTo(buffer);
            carried = open;
            length = stream.Read(buffer, carried, buffer.Length - carried);
        }

        return isUtf8 && carried == 0;
    }

    private static void Count(ReadOnlySpan<byte> chunk, int[] histogram)
    {
        foreach (var b in chunk)
        {
            if (b > 127)
            {
                histogram[b]++;
            }
        }
    }

    /// <summary>Bytes at the end that begin a character whose rest is in the next chunk.</summary>
    internal static int OpenTail(ReadOnlySpan<byte> chunk)
    {
        for (var back = 1; back <= Math.Min(3, chunk.Length); back++)
        {
            var b = chunk[^back];
            if (b >= 0xC0)
            {
                var needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }

            if (b < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }

    // Mac Roman writes ’ as D5, ‘ D4, “ D2, ” D3, – D0, … C9, hard space CA, é 8E; in windows-1252 those are capitals with accents.
    // windows-1252 writes ’ as 92, – 96, hard space A0, é E9; in Mac Roman those are í, ñ, †, È.
    // Code page 850 writes £ as 9C and é as 82, which are œ and a low quotation mark in windows-1252, where £ is A3 (ú in 850).
    private static TextSurvey Legacy(int[] histogram)
    {
        if (histogram[0x9C] > 0 && histogram[0xA3] == 0 && histogram[0x9C] * 2 > Sum(histogram, [0x91, 0x92, 0x93, 0x94, 0x96, 0xA0, 0xE9, 0xCA, 0xD5]))
        {
            return new TextSurvey(Dos850, "cp850", 0);
        }

        var mac = Sum(histogram, [0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xC9, 0xCA, 0x8E, 0x8F, 0xA5, 0xE1]);
        var windows = Sum(histogram, [0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x85, 0x80, 0xA0, 0xE9, 0xE8, 0xE7, 0xC2, 0xB4, 0xBD, 0xB7]);
        return mac > windows ? new TextSurvey(MacRoman, "mac-roman", 0) : new TextSurvey(Windows1252, "windows-1252", 0);
    }

    private static int Sum(int[] histogram, ReadOnlySpan<byte> bytes)
    {
        var sum = 0;
        foreach (var b in bytes)
        {
            sum += histogram[b];
        }

        return sum;
    }
}
