using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>A filter and a scope, worked out once for each code of each column, so that a line is decided by looking up bits.</summary>
/// <remarks>A line's bits are those of its codes together. <see cref="Out"/> means filtered out; the others are scope rules that it hits.</remarks>
internal sealed class FilterTables
{
    internal const uint Out = 1u << 31;

    internal FilterTables(SpendSnapshot snapshot, LocalLens lens, SpendFilter filter)
    {
        var rules = snapshot.Rules.BitsOf(filter.Scope);
        Payee = Payees(snapshot, lens, filter, rules);
        Department = Texts(snapshot.Departments, filter.Departments, _ => 0);
        Service = Texts(snapshot.Services, filter.Services, _ => 0);
        Category = Texts(snapshot.Categories, filter.Categories, text => snapshot.Rules.HitsOf(ScopeField.Category, text) & rules);
        Purpose = [.. snapshot.PurposeHits.Select(hits => hits & rules)];
        Day = Days(filter, out var limitsDays);
        Segments = [.. snapshot.Segments.Where(s => IsWanted(s, snapshot, filter) && (!limitsDays || Overlaps(s, Day)))];
    }

    internal uint[] Payee { get; }

    internal uint[] Department { get; }

    internal uint[] Service { get; }

    internal uint[] Category { get; }

    internal uint[] Purpose { get; }

    internal uint[] Day { get; }

    /// <summary>The segments that can hold a line that passes.</summary>
    internal IReadOnlyList<SpendSegment> Segments { get; }

    private static uint[] Payees(SpendSnapshot snapshot, LocalLens lens, SpendFilter filter, uint rules)
    {
        var bits = new uint[snapshot.Payees.Count];
        for (var i = 0; i < bits.Length; i++)
        {
            var payee = snapshot.Payees[i];
            var passes = filter.Payees?.Contains(payee.Id) != false
                && filter.Suppliers?.Contains(payee.SupplierId ?? payee.Id) != false
                && filter.Rings?.Contains(lens.LikeliestRing(i)) != false;
            bits[i] = passes ? snapshot.PayeeHits[i] & rules : Out;
        }

        return bits;
    }

    private static uint[] Texts(IReadOnlyList<string> texts, IReadOnlySet<string>? wanted, Func<string, uint> hits) =>
        [.. texts.Select(text => wanted?.Contains(text) == false ? Out : hits(text))];

    private static uint[] Days(SpendFilter filter, out bool limitsDays)
    {
        var bits = new uint[SpendDay.Count];
        limitsDays = filter.From is not null || filter.To is not null || filter.Months is not null;
        if (!limitsDays)
        {
            return bits;
        }

        Array.Fill(bits, Out);
        var months = filter.Months?.Select(m => (m.Year, m.Month)).ToHashSet();
        var last = filter.To is { } to ? SpendDay.Of(to) : ushort.MaxValue;
        for (int day = filter.From is { } from ? SpendDay.Of(from) : 1; day <= last; day++)
        {
            var date = SpendDay.ToDate((ushort)day);
            bits[day] = months?.Contains((date.Year, date.Month)) == false ? Out : 0;
        }

        return bits;
    }

    private static bool IsWanted(SpendSegment segment, SpendSnapshot snapshot, SpendFilter filter) =>
        filter.Institutions?.Contains(snapshot.Institutions[segment.Institution]) != false
        && filter.Imports?.Contains(snapshot.ImportIds[segment.Import]) != false;

    private static bool Overlaps(SpendSegment segment, uint[] days) =>
        segment.HasKnownDay && days.AsSpan(segment.FirstDay, segment.LastDay - segment.FirstDay + 1).Contains(0u);
}
