using System.Text;
using WealthBuilding.Domain.Spend.Imports.Reading;
using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>What makes two rows the same payment whatever columns their files have: the day, the pence and the supplier; beside them a reference, where both have one.</summary>
public static class PaymentKey
{
    private const int LongestReference = 100;
    private const int FewestDigits = 4;

    /// <summary>The supplier in one spelling, as a number: case, punctuation and the spelling of the legal form do not count. No name has a number too.</summary>
    public static ulong SupplierOf(string? name) => Hash.Of(Encoding.UTF8.GetBytes(PayeeName.KeyOf(name ?? string.Empty)));

    /// <summary>The payment as a number.</summary>
    /// <param name="paidOn">As yyyymmdd; 0 where unknown.</param>
    /// <param name="pence">What was paid.</param>
    /// <param name="supplier">See <see cref="SupplierOf"/>.</param>
    public static ulong Of(int paidOn, long pence, ulong supplier) => Hash.Mix(Hash.Mix((ulong)pence, (ulong)paidOn), supplier);

    /// <summary>A reference as a number; 0 where there is none. Spreadsheets take zeros off the front of a number, so they do not count.</summary>
    public static ulong ReferenceOf(string? text)
    {
        Span<byte> kept = stackalloc byte[4 * LongestReference];
        var length = 0;
        foreach (var sign in (text ?? string.Empty).AsSpan(0, Math.Min(text?.Length ?? 0, LongestReference)))
        {
            if (char.IsLetterOrDigit(sign) && (sign != '0' || length > 0))
            {
                length += Encoding.UTF8.GetBytes([char.ToUpperInvariant(sign)], kept[length..]);
            }
        }

        return length == 0 ? 0 : Hash.Of(kept[..length]) | 1;
    }

    /// <summary>A reference that can tell one payment from all others, as a number; 0 for what cannot: BACS, a row's number, a short code.</summary>
    /// <remarks>It has four digits at least, zeros in front not counted. Whether a column's references repeat (cost centres, orders) is for whoever compares two files.</remarks>
    public static ulong TellingOf(string? text) =>
        (text ?? string.Empty).SkipWhile(c => !char.IsLetterOrDigit(c) || c == '0').Count(char.IsDigit) >= FewestDigits ? ReferenceOf(text) : 0;

    /// <summary>The letters and digits of a name in capitals, AND and its sign left out: what a name that was cut has in common with the whole one.</summary>
    public static string LettersOf(string? name)
    {
        var kept = new StringBuilder(name?.Length ?? 0);
        foreach (var word in (name ?? string.Empty).ToUpperInvariant().Split((char[])[' ', '&', '+'], StringSplitOptions.RemoveEmptyEntries).Where(w => w != "AND"))
        {
            foreach (var sign in word.Where(char.IsLetterOrDigit))
            {
                kept.Append(sign);
            }
        }

        return kept.ToString();
    }
}
