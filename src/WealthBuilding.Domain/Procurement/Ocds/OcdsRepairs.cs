using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>What publishers and collectors do to JSON on its way, and how it is undone. Each repair is told; text that none of them mends is refused as it came.</summary>
internal static partial class OcdsRepairs
{
    /// <summary>The text as one whole JSON value, or the refusal of the text as it came.</summary>
    public static (byte[] Text, Refusal? Refusal) Mend(byte[] text, List<string> problems)
    {
        var refusal = OcdsText.Check(text);
        if (refusal is null || refusal.Code != OcdsRefusals.DamagedCode)
        {
            return (text, refusal);
        }

        if (Lines(text) is { } lines)
        {
            return (lines, null);
        }

        if (WithoutControls(text) is var clean && (OcdsText.Check(clean) is null ? clean : Lines(clean)) is { } unbroken)
        {
            problems.Add("Texts are broken over lines, which JSON forbids: the breaks were read as spaces");
            return (unbroken, null);
        }

        if (OcdsText.Check(text, OcdsText.Lenient) is null)
        {
            problems.Add("There are comments, or commas behind the last of a list, which JSON forbids: they were passed over");
            return (text, null);
        }

        return (text, refusal);
    }

    /// <summary>Takes out the runs of spaces by which names of fields are broken, from names and values alike; null where no name is.</summary>
    /// <remarks>A tool that breaks lines puts the same run in wherever a line was full: within words, names, numbers of processes. Outside of texts a space says nothing.
    /// Two spaces are left alone: they stand in real texts, behind full stops.</remarks>
    public static byte[]? WithoutRuns(byte[] text)
    {
        if (text.AsSpan().IndexOf("   "u8) < 0)
        {
            return null;
        }

        var reader = new Utf8JsonReader(text, OcdsText.Lenient);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName && reader.ValueSpan.IndexOf("   "u8) >= 0 && Run().Match(Encoding.UTF8.GetString(reader.ValueSpan)) is { Success: true } run)
            {
                return Without(text, Encoding.UTF8.GetBytes(run.Value));
            }
        }

        return null;
    }

    private static byte[] Without(byte[] text, ReadOnlySpan<byte> run)
    {
        var kept = new byte[text.Length];
        var (length, from) = (0, 0);
        for (var next = text.AsSpan().IndexOf(run); next >= 0; next = text.AsSpan(from).IndexOf(run))
        {
            text.AsSpan(from, next).CopyTo(kept.AsSpan(length));
            length += next;
            from += next + run.Length;
        }

        text.AsSpan(from).CopyTo(kept.AsSpan(length));
        return kept[..(length + text.Length - from)];
    }

    /// <summary>Values behind each other, one a line or not, as one list; null where it is something else.</summary>
    private static byte[]? Lines(byte[] text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = OcdsLimits.MostDepth, AllowMultipleValues = true });
        var starts = new List<int>();
        try
        {
            while (reader.Read())
            {
                if (reader is { CurrentDepth: 0, TokenType: JsonTokenType.StartObject or JsonTokenType.StartArray })
                {
                    starts.Add((int)reader.TokenStartIndex);
                }
            }
        }
        catch (JsonException)
        {
            // It is not that either; the refusal of the whole tells where it breaks.
            return null;
        }

        return starts.Count < 2 ? null : Listed(text, starts);
    }

    private static byte[]? Listed(byte[] text, List<int> starts)
    {
        var list = new byte[text.Length + starts.Count + 1];
        list[0] = (byte)'[';
        var length = 1;
        for (var i = 0; i < starts.Count; i++)
        {
            var value = text.AsSpan(starts[i]..(i + 1 < starts.Count ? starts[i + 1] : text.Length));
            value.CopyTo(list.AsSpan(length));
            length += value.Length;
            list[length++] = (byte)(i + 1 < starts.Count ? ',' : ']');
        }

        return OcdsText.Check(list.AsSpan(0, length)) is null ? list[..length] : null;
    }

    /// <summary>Line breaks and other control characters become spaces: JSON forbids them within texts, and between texts a space is as good.</summary>
    private static byte[] WithoutControls(byte[] text)
    {
        var copy = text.ToArray();
        for (var i = 0; i < copy.Length; i++)
        {
            copy[i] = copy[i] < 0x20 ? (byte)' ' : copy[i];
        }

        return copy;
    }

    [GeneratedRegex(@"(?<=\S) {3,}(?=\S)")]
    private static partial Regex Run();
}
