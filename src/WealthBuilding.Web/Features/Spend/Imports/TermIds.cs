using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>Ids of an institution's terms by kind and text; a new one gets the next id and goes with the chunk it first stands in.</summary>
internal sealed class TermIds
{
    private readonly Dictionary<(TermKind Kind, string Text), int> _ids = [];
    private readonly int _institutionId;
    private int _last;

    private TermIds(int institutionId) => _institutionId = institutionId;

    public static async Task<TermIds> LoadAsync(AppDbContext db, int institutionId, CancellationToken cancellationToken)
    {
        var ids = new TermIds(institutionId);
        await foreach (var t in db.SpendTerms.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            ids._ids[(t.Kind, t.Text)] = t.Id;
            ids._last = Math.Max(ids._last, t.Id);
        }

        return ids;
    }

    /// <summary>The terms of one column; where the table has no column for the field, of the one that comes nearest.</summary>
    public OfColumn For(LedgerTable table, TermKind kind, params ReadOnlySpan<LedgerField> fields)
    {
        foreach (var field in fields)
        {
            if (table.Texts.TryGetValue(field, out var column))
            {
                return new OfColumn(this, kind, column);
            }
        }

        return new OfColumn(this, kind, null);
    }

    private int IdOf(TermKind kind, string text, SpendChunk chunk)
    {
        if (!_ids.TryGetValue((kind, text), out var id))
        {
            id = _ids[(kind, text)] = ++_last;
            chunk.Terms.Add(new SpendTerm { InstitutionId = _institutionId, Id = id, Kind = kind, Text = text });
        }

        return id;
    }

    public sealed class OfColumn(TermIds owner, TermKind kind, TextColumn? column)
    {
        private readonly int[] _byCode = new int[column?.Values.Count ?? 0];

        /// <summary>The term's id, 0 where the cell is empty.</summary>
        public int IdOf(int row, SpendChunk chunk)
        {
            if (column is null || column.Codes[row] is var code && code < 0)
            {
                return 0;
            }

            ref var id = ref _byCode[column.Codes[row]];
            if (id == 0)
            {
                id = owner.IdOf(kind, column.Values[column.Codes[row]], chunk);
            }

            return id;
        }
    }
}
