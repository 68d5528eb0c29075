using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Finds the records that a typed text names exactly: by the supplier's code, by a number of any register, or by the very name.</summary>
/// <remarks>Of a record that went into another the other is found. What the institution must not learn of is not.</remarks>
internal sealed class RecordSearch(AppDbContext db, RegisterReferences references, HiddenSuppliers hidden, CurrentInstitution institution)
{
    private const int Most = 10;

    private static readonly string[] Schemes =
    [
        SupplierIdentifier.CompaniesHouse, SupplierIdentifier.CharityCommission, SupplierIdentifier.ScottishCharities, SupplierIdentifier.NorthernIrishCharities, SupplierIdentifier.Mutuals,
        SupplierIdentifier.CentralDigitalPlatform, SupplierIdentifier.CooperativesUk,
    ];

    /// <summary>Ids of the records, those by code first, then by number, then by name.</summary>
    public async Task<IReadOnlyList<int>> FindAsync(string? text, CancellationToken cancellationToken)
    {
        var words = (text ?? string.Empty).Trim();
        if (words.Length == 0)
        {
            return [];
        }

        var key = RegisterName.Key(words);
        List<int> found =
        [
            .. await ByCodeAsync(words, cancellationToken),
            .. await ByNumberAsync(words, cancellationToken),
            .. key.Length == 0 ? [] : await db.Suppliers.AsNoTracking().Where(s => s.Name == words || s.Names.Any(n => n.Name == words)).OrderBy(s => s.Id).Select(s => s.Id).Take(Most).ToListAsync(cancellationToken),
        ];
        var links = await MergedSuppliers.LoadAsync(db, cancellationToken);
        var unseen = await hidden.FromAsync(institution.RequiredId, cancellationToken);
        return [.. found.Select(links.RootOf).Distinct().Where(id => !unseen.Contains(id))];
    }

    private Task<List<int>> ByCodeAsync(string words, CancellationToken cancellationToken)
    {
        var code = words.ToUpperInvariant();
        return db.Suppliers.AsNoTracking().Where(s => s.Code == code).Select(s => s.Id).ToListAsync(cancellationToken);
    }

    // A number may be typed bare, with its zeros or without, or as an org-id: GB-COH-01234567.
    private async Task<List<int>> ByNumberAsync(string words, CancellationToken cancellationToken)
    {
        var schemes = Schemes.Where(s => words.StartsWith(s + "-", StringComparison.OrdinalIgnoreCase)).ToList();
        var bare = schemes.Count == 0 ? words : words[(schemes[0].Length + 1)..];
        var numbers = RegisterNumbers.Of(bare, references.Numbers).Select(n => n.Number).Append(bare).Append(bare.ToUpperInvariant()).Distinct(StringComparer.Ordinal).ToList();
        return await db.SupplierIdentifiers.AsNoTracking()
            .Where(i => numbers.Contains(i.Value) && (schemes.Count == 0 || schemes.Contains(i.Scheme))).OrderBy(i => i.Id).Select(i => i.SupplierId).Take(Most).ToListAsync(cancellationToken);
    }
}
