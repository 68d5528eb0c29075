using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Directory;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>The listed suppliers that have a number in a public register, ready to be found by a name; made anew when the directory is.</summary>
/// <remarks>Organisations only: whoever has no number in a register, a sole trader above all, is not matched here though it may be listed.</remarks>
internal sealed class Organisations(SupplierDirectory directory, RegisterReferences references)
{
    private Edition? _edition;

    public async Task<Edition> OfAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var index = await directory.OfAsync(db, cancellationToken);
        var edition = _edition;
        return edition?.Source == index ? edition : _edition = Edition.Of(index, references.Numbers, references.People);
    }

    /// <summary>One state of the directory, with what finds names in it.</summary>
    internal sealed record Edition(DirectoryIndex Source, IReadOnlyList<DirectoryEntry> Entries, SupplierResolver Resolver, IReadOnlyDictionary<string, DirectoryEntry> ByCode, IReadOnlyDictionary<string, DirectoryEntry> ByNumber)
    {
        public static Edition Of(DirectoryIndex index, CompanyNumbers numbers, PeopleWords people)
        {
            var entries = index.Entries.Where(e => e.Identifiers.Count > 0).ToList();
            var builder = new NameIndexBuilder(numbers);
            foreach (var entry in entries)
            {
                var entity = builder.AddEntity(new EntityIdentity(
                    NumberOf(entry, SupplierIdentifier.CompaniesHouse),
                    NumberOf(entry, SupplierIdentifier.CharityCommission) ?? NumberOf(entry, SupplierIdentifier.ScottishCharities) ?? NumberOf(entry, SupplierIdentifier.NorthernIrishCharities),
                    NumberOf(entry, SupplierIdentifier.Mutuals), IsLive: true));
                builder.AddName(entity, entry.Name, NameKind.Registered, entry.Postcode);
                foreach (var name in entry.OtherNames)
                {
                    builder.AddName(entity, name, NameKind.Trading, entry.Postcode);
                }
            }

            return new Edition(
                index, entries, new SupplierResolver(builder.Build(), ResolutionThresholds.Default, numbers, people: people), entries.ToDictionary(e => e.Code, StringComparer.OrdinalIgnoreCase),
                entries.SelectMany(e => e.Identifiers.Select(i => (i, e))).GroupBy(p => p.i, StringComparer.Ordinal).ToDictionary(p => p.Key, p => p.First().e, StringComparer.Ordinal));
        }
    }

    /// <summary>The number of an entry in a register; null where it has none.</summary>
    public static string? NumberOf(DirectoryEntry entry, string scheme) =>
        entry.Identifiers.FirstOrDefault(i => i.StartsWith(scheme + "-", StringComparison.Ordinal))?[(scheme.Length + 1)..];
}
