namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Takes away what stands around a cell's text: spaces of every kind, and the daggers that hard spaces become when Mac Roman is taken for something else.</summary>
internal static class Trim
{
    public static ReadOnlySpan<byte> Outer(ReadOnlySpan<byte> text)
    {
        while (text.Length > 0 && Leading(text) is var lead and > 0)
        {
            text = text[lead..];
        }

        while (text.Length > 0 && Trailing(text) is var trail and > 0)
        {
            text = text[..^trail];
        }

        return text;
    }

    private static int Leading(ReadOnlySpan<byte> text) =>
        text[0] <= 0x20 ? 1
        : text[0] < 0x80 ? 0
        : text.StartsWith("\u00A0"u8) ? 2
        : text.StartsWith("\u2020"u8) || text.StartsWith("\uFEFF"u8) || text.StartsWith("\u200B"u8) || text.StartsWith("\u200E"u8) || text.StartsWith("\u2003"u8) ? 3
        : 0;

    private static int Trailing(ReadOnlySpan<byte> text) =>
        text[^1] <= 0x20 ? 1
        : text[^1] < 0x80 ? 0
        : text.EndsWith("\u00A0"u8) ? 2
        : text.EndsWith("\u2020"u8) || text.EndsWith("\uFEFF"u8) || text.EndsWith("\u200B"u8) || text.EndsWith("\u200E"u8) || text.EndsWith("\u2003"u8) ? 3
        : 0;
}
