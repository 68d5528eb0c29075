using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Turns the bytes of a JSON file into UTF-8, whatever they are written in, and sees that it is whole and not too large.</summary>
internal static class OcdsText
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = OcdsLimits.MostDepth };

    /// <summary>The text as UTF-8 without a byte order mark, and the name of the encoding.</summary>
    public static (byte[] Text, string Encoding) Decode(byte[] bytes)
    {
        var (text, name) = bytes switch
        {
            [0xFF, 0xFE, ..] or [(byte)'{' or (byte)'[', 0, ..] => (Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes)), "utf-16"),
            [0xFE, 0xFF, ..] or [0, (byte)'{' or (byte)'[', ..] => (Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes)), "utf-16"),
            _ when Utf8.IsValid(bytes) => (bytes, "utf-8"),
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

    /// <summary>Whether the text is one whole JSON value within the limits; else why not.</summary>
    public static Refusal? Check(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            return OcdsRefusals.Empty;
        }

        var reader = new Utf8JsonReader(text, Options);
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

    /// <summary>Line breaks and other control characters become spaces: JSON forbids them within texts, and between texts a space is as good.</summary>
    public static byte[] WithoutControls(byte[] text)
    {
        var copy = text.ToArray();
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = copy[i] < 0x20 ? (byte)' ' : copy[i];
        }

        return copy;
    }
}
