using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>A row of a register's file that was not taken in.</summary>
/// <param name="Row">Which row: <c>row 17</c>, or <c>file 2, row 17</c> where the register came in several files. Counted as a spreadsheet does, with the heading as row 1.</param>
/// <param name="Name">What it is called there, as far as it says so.</param>
/// <param name="Why">One of the reasons of this type.</param>
public sealed record LeftOutRow(string Row, string Name, string Why)
{
    public const string NoNumber = "has no number that can be read";
    public const string LongNumber = "has a number that is too long to be one";
    public const string NoName = "has no name";
    public const string Unreadable = "cannot be read";
    public const string Repeated = "has the number of an earlier row";

    private const int LongestNumber = 30;
    private const int LongestName = 300;

    /// <summary>Why a record cannot be kept; null where it can.</summary>
    internal static string? WhyNot(RegisterRecord record) => record.Key switch
    {
        null or "" => string.IsNullOrWhiteSpace(record.Name) ? Unreadable : NoNumber,
        { Length: > LongestNumber } => LongNumber,
        _ => string.IsNullOrWhiteSpace(record.Name) ? NoName : null,
    };

    internal static LeftOutRow Of(string row, string name, string why) => new(row, name.Trim() is { Length: > LongestName } text ? text[..LongestName] : name.Trim().Replace("\0", string.Empty, StringComparison.Ordinal), why);
}

/// <summary>How many rows of a file were left out for one reason, and the first of them.</summary>
public sealed record LeftOutCount(string Why, long Count, IReadOnlyList<string> First);

/// <summary>The rows that were left out, by reason.</summary>
internal sealed class LeftOutCounter
{
    public const int Named = 10;

    private readonly Dictionary<string, (long Count, List<string> First)> _reasons = new(StringComparer.Ordinal);

    public IReadOnlyList<LeftOutCount> Counts => [.. _reasons.OrderByDescending(r => r.Value.Count).ThenBy(r => r.Key, StringComparer.Ordinal).Select(r => new LeftOutCount(r.Key, r.Value.Count, r.Value.First))];

    public void Add(LeftOutRow row)
    {
        var (count, first) = _reasons.TryGetValue(row.Why, out var held) ? held : (0, []);
        if (first.Count < Named)
        {
            first.Add(row.Row);
        }

        _reasons[row.Why] = (count + 1, first);
    }
}
