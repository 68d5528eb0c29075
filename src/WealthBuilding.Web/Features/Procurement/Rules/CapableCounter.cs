using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>
/// Who could do the work: suppliers of the public directory that chose the category, and suppliers that the institution's own
/// ledger paid for spending that reads as the category. Each counts once; people and redacted payees do not count.
/// </summary>
internal sealed class CapableCounter(AppDbContext db, IMediator mediator, SupplierTables tables)
{
    private const int Half = DistrictShare.Whole / 2;

    public async Task<ICapableSuppliers> CountAsync(CpvCode category, int? institutionId, CancellationToken cancellationToken)
    {
        var wanted = tables.Categories.Tree.GroupOf(category) ?? category;
        var digits = wanted.Code[..(wanted.Level is CpvLevel.Division ? 2 : 3)];
        var listed = await mediator.Send(new ListCapable.Query(digits), cancellationToken);
        var known = listed.ToDictionary(r => r.Code, r => new Capable(r.District, r.IsSme, r.IsVcse), StringComparer.Ordinal);
        if (institutionId is { } id)
        {
            await AddPaidAsync(known, id, digits, cancellationToken);
        }

        return new Counted([.. known.Values], $"Suppliers of {wanted.Label.ToLowerInvariant()} in the public directory{(institutionId is null ? string.Empty : " or paid by you for it")}, by where they are. Whether they are VCSE is known of the directory alone.");
    }

    private async Task AddPaidAsync(Dictionary<string, Capable> known, int institutionId, string digits, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new MeasureShare.Query(institutionId, null, new ShareFilter()), cancellationToken) is not { } measure)
        {
            return;
        }

        var snapshot = measure.View.Snapshot;
        var texts = snapshot.Categories.Where(c => c.Length > 0 && tables.Suggester.Best(c)?.Code.StartsWith(digits, StringComparison.Ordinal) is true).ToHashSet(StringComparer.Ordinal);
        if (texts.Count == 0)
        {
            return;
        }

        var view = new SpendView(snapshot, measure.View.Lens, new SpendFilter { Categories = texts });
        var paid = view.ByPayee(p => p.Id.ToString(CultureInfo.InvariantCulture)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var payees = snapshot.Payees.Where(p => p.Traits is PayeeTraits.None && paid.Contains(p.Id.ToString(CultureInfo.InvariantCulture))).ToList();
        var codes = await CodesAsync(payees, cancellationToken);
        foreach (var payee in payees)
        {
            var key = payee.SupplierId ?? payee.Id;
            known.TryAdd(codes.GetValueOrDefault(key, $"payee {key}"), new Capable(DistrictOf(payee.Place), payee.Size is "micro" or "small" or "medium" or "sme", false));
        }
    }

    // The directory knows suppliers by code, the ledger by id: one supplier must not count twice.
    private async Task<Dictionary<long, string>> CodesAsync(List<PayeeEntry> payees, CancellationToken cancellationToken)
    {
        var ids = payees.Select(p => p.SupplierId is { } key ? SupplierKeys.SupplierOf(key) : null).OfType<int>().Distinct().ToList();
        return await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => SupplierKeys.Of(s.Id), s => s.Code, cancellationToken);
    }

    private static string? DistrictOf(SupplierPlace place) => place.Districts.Where(d => d.TenThousandths > Half).Select(d => d.District).FirstOrDefault();

    private sealed record Capable(string? District, bool IsSme, bool IsVcse);

    private sealed class Counted(IReadOnlyList<Capable> suppliers, string what) : ICapableSuppliers
    {
        public string What => what;

        public int? CountIn(IReadOnlyCollection<string>? districts, SupplierClass of)
        {
            var wanted = districts?.ToHashSet(StringComparer.Ordinal);
            return suppliers.Count(s => Is(s, of) && (wanted is null || (s.District is { } district && wanted.Contains(district))));
        }

        private static bool Is(Capable supplier, SupplierClass of) => of switch
        {
            SupplierClass.Any => true,
            SupplierClass.Sme => supplier.IsSme,
            SupplierClass.Vcse => supplier.IsVcse,
            SupplierClass.SmeOrVcse => supplier.IsSme || supplier.IsVcse,
        };
    }
}
