using MediatR;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Whether a contract's suppliers are in the institution's own area, as its payments tell it.</summary>
internal sealed record LocalPlaces(IReadOnlyDictionary<int, bool?> BySupplier, IReadOnlyDictionary<string, bool?> ByName)
{
    /// <summary>True where one of them is local, false where all are known and none is, null otherwise.</summary>
    public bool? Of(IEnumerable<ContractSupplier> suppliers)
    {
        var known = suppliers.Select(s => s.SupplierId is { } id && BySupplier.TryGetValue(id, out var local) ? local : ByName.GetValueOrDefault(s.Name.Trim())).ToList();
        return known.Contains(true) ? true : known.Count == 0 || known.Contains(null) ? null : false;
    }
}

/// <summary>Reads from the institution's ledger where its suppliers are.</summary>
internal sealed class LocalSuppliers(IMediator mediator, CurrentInstitution institution)
{
    public async Task<LocalPlaces> OfAsync(CancellationToken cancellationToken)
    {
        var bySupplier = new Dictionary<int, bool?>();
        var byName = new Dictionary<string, bool?>(StringComparer.OrdinalIgnoreCase);
        var measure = await mediator.Send(new MeasureShare.Query(institution.RequiredId, null, new ShareFilter { Scope = "all" }), cancellationToken);
        foreach (var row in measure?.View.TopSuppliers(int.MaxValue).Rows ?? [])
        {
            // More than half of what is known decides; an address that nobody knows decides nothing.
            bool? isLocal = row.Share.LocalPence > 0 && row.Share.LocalPence * 2 >= row.Share.TotalPence - row.Share.UnknownPence ? true : row.Share.UnknownPence >= row.Share.TotalPence ? null : false;
            if (SupplierKeys.SupplierOf(row.Payee.SupplierId ?? 0) is { } id)
            {
                bySupplier[id] = isLocal;
            }

            byName.TryAdd(row.Name.Trim(), isLocal);
            byName.TryAdd(row.Payee.Name.Trim(), isLocal);
        }

        return new LocalPlaces(bySupplier, byName);
    }
}
