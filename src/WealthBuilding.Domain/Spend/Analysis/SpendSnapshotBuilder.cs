namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Makes a <see cref="SpendSnapshot"/>, from nothing or from another one.</summary>
/// <remarks>
/// Give texts and payees first and keep the codes, then begin an import and add its rows. For one thread. The order in which
/// imports and rows are added changes no figure.
/// </remarks>
public sealed class SpendSnapshotBuilder
{
    private readonly ScopeRules _rules;
    private readonly List<SpendSegment> _segments = [];
    private readonly List<PayeeEntry> _payees = [];
    private readonly Dictionary<long, int> _payeeCodes = [];
    private readonly List<string> _institutions = [];
    private readonly List<string> _imports = [];
    private readonly List<uint> _purposeHits = [0];
    private readonly List<uint> _payeeHits = [];
    private readonly List<uint> _categoryHits = [];
    private readonly TextCodes _departments = new();
    private readonly TextCodes _services = new();
    private readonly TextCodes _categories = new();
    private SpendSegmentBuilder? _open;

    public SpendSnapshotBuilder(ScopeRules rules) => _rules = rules;

    /// <summary>Goes on from a snapshot, which stays as it is.</summary>
    public SpendSnapshotBuilder(SpendSnapshot from)
    {
        _rules = from.Rules;
        _segments.AddRange(from.Segments);
        _institutions.AddRange(from.Institutions);
        _imports.AddRange(from.ImportIds);
        _purposeHits = [.. from.PurposeHits];
        _departments = new TextCodes(from.Departments);
        _services = new TextCodes(from.Services);
        _categories = new TextCodes(from.Categories);
        _categoryHits.AddRange(from.CategoryHits);
        _payees.AddRange(from.Payees);
        _payeeHits.AddRange(from.PayeeHits);
        for (var i = 0; i < _payees.Count; i++)
        {
            _payeeCodes[_payees[i].Id] = i;
        }
    }

    /// <summary>Code of a payee; an entry with a key that is known takes the place of the former and keeps its code.</summary>
    public int Payee(PayeeEntry entry)
    {
        if (!_payeeCodes.TryGetValue(entry.Id, out var code))
        {
            _payeeCodes[entry.Id] = code = _payees.Count;
            _payees.Add(entry);
            _payeeHits.Add(0);
        }

        _payees[code] = entry;
        _payeeHits[code] = _rules.HitsOfPayee(entry.Name, entry.Traits);
        return code;
    }

    /// <summary>Code of a payee that was added before; null where there is none with that key.</summary>
    public int? FindPayee(long id) => _payeeCodes.TryGetValue(id, out var code) ? code : null;

    public ushort Department(string? name) => _departments.CodeOf(name);

    public ushort Service(string? name) => _services.CodeOf(name);

    public ushort Category(string? name) => _categories.CodeOf(name);

    /// <summary>Code of what a purpose means for the scope rules; the words themselves are not kept.</summary>
    public ushort Purpose(string? text)
    {
        var hits = _rules.HitsOf(ScopeField.Purpose, text);
        var code = _purposeHits.IndexOf(hits);
        if (code < 0)
        {
            code = _purposeHits.Count;
            _purposeHits.Add(hits);
        }

        return checked((ushort)code);
    }

    /// <summary>Says whose and which import's the rows are that follow; may be said again for the same import.</summary>
    public void BeginImport(string import, string institution)
    {
        Seal();
        _open = new SpendSegmentBuilder(IndexOf(_imports, import), IndexOf(_institutions, institution));
    }

    /// <summary>Adds a payment of the import that was begun last.</summary>
    /// <exception cref="InvalidOperationException">No import was begun.</exception>
    public void Add(in SpendRow row)
    {
        var open = _open ?? throw new InvalidOperationException("Begin an import before adding its rows.");
        open.Add(row);
        if (open.IsFull)
        {
            _segments.Add(open.Seal());
        }
    }

    /// <summary>Takes out all rows of an import; payees and texts stay known.</summary>
    public void DropImport(string import)
    {
        Seal();
        var code = _imports.IndexOf(import);
        _segments.RemoveAll(s => s.Import == code);
    }

    public SpendSnapshot Build()
    {
        Seal();
        _categoryHits.AddRange(_categories.Texts.Skip(_categoryHits.Count).Select(text => _rules.HitsOf(ScopeField.Category, text)));
        return new SpendSnapshot(_rules, [.. _segments], [.. _payees])
        {
            Departments = [.. _departments.Texts],
            Services = [.. _services.Texts],
            Categories = [.. _categories.Texts],
            Institutions = [.. _institutions],
            ImportIds = [.. _imports],
            Imports = [.. _segments.GroupBy(s => s.Import).Select(ToEntry)],
            PurposeHits = [.. _purposeHits],
            PayeeHits = [.. _payeeHits],
            CategoryHits = [.. _categoryHits],
        };
    }

    private static int IndexOf(List<string> keys, string key)
    {
        var index = keys.IndexOf(key);
        if (index < 0)
        {
            index = keys.Count;
            keys.Add(key);
        }

        return index;
    }

    private static long PenceOf(SpendSegment segment) => segment.Pence.Sum(p => p == SpendSegment.IsWide ? 0L : p) + segment.Wide.Values.Sum();

    private SpendImportEntry ToEntry(IGrouping<int, SpendSegment> segments) => new(
        _imports[segments.Key],
        _institutions[segments.First().Institution],
        segments.Sum(s => s.Rows),
        segments.Sum(PenceOf));

    private void Seal()
    {
        if (_open is { IsEmpty: false } open)
        {
            _segments.Add(open.Seal());
        }
    }
}
