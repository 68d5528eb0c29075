namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>Suppliers as they are gathered from the directory, the ledger and the contract registers: each once, by its record, or by its name where it has none.</summary>
internal sealed class GatheredSuppliers(Dictionary<int, KnownSupplier> listed)
{
    private readonly Dictionary<int, KnownSupplier> _byRecord = listed;
    private readonly Dictionary<string, KnownSupplier> _byName = new(StringComparer.OrdinalIgnoreCase);

    public IEnumerable<KnownSupplier> All => _byRecord.Values.Concat(_byName.Values);

    public bool Has(int record) => _byRecord.ContainsKey(record);

    /// <summary>Adds to what is known of a supplier; where nothing is, it begins with <paramref name="start"/>.</summary>
    /// <param name="record">Its record; null where it has none that stands.</param>
    public void Add(int? record, string name, Func<KnownSupplier> start, Func<KnownSupplier, KnownSupplier> add)
    {
        if (record is { } id)
        {
            _byRecord[id] = add(_byRecord.TryGetValue(id, out var known) ? known : start());
        }
        else
        {
            _byName[name.Trim()] = add(_byName.TryGetValue(name.Trim(), out var known) ? known : start());
        }
    }
}
