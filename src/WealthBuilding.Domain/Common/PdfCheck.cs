using System.IO.Compression;

namespace WealthBuilding.Domain.Common;

/// <summary>Looks in a PDF for what acts by itself when it is opened, or carries another file: scripts, programs that are started, files and forms of other kinds. No page of it is drawn.</summary>
/// <remarks>
/// Names are read as ISO 32000-1 writes them, 7.3.5, also with signs as <c>#4A</c>, wherever they stand: a reader that mends damaged files finds
/// objects anywhere. Objects that lie packed (7.5.7) are unpacked against a limit. What cannot be looked into is refused, not passed.
/// </remarks>
public static class PdfCheck
{
    private const int LongestName = 16;
    private const int MostUnpacked = 64 << 20;
    private const int MostStreams = 20_000;
    private const int DictionaryReach = 4096;
    private const string Anew = "Print it to PDF anew, from the program that made it, and select that file";

    private static readonly (byte[] Name, string Why)[] Active =
    [
        ("JavaScript"u8.ToArray(), $"The selected PDF holds a script. {Anew}"),
        ("Launch"u8.ToArray(), $"The selected PDF would start a program. {Anew}"),
        ("EmbeddedFile"u8.ToArray(), "The selected PDF carries another file within it. Take that file out, and add it by itself"),
        ("EmbeddedFiles"u8.ToArray(), "The selected PDF carries another file within it. Take that file out, and add it by itself"),
        ("RichMedia"u8.ToArray(), $"The selected PDF holds a film or a program. {Anew}"),
        ("XFA"u8.ToArray(), $"The selected PDF is a form that runs by itself. {Anew}"),
        ("Encrypt"u8.ToArray(), $"The selected PDF is protected, so nobody can look whether anything harmful is in it. Take the protection away, or print it to PDF anew, and select that file"),
    ];

    private static readonly byte[] Packed = "ObjStm"u8.ToArray();

    /// <summary>Why a PDF is not taken, in a sentence; null where nothing of the kind was found.</summary>
    public static string? WhyNot(byte[] pdf)
    {
        if (NamedIn(pdf) is { } why)
        {
            return why;
        }

        var (left, streams) = (MostUnpacked, 0);
        for (var at = NextName(pdf, 0, Packed); at >= 0; at = NextName(pdf, at + 1, Packed))
        {
            if (++streams > MostStreams || Unpack(pdf, at, ref left) is not { } objects)
            {
                return $"The selected PDF is damaged, or packed in a way that cannot be looked into. {Anew}";
            }

            if (NamedIn(objects) is { } within)
            {
                return within;
            }
        }

        return null;
    }

    private static string? NamedIn(ReadOnlySpan<byte> bytes)
    {
        Span<byte> name = stackalloc byte[LongestName];
        for (var at = bytes.IndexOf((byte)'/'); at >= 0; at = Next(bytes, at))
        {
            var length = NameAt(bytes[(at + 1)..], name);
            foreach (var (bad, why) in Active)
            {
                if (name[..length].SequenceEqual(bad))
                {
                    return why;
                }
            }
        }

        return null;
    }

    private static int NextName(ReadOnlySpan<byte> bytes, int from, ReadOnlySpan<byte> wanted)
    {
        Span<byte> name = stackalloc byte[LongestName];
        for (var at = from == 0 ? bytes.IndexOf((byte)'/') : Next(bytes, from - 1); at >= 0; at = Next(bytes, at))
        {
            if (name[..NameAt(bytes[(at + 1)..], name)].SequenceEqual(wanted))
            {
                return at;
            }
        }

        return -1;
    }

    private static int Next(ReadOnlySpan<byte> bytes, int at) => bytes[(at + 1)..].IndexOf((byte)'/') is >= 0 and var next ? at + 1 + next : -1;

    // The signs up to the next that no name has; one that is too long to matter is cut there, and equals nothing.
    private static int NameAt(ReadOnlySpan<byte> bytes, Span<byte> name)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length && length < name.Length && !IsEnd(bytes[i]); i++)
        {
            var sign = bytes[i];
            if (sign == '#' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                sign = Convert.FromHexString([(char)bytes[i + 1], (char)bytes[i + 2]])[0];
                i += 2;
            }

            name[length++] = sign;
        }

        return length;
    }

    private static bool IsEnd(byte sign) => sign is 0 or 9 or 10 or 12 or 13 or 32 or (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    /// <summary>The objects of a stream that holds several; null where they cannot be read.</summary>
    /// <param name="at">Where its name stands in its dictionary.</param>
    /// <param name="left">Bytes that may still be unpacked.</param>
    private static byte[]? Unpack(byte[] pdf, int at, ref int left)
    {
        ReadOnlySpan<byte> all = pdf;
        var from = Math.Max(0, at - DictionaryReach);
        var begin = all[from..at].LastIndexOf("obj"u8) is >= 0 and var found ? from + found : from;
        var word = all[at..Math.Min(all.Length, at + DictionaryReach)].IndexOf("stream"u8);
        if (word < 0)
        {
            return null;
        }

        var dictionary = all[begin..(at + word)];
        var start = at + word + "stream".Length;
        start += all[start..] switch { [13, 10, ..] => 2, [10, ..] or [13, ..] => 1, _ => 0 };
        return NextName(dictionary, 0, "Filter"u8) < 0 ? []
            : IsPlain(dictionary) ? Inflate(pdf, start, ref left)
            : null;
    }

    // Packed once, by Flate alone, without a predictor that would part the signs of names: so every program writes them.
    private static bool IsPlain(ReadOnlySpan<byte> dictionary) =>
        NextName(dictionary, 0, "FlateDecode"u8) is >= 0 and var flate && NextName(dictionary, flate + 1, "FlateDecode"u8) < 0 && NextName(dictionary, 0, "Predictor"u8) < 0
        && NextName(dictionary, 0, "ASCIIHexDecode"u8) < 0 && NextName(dictionary, 0, "ASCII85Decode"u8) < 0 && NextName(dictionary, 0, "LZWDecode"u8) < 0 && NextName(dictionary, 0, "RunLengthDecode"u8) < 0 && NextName(dictionary, 0, "Crypt"u8) < 0;

    private static byte[]? Inflate(byte[] pdf, int start, ref int left)
    {
        using var source = new MemoryStream(pdf, start, pdf.Length - start, writable: false);
        using var zlib = new ZLibStream(source, CompressionMode.Decompress);
        using var objects = new MemoryStream();
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = zlib.Read(buffer)) > 0)
            {
                left -= read;
                if (left < 0)
                {
                    return null;
                }

                objects.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            // What was unpacked until there is looked at; with nothing, it is no such stream.
            return objects.Length > 0 ? objects.ToArray() : null;
        }

        return objects.ToArray();
    }
}
