using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>A snapshot seen through a filter and a meaning of 'local': where every figure of a page comes from.</summary>
/// <remarks>Cheap to make, one for each request and for one thread. What several answers need is worked out once.</remarks>
public sealed class SpendView
{
    private readonly FilterTables _tables;
    private readonly Lazy<PayeeSums> _sums;
    private readonly Lazy<SpendTotal> _total;

    /// <exception cref="ArgumentException">The lens was made for another snapshot, whose payees may lie elsewhere.</exception>
    public SpendView(SpendSnapshot snapshot, LocalLens lens, SpendFilter filter)
    {
        if (!ReferenceEquals(lens.Payees, snapshot.Payees))
        {
            throw new ArgumentException("The lens was made for another snapshot.", nameof(lens));
        }

        Snapshot = snapshot;
        Lens = lens;
        Filter = filter;
        _tables = new FilterTables(snapshot, lens, filter);
        _sums = new Lazy<PayeeSums>(() => SumsOf(_tables.Segments));
        _total = new Lazy<SpendTotal>(() => ToTotal(_sums.Value));
    }

    public SpendSnapshot Snapshot { get; }

    public LocalLens Lens { get; }

    public SpendFilter Filter { get; }

    /// <summary>The share of all that passes the filter.</summary>
    public SpendTotal Total() => _total.Value;

    /// <summary>What each rule of the scope leaves out, in the order of the rules; each line under the first rule that it hits.</summary>
    public IReadOnlyList<ExcludedSpend> Excluded() =>
        [.. Snapshot.Rules.All
            .Select((rule, i) => new ExcludedSpend(rule, _sums.Value.Rules[i].Lines, _sums.Value.Rules[i].Pence))
            .Where(excluded => Filter.Scope.IsOn(excluded.Rule.Code))];

    /// <summary>By month, each by its first day, in order; null for payments whose date is not known.</summary>
    public IReadOnlyList<SpendGroup<DateOnly?>> ByMonth() =>
        ByDay<DateOnly?>(SpendDayGroups.Months, group => group == 0 ? null : SpendDayGroups.MonthOf(group));

    /// <summary>By year of account; null for payments whose date is not known.</summary>
    public IReadOnlyList<SpendGroup<SpendYear?>> ByYear(YearKind kind) =>
        ByDay<SpendYear?>(SpendDayGroups.Years(kind), group => group == 0 ? null : new SpendYear(kind, group + SpendDayGroups.FirstYear));

    /// <summary>By department, the largest first; empty for 'not said'.</summary>
    public IReadOnlyList<SpendGroup<string>> ByDepartment() => ByText(s => s.Department, Snapshot.Departments);

    public IReadOnlyList<SpendGroup<string>> ByService() => ByText(s => s.Service, Snapshot.Services);

    public IReadOnlyList<SpendGroup<string>> ByCategory() => ByText(s => s.Category, Snapshot.Categories);

    /// <summary>By something that is known of payees, the largest first; empty where it is not known.</summary>
    public IReadOnlyList<SpendGroup<string>> ByPayee(Func<PayeeEntry, string?> key)
    {
        var keys = new TextCodes();
        var groupOf = Snapshot.Payees.Select(p => (int)keys.CodeOf(key(p))).ToArray();
        return Largest(Fold(_sums.Value, groupOf, keys.Texts.Count), keys.Texts);
    }

    /// <summary>What was bought, by the key that each category's text is put under; null or empty for none.</summary>
    public DemandTable ByDemand(Func<string, string?> keyOf) => DemandTable.Of(Snapshot, _tables, keyOf);

    /// <summary>The suppliers that were paid most, with how much of all spending they make up.</summary>
    public SupplierRanking TopSuppliers(int count = 300) =>
        SupplierRanking.Of(Snapshot, Fold(_sums.Value, Snapshot.SupplierOfPayee, Snapshot.Suppliers.Count), count, Total().Share.TotalPence);

    /// <summary>Each institution's own share, in the order of <see cref="SpendSnapshot.Institutions"/>.</summary>
    public IReadOnlyList<SpendGroup<string>> ByInstitution() =>
        [.. _tables.Segments.GroupBy(s => s.Institution).OrderBy(g => g.Key)
            .Select(g => new SpendGroup<string>(Snapshot.Institutions[g.Key], ToTotal(SumsOf(g)).Share))];

    /// <summary>A page of the lines that pass, the latest first; numbers of pages count from 1.</summary>
    public LinePage Lines(int number, int size) => LinePage.Of(Snapshot, _tables, number, size);

    /// <summary>What the figures count of one payment to a payee, by the payee's code.</summary>
    public LinePart PartOf(int payee, long pence) => Lens.PartOf(payee, pence, _tables.Wanted);

