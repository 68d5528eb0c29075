using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Turns the bytes of a JSON file into UTF-8, whatever they are written in, and sees that it is whole and not too large.</summary>
internal static class OcdsText
{
    private static readonly UTF32Encoding BigEndian32 = new(bigEndian: true, byteOrderMark: false);

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = OcdsLimits.MostDepth };

    /// <summary>JSON with comments and with commas behind the last of a list.</summary>
    public static readonly JsonReaderOptions Lenient = new() { MaxDepth = OcdsLimits.MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The text as UTF-8 without a byte order mark, and the name of the encoding.</summary>
    public static (byte[] Text, string Encoding) Decode(byte[] bytes)
    {
        var (text, name) = bytes switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [(byte)'{' or (byte)'[', 0, 0, 0, ..] => (Encoding.UTF8.GetBytes(Encoding.UTF32.GetString(bytes)), "utf-32"),
            [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'{' or (byte)'[', ..] => (Encoding.UTF8.GetBytes(BigEndian32.GetString(bytes)), "utf-32"),
            [0xFF, 0xFE, ..] or [(byte)'{' or (byte)'[', 0, ..] => (Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes)), "utf-16"),
            [0xFE, 0xFF, ..] or [0, (byte)'{' or (byte)'[', ..] => (Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes)), "utf-16"),
            _ when Utf8.IsValid(bytes) => (bytes, "utf-8"),
            _ when Mixed(bytes) is { } mixed => (mixed, "utf-8 and windows-1252"),
            _ when bytes.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0x9F) => (Encoding.UTF8.GetBytes(TextSurvey.Windows1252.GetString(bytes)), "windows-1252"),
            _ => (Encoding.UTF8.GetBytes(Encoding.Latin1.GetString(bytes)), "iso-8859-1"),
        };

        // Some writers put a byte order mark before another.
        var from = 0;
        while (text.AsSpan(from).StartsWith("\uFEFF"u8))
        {
            from += 3;
        }

        return (from == 0 ? text : text[from..], name);
    }

    /// <summary>UTF-8 into which single bytes of windows-1252 were pasted; null where no sign of several bytes is whole, so that it never was UTF-8.</summary>
    private static byte[]? Mixed(byte[] bytes)
    {
        var text = new ArrayBufferWriter<byte>(bytes.Length + 1024);
        var left = bytes.AsSpan();
        var isUtf8 = false;
        while (left.Length > 0)
        {
            var isWhole = Rune.DecodeFromUtf8(left, out var rune, out var length) is OperationStatus.Done;
            isUtf8 |= isWhole && length > 1;
            rune = isWhole ? rune : new Rune(TextSurvey.Windows1252.GetString(left[..1])[0]);
            text.Advance(rune.EncodeToUtf8(text.GetSpan(4)));
            left = left[(isWhole ? length : 1)..];
        }

        return isUtf8 ? text.WrittenSpan.ToArray() : null;
    }

    /// <summary>Whether the text is one whole JSON value within the limits; else why not.</summary>
    public static Refusal? Check(ReadOnlySpan<byte> text) => Check(text, Strict);

    /// <inheritdoc cref="Check(ReadOnlySpan{byte})"/>
    public static Refusal? Check(ReadOnlySpan<byte> text, JsonReaderOptions options)
    {
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return OcdsRefusals.Empty;
        }

        var reader = new Utf8JsonReader(text, options);
        var tokens = 0;
        try
        {
            while (reader.Read())
            {
                if (++tokens > OcdsLimits.MostTokens)
                {
                    return OcdsRefusals.TooMuch;
                }

                // A name that is escaped is tried here, once: half a sign in it would throw wherever a member is looked for.
                _ = reader.TokenType is JsonTokenType.PropertyName && reader.ValueIsEscaped ? reader.GetString() : null;
            }

            return null;
        }
        catch (JsonException fault)
        {
            // Only damaged text throws here: the reason is for whoever sent the file.
            return reader.CurrentDepth >= OcdsLimits.MostDepth - 1 ? OcdsRefusals.TooDeep : OcdsRefusals.Damaged(fault);
        }
        catch (InvalidOperationException)
        {
            return OcdsRefusals.HalfSign;
        }
    }
}
