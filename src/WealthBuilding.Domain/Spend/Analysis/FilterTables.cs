using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>A filter and a scope, worked out once for each code of each column, so that a line is decided by looking up bits.</summary>
/// <remarks>A line's bits are those of its codes together. <see cref="Out"/> means filtered out; the others are scope rules that it hits.</remarks>
internal sealed class FilterTables
{
    internal const uint Out = 1u << 31;

    private readonly uint[] _payee;

    // Bits of the rules whose lines are wanted instead of those that no rule hits.
    private readonly uint _excluded;

    // Only the columns of which some code has a bit: the others need not be read.
    private readonly (Func<SpendSegment, ushort[]> Of, uint[] Bits)[] _columns;

    internal FilterTables(SpendSnapshot snapshot, LocalLens lens, SpendFilter filter)
    {
        var rules = snapshot.Rules.BitsOf(filter.Excluded is null ? filter.Scope : Scope.Procurement);
        _excluded = filter.Excluded is null ? 0 : snapshot.Rules.BitsOf(filter.Excluded);
        IsOfRules = filter.Excluded is not null;
        Wanted = RingSlots.BitsOf(filter.Rings);
        _payee = Payees(snapshot, lens, filter, rules);
        var days = Days(filter, out var limitsDays);
        _columns =
        [
            .. new (Func<SpendSegment, ushort[]> Of, uint[] Bits)[]
            {
                (s => s.Category, Texts(snapshot.Categories, filter.Categories, code => snapshot.CategoryHits[code] & rules)),
                (s => s.Purpose, [.. snapshot.PurposeHits.Select(hits => hits & rules)]),
                (s => s.Department, Texts(snapshot.Departments, filter.Departments, _ => 0)),
                (s => s.Service, Texts(snapshot.Services, filter.Services, _ => 0)),
                (s => s.Day, days),
            }.Where(c => c.Bits.AsSpan().ContainsAnyExcept(0u)),
        ];
        Segments = [.. snapshot.Segments.Where(s => IsWanted(s, snapshot, filter) && (!limitsDays || filter.Undated || Overlaps(s, days)))];
    }

    /// <summary>The slots whose pence count.</summary>
    internal uint Wanted { get; }

    private bool IsOfRules { get; }

    /// <summary>The segments that can hold a line that passes.</summary>
    internal IReadOnlyList<SpendSegment> Segments { get; }

    /// <summary>The bits of as many rows as fit, from a row of a segment on.</summary>
    internal void Fill(SpendSegment segment, int start, Span<uint> bits)
    {
        var payees = segment.Payee.AsSpan(start, bits.Length);
        for (var i = 0; i < bits.Length; i++)
        {
            bits[i] = _payee[payees[i]];
        }

        foreach (var (column, table) in _columns)
        {
            var codes = column(segment).AsSpan(start, bits.Length);
            for (var i = 0; i < bits.Length; i++)
            {
                bits[i] |= table[codes[i]];
            }
        }

        if (IsOfRules)
        {
            TurnRound(bits);
        }
    }

    // What a wanted rule leaves out passes; everything else is out.
    private void TurnRound(Span<uint> bits)
    {
        for (var i = 0; i < bits.Length; i++)
        {
            var first = bits[i] & (~bits[i] + 1);
            bits[i] = bits[i] < Out && (first & _excluded) != 0 ? 0 : Out;
        }
    }

    private static uint[] Payees(SpendSnapshot snapshot, LocalLens lens, SpendFilter filter, uint rules)
    {
        var bits = new uint[snapshot.Payees.Count];
        for (var i = 0; i < bits.Length; i++)
        {
            var payee = snapshot.Payees[i];
            var passes = IsWanted(payee, filter) && HasTraits(payee, filter) && (filter.Rings is null || lens.IsIn(i, filter.Rings));
            bits[i] = passes ? snapshot.PayeeHits[i] & rules : Out;
        }

        return bits;
    }

    private static bool IsWanted(PayeeEntry payee, SpendFilter filter) =>
        (filter.Payees is null && filter.Suppliers is null && filter.SupplierWords is null)
        || filter.Payees?.Contains(payee.Id) == true
        || (payee.SupplierId is { } supplier && filter.Suppliers?.Contains(supplier) == true)
        || filter.SupplierWords?.Any(words => Has(payee.Name, words) || Has(payee.SupplierName, words)) == true;

    private static bool Has(string? name, string words) => name?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    private static bool HasTraits(PayeeEntry payee, SpendFilter filter) =>
        filter.Ownerships?.Contains(payee.Ownership ?? string.Empty) != false
        && filter.Sizes?.Contains(payee.Size ?? string.Empty) != false
        && filter.Sectors?.Contains(payee.Sector ?? string.Empty) != false;

    private static uint[] Texts(IReadOnlyList<string> texts, IReadOnlySet<string>? wanted, Func<int, uint> hits) =>
        [.. texts.Select((text, code) => wanted?.Contains(text) == false ? Out : hits(code))];

    private static uint[] Days(SpendFilter filter, out bool limitsDays)
    {
        limitsDays = filter.From is not null || filter.To is not null || filter.Months is not null || filter.Undated;
        if (!limitsDays)
        {
            return [];
        }

        var bits = new uint[SpendDay.Count];
        Array.Fill(bits, Out);
        int first = filter.From is { } from ? Math.Max(SpendDay.OfLimit(from), (ushort)1) : 1;
        int last = filter.To is { } to ? SpendDay.OfLimit(to) : ushort.MaxValue;
        var months = filter.Months is null && !filter.Undated ? null : (filter.Months ?? new HashSet<DateOnly>()).Select(m => ((m.Year - 1900) * 12) + m.Month).ToHashSet();
        bits[SpendDay.Unknown] = filter is { Undated: true, From: null, To: null } ? 0 : Out;
        for (var day = first; day <= last; day++)
        {
            bits[day] = months?.Contains(SpendDayGroups.Months[day]) == false ? Out : 0;
        }

        return bits;
    }

    private static bool IsWanted(SpendSegment segment, SpendSnapshot snapshot, SpendFilter filter) =>
        filter.Institutions?.Contains(snapshot.Institutions[segment.Institution]) != false
        && filter.Imports?.Contains(snapshot.ImportIds[segment.Import]) != false;

    private static bool Overlaps(SpendSegment segment, uint[] days) =>
        segment.HasKnownDay && days.AsSpan(segment.FirstDay, segment.LastDay - segment.FirstDay + 1).Contains(0u);
}