    /// <summary>Whether each line of an import passes the filter and every rule, in the order in which the lines were added.</summary>
    public bool[] PassingLines(string import)
    {
        var code = Snapshot.ImportIds.ToList().IndexOf(import);
        var segments = Snapshot.Segments.Where(s => s.Import == code).ToList();
        var wanted = _tables.Segments.ToHashSet();
        var passes = new bool[segments.Sum(s => s.Rows)];
        var first = 0;
        foreach (var segment in segments)
        {
            if (wanted.Contains(segment))
            {
                var bits = new uint[segment.Rows];
                _tables.Fill(segment, 0, bits);
                for (var i = 0; i < bits.Length; i++)
                {
                    passes[first + i] = bits[i] == 0;
                }
            }

            first += segment.Rows;
        }

        return passes;
    }

    private PayeeSums SumsOf(IEnumerable<SpendSegment> segments)
    {
        var sums = new PayeeSums(Lens, _tables.Wanted);
        SpendScan.ByPayee(_tables, segments, sums);
        return sums;
    }

    private SpendTotal ToTotal(PayeeSums sums)
    {
        var suppliers = new bool[Snapshot.Suppliers.Count];
        for (var i = 0; i < sums.Payees.Length; i++)
        {
            suppliers[Snapshot.SupplierOfPayee[i]] |= sums.Payees[i].Lines > 0;
        }

        // A part of a payment by ring is no chance any more: a likely range is given of whole payments only.
        var share = Fold(sums, new int[sums.Payees.Length], 1).ToShare(0);
        return new SpendTotal(share, suppliers.Count(paid => paid), Filter.Rings is null ? LikelyRange.Of(share, Estimates(sums)) : null);
    }

    // Names of one supplier in the same outward code are at the same place: they are local together or not at all.
    private IEnumerable<(long Pence, int Local)> Estimates(PayeeSums sums)
    {
        var pence = new Dictionary<(int Supplier, int Profile), long>();
        for (var i = 0; i < sums.Payees.Length; i++)
        {
            if (sums.Payees[i].Lines > 0 && Lens.Profiles[Lens.ProfileOf[i]].Local is > 0 and < DistrictShare.Whole)
            {
                var key = (Snapshot.SupplierOfPayee[i], Lens.ProfileOf[i]);
                pence[key] = pence.GetValueOrDefault(key) + sums.Payees[i].Pence;
            }
        }

        return pence.Select(p => (p.Value, Lens.Profiles[p.Key.Profile].Local));
    }

    private Cells Fold(PayeeSums sums, int[] groupOf, int groups)
    {
        var cells = new Cells(groups, _tables.Wanted);
        for (var i = 0; i < groupOf.Length; i++)
        {
            ref var sum = ref sums.Payees[i];
            if (sum.Lines > 0)
            {
                cells.Add(groupOf[i], Lens, i, sums);
            }
        }

        return cells;
    }

    private List<SpendGroup<T>> ByDay<T>(int[] groupOf, Func<int, T> key)
    {
        var groups = groupOf[^1] + 1;
        var cells = new Cells(groups, _tables.Wanted);
        SpendScan.ByColumn(_tables, Lens, s => s.Day, groupOf, cells);
        return [.. Enumerable.Range(0, groups).Where(cells.HasLines).Select(g => new SpendGroup<T>(key(g), cells.ToShare(g)))];
    }

    private List<SpendGroup<string>> ByText(Func<SpendSegment, ushort[]> column, IReadOnlyList<string> texts)
    {
        var cells = new Cells(texts.Count, _tables.Wanted);
        SpendScan.ByColumn(_tables, Lens, column, [.. Enumerable.Range(0, texts.Count)], cells);
        return Largest(cells, texts);
    }

    private List<SpendGroup<string>> Largest(Cells cells, IReadOnlyList<string> texts) =>
        [.. Enumerable.Range(0, texts.Count).Where(cells.HasLines)
            .Select(g => new SpendGroup<string>(texts[g], cells.ToShare(g)))
            .OrderByDescending(g => g.Share.TotalPence).ThenBy(g => g.Key, StringComparer.Ordinal)];
}

/// <summary>The figure of everything that passes a filter, how many suppliers it went to, and where its share very likely lies.</summary>
/// <param name="Likely">Null where there is no share.</param>
public sealed record SpendTotal(LocalShare Share, int Suppliers, LikelyRange? Likely);

/// <summary>One group of payments and its share.</summary>
public sealed record SpendGroup<T>(T Key, LocalShare Share);

/// <summary>What one rule leaves out of a figure.</summary>
public sealed record ExcludedSpend(ScopeRule Rule, long Lines, long Pence);
