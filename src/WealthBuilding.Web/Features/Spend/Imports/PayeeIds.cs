using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Ids of an institution's payees by what the files say of them; a new one gets the next id and goes with the chunk it first stands in.</summary>
internal sealed class PayeeIds
{
    private readonly Dictionary<Key, int> _ids = [];
    private readonly int _institutionId;
    private int _last;

    private PayeeIds(int institutionId) => _institutionId = institutionId;

    private readonly record struct Key(string Name, string? Reference, string? Company, string? Charity, string? Postcode);

    public static async Task<PayeeIds> LoadAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var ids = new PayeeIds(institutionId);
        await foreach (var p in db.Payees.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            ids._ids[new Key(p.Name, p.SupplierReference, p.CompanyNumber, p.CharityNumber, p.Postcode)] = p.Id;
            ids._last = Math.Max(ids._last, p.Id);
        }

        return ids;
    }

    public OfTable For(LedgerTable table) => new(this, table);

    private int IdOf(Key key, SpendChunk chunk)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            id = _ids[key] = ++_last;
            chunk.Payees.Add(new Payee
            {
                InstitutionId = _institutionId,
                Id = id,
                Name = key.Name,
                SupplierReference = key.Reference,
                CompanyNumber = key.Company,
                CharityNumber = key.Charity,
                Postcode = key.Postcode,
            });
        }

        return id;
    }

    /// <summary>The payees of one table; each combination of codes is looked up once.</summary>
    public sealed class OfTable(PayeeIds owner, LedgerTable table)
    {
        private readonly Dictionary<Codes, int> _byCodes = [];
        private readonly TextColumn? _names = Column(table, LedgerField.Supplier);
        private readonly TextColumn? _references = Column(table, LedgerField.SupplierId);
        private readonly TextColumn? _companies = Column(table, LedgerField.CompanyNumber);
        private readonly TextColumn? _charities = Column(table, LedgerField.CharityNumber);
        private readonly TextColumn? _postcodes = Column(table, LedgerField.Postcode);

        // A name nearly always comes with the same codes as the last time.
        private readonly (Codes Codes, int Id)[] _lastByName = new (Codes, int)[(Column(table, LedgerField.Supplier)?.Values.Count ?? 0) + 1];

        private readonly record struct Codes(int Name, int Reference, int Company, int Charity, int Postcode);

        public int IdOf(int row, SpendChunk chunk)
        {
            var codes = new Codes(Code(_names, row), Code(_references, row), Code(_companies, row), Code(_charities, row), Code(_postcodes, row));
            ref var last = ref _lastByName[codes.Name + 1];
            if (last.Id == 0 || last.Codes != codes)
            {
                last = (codes, Find(codes, row, chunk));
            }

            return last.Id;
        }

        private int Find(Codes codes, int row, SpendChunk chunk)
        {
            if (!_byCodes.TryGetValue(codes, out var id))
            {
                var key = new Key(Text(_names, row) ?? string.Empty, Text(_references, row), Text(_companies, row), Text(_charities, row), Text(_postcodes, row));
                id = _byCodes[codes] = owner.IdOf(key, chunk);
            }

            return id;
        }

        private static TextColumn? Column(LedgerTable table, LedgerField field) => table.Texts.GetValueOrDefault(field);

        private static int Code(TextColumn? column, int row) => column is null ? -1 : column.Codes[row];

        private static string? Text(TextColumn? column, int row) => column is null || column.Codes[row] < 0 ? null : column.Values[column.Codes[row]];
    }
}
