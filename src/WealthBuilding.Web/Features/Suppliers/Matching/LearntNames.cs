using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Spellings that a person confirmed: they help every institution to find the supplier, and say nothing of who taught them.</summary>
internal sealed class LearntNames(AppDbContext db)
{
    private const string Source = "a spelling in a ledger, confirmed by a person";
    private const int Longest = 300;

    private readonly HashSet<int> _poorer = [];

    /// <summary>Suppliers that have lost a spelling since this was last asked: whatever was scored by it is to be scored anew.</summary>
    public IReadOnlyList<int> TakePoorer()
    {
        List<int> poorer = [.. _poorer.Order()];
        _poorer.Clear();
        return poorer;
    }

    public async Task LearnAsync(int supplierId, string name, CancellationToken cancellationToken)
    {
        var key = PayeeName.KeyOf(name);
        if (key.Length > 0 && !(await NamesAsync(supplierId, cancellationToken)).Exists(n => PayeeName.KeyOf(n.Name) == key))
        {
            var spelling = name.Trim();
            db.SupplierNames.Add(new SupplierName { SupplierId = supplierId, Name = spelling.Length > Longest ? spelling[..Longest] : spelling, Kind = SupplierNameKind.Learnt, Source = Source });
        }
    }

    /// <summary>Takes a spelling away again, unless another rule still teaches it, of this institution or of another.</summary>
    public async Task ForgetAsync(int supplierId, MatchRule undone, CancellationToken cancellationToken)
    {
        // Whether another institution teaches the same is asked on purpose; nothing of it is shown.
        var others = db.MatchRules.IgnoreQueryFilters([AppDbContext.TenantFilter]);
        var teaching = await others.Where(r => r.Id != undone.Id && r.SupplierId == supplierId && r.Verdict == MatchVerdict.Same && r.Postcode == null && r.Number == null && r.UndoneAt == null)
            .Select(r => r.NameKey).ToListAsync(cancellationToken);
        var key = PayeeName.KeyOf(undone.NameKey);
        if (teaching.Exists(n => PayeeName.KeyOf(n) == key))
        {
            return;
        }

        var names = (await NamesAsync(supplierId, cancellationToken)).FindAll(n => n.Kind is SupplierNameKind.Learnt && PayeeName.KeyOf(n.Name) == key);
        db.SupplierNames.RemoveRange(names);
        if (names.Count > 0)
        {
            _poorer.Add(supplierId);
        }
    }

    private Task<List<SupplierName>> NamesAsync(int supplierId, CancellationToken cancellationToken) =>
        db.SupplierNames.Where(n => n.SupplierId == supplierId).ToListAsync(cancellationToken);
}
