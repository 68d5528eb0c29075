using System.Text;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Tells files that are plainly something else, by their first bytes or by their column names.</summary>
internal static class NotSpend
{
    private static readonly string[] Html = ["<!doctype html", "<html", "<head", "<body", "<table", "<?xml", "<script", "<div"];

    public static Refusal? ByFirstBytes(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF"u8) || head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || head.StartsWith("GIF8"u8) || head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith("{\\rtf"u8))
        {
            return Refusals.Binary;
        }

        var text = Encoding.Latin1.GetString(Trim.Outer(head[..Math.Min(head.Length, 512)])).TrimStart('ï', '»', '¿', ' ');
        if (Html.Any(tag => text.StartsWith(tag, StringComparison.OrdinalIgnoreCase)))
        {
            return Refusals.Html;
        }

        return text.Length > 1 && text[0] is '{' or '[' && text.Contains('"', StringComparison.Ordinal) && text.Contains(':', StringComparison.Ordinal) ? Refusals.Json : null;
    }

    /// <summary>A register of contracts has amounts and suppliers too, but says what may be paid over years, not what was.</summary>
    public static Refusal? ByColumns(ColumnMap map)
    {
        var names = map.Headers.Select(h => string.Join(' ', HeaderWords.Of(h))).ToList();
        bool Has(params ReadOnlySpan<string> parts)
        {
            foreach (var part in parts)
            {
                if (names.Exists(n => n.Contains(part, StringComparison.Ordinal)))
                {
                    return true;
                }
            }

            return false;
        }

        var runs = Has("start date", "commencement", "contract start") && Has("end date", "expiry", "contract end", "review date");
        return runs && map.Date < 0 || (runs && Has("contract value", "contract title", "annual value", "estimated value")) ? Refusals.ContractRegister : null;
    }
}
