namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>
/// Says by a few lines of each earlier import which of them may hold payments of a new file under other dates: cheap, so that
/// imports of other months need not be read.
/// </summary>
public sealed class ReferenceProbe(IReadOnlyList<LedgerTable> tables)
{
    private const int FewestMet = 3;
    private const int OneOf = 50;

    private readonly Dictionary<ulong, HashSet<int>> _imports = [];
    private readonly Dictionary<int, int> _asked = [];

    /// <summary>Days by which what is invoiced and what is paid may lie apart.</summary>
    public const int MostDaysApart = 100;

    /// <summary>Whether the file has references to know payments by.</summary>
    public static bool IsPossible(IReadOnlyList<LedgerTable> tables) => tables.Any(t => t.Transactions is not null);

    /// <summary>Tells of one line of an import.</summary>
    /// <param name="import">The import.</param>
    /// <param name="telling">See <see cref="PaymentKey.TellingOf"/>.</param>
    public void Add(int import, ulong telling)
    {
        if (telling != 0)
        {
            (_imports.TryGetValue(telling, out var some) ? some : _imports[telling] = []).Add(import);
            _asked[import] = _asked.GetValueOrDefault(import) + 1;
        }
    }

    /// <summary>The imports of which the file has references: three at least, and one in fifty of those told.</summary>
    public IReadOnlySet<int> Find()
    {
        var met = _imports.Count == 0 ? [] : tables.SelectMany(TellingOf).Where(_imports.ContainsKey).ToHashSet();
        return met.SelectMany(t => _imports[t]).GroupBy(i => i)
            .Where(i => i.Count() >= Math.Max(FewestMet, _asked[i.Key] / OneOf)).Select(i => i.Key).ToHashSet();
    }

    private static IEnumerable<ulong> TellingOf(LedgerTable table) =>
        table.Transactions is { } texts ? Enumerable.Range(0, table.RowCount).Select(i => PaymentKey.TellingOf(texts[i])) : [];
}
