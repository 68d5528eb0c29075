using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Makes the index of all suppliers' records: their names of every kind, with their numbers and addresses.</summary>
internal static class OwnIndexBuilder
{
    private static readonly string[] Charities = [SupplierIdentifier.CharityCommission, SupplierIdentifier.ScottishCharities, SupplierIdentifier.NorthernIrishCharities];

    public static async Task<OwnIndex> BuildAsync(AppDbContext db, CompanyNumbers numbers, string stamp, CancellationToken cancellationToken)
    {
        var links = await SupplierLinks.LoadAsync(db, cancellationToken);
        var suppliers = await db.Suppliers.AsNoTracking().Where(s => s.Standing != SupplierStanding.Withdrawn).OrderBy(s => s.Id)
            .Select(s => new { s.Id, s.Name, s.Status }).ToListAsync(cancellationToken);
        var identifiers = await db.SupplierIdentifiers.AsNoTracking().ToListAsync(cancellationToken);
        var names = (await db.SupplierNames.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(n => n.SupplierId);
        var postcodes = (await db.SupplierAddresses.AsNoTracking().Where(a => a.WithdrawnAt == null && a.Postcode != null)
            .OrderBy(a => a.Id).Select(a => new { a.SupplierId, a.Kind, a.Postcode }).ToListAsync(cancellationToken)).ToLookup(a => a.SupplierId);
        var builder = new NameIndexBuilder(numbers);
        var ids = new List<int>();
        var entities = new Dictionary<int, int>();
        var byRoot = identifiers.ToLookup(i => links.RootOf(i.SupplierId));
        foreach (var supplier in suppliers)
        {
            var root = links.RootOf(supplier.Id);
            if (!entities.TryGetValue(root, out var entity))
            {
                entities[root] = entity = builder.AddEntity(IdentityOf([.. byRoot[root]], IsLive(supplier.Status)));
                ids.Add(root);
            }

            var postcode = postcodes[supplier.Id].OrderBy(a => a.Kind).FirstOrDefault()?.Postcode;
            builder.AddName(entity, supplier.Name, NameKind.Registered, postcode);
            foreach (var name in names[supplier.Id].Where(n => n.Name != supplier.Name))
            {
                builder.AddName(entity, name.Name, KindOf(name.Kind), postcode);
            }
        }

        var byNumber = new Dictionary<string, int>(StringComparer.Ordinal);
        identifiers.ForEach(i => byNumber[NumberKeys.Of(i)] = links.RootOf(i.SupplierId));
        return new OwnIndex(builder.Build(), ids, byNumber, stamp);
    }

    private static EntityIdentity IdentityOf(IReadOnlyList<SupplierIdentifier> identifiers, bool isLive) => new(
        identifiers.FirstOrDefault(i => i.Scheme == SupplierIdentifier.CompaniesHouse)?.Value,
        identifiers.FirstOrDefault(i => Charities.Contains(i.Scheme))?.Value,
        identifiers.FirstOrDefault(i => i.Scheme == SupplierIdentifier.Mutuals)?.Value,
        isLive);

    /// <summary>Whether a status, as registers write it, is a living organisation's; a supplier that no register has is taken to live.</summary>
    internal static bool IsLive(string? status) => new Domain.Suppliers.Registers.RegisterRecord { Register = Domain.Suppliers.Registers.RegisterKind.CompaniesHouse, Name = string.Empty, Status = status }.IsLive;

    private static NameKind KindOf(SupplierNameKind kind) => kind switch
    {
        SupplierNameKind.Registered => NameKind.Registered,
        SupplierNameKind.Trading => NameKind.Trading,
        SupplierNameKind.Previous => NameKind.Previous,
        SupplierNameKind.Learnt => NameKind.Learnt,
    };
}
