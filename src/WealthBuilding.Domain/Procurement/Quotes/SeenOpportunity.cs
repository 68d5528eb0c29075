using System.Security.Cryptography;
using System.Text.Json;

namespace WealthBuilding.Domain.Procurement.Quotes;

/// <summary>A line of an opportunity's public page: its heading and its text.</summary>
public sealed record SeenLine(string Key, string Text);

/// <summary>An opportunity as its public page read at one time: the version that a quote was made on.</summary>
/// <param name="At">When it read so.</param>
/// <param name="Lines">In the order of the page; each key once.</param>
public sealed record SeenOpportunity(DateTimeOffset At, IReadOnlyList<SeenLine> Lines)
{
    private const int CodeLength = 8;

    /// <summary>The first eight hexadecimal digits of the SHA-256 of its lines: the same text has the same code whenever it is read, another text another.</summary>
    public string Code => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(Lines)))[..CodeLength];

    /// <summary>What reads differently from one time to another, a sentence each: <c>Value: £3,000.00; before: £2,000.00</c>. Empty where nothing does.</summary>
    public static IEnumerable<string> Between(IReadOnlyList<SeenLine> before, IReadOnlyList<SeenLine> after)
    {
        foreach (var key in before.Concat(after).Select(l => l.Key).Distinct(StringComparer.Ordinal))
        {
            var (was, reads) = (before.FirstOrDefault(l => l.Key == key)?.Text, after.FirstOrDefault(l => l.Key == key)?.Text);
            if (was != reads)
            {
                yield return was is null ? $"{key}: {reads}" : reads is null ? $"{key}: nothing any more; before: {was}" : $"{key}: {reads}; before: {was}";
            }
        }
    }
}
