using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>The public page of a supplier that agreed to be listed.</summary>
public static class ShowSupplier
{
    public sealed record Query(string Code) : IQuery<Finding>;

    /// <param name="MovedTo">The listed record that this one went into by a merge.</param>
    public sealed record Finding(Model? Supplier, string? MovedTo);

    /// <summary>All that the public may read of a supplier. What is not here is not public.</summary>
    public sealed record Model
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required IReadOnlyList<OtherName> OtherNames { get; init; }

        public string? Description { get; init; }

        public string? Website { get; init; }

        public required IReadOnlyList<Skill> Does { get; init; }

        public required IReadOnlyList<string> AreasServed { get; init; }

        public required IReadOnlyList<Mark> Accreditations { get; init; }

        public required IReadOnlyList<Said> Facts { get; init; }

        public required IReadOnlyList<Number> Identifiers { get; init; }

        public required IReadOnlyList<Address> Addresses { get; init; }

        public long? SmallestJobPounds { get; init; }

        public long? LargestJobPounds { get; init; }

        /// <summary>Null where the supplier did not make it public.</summary>
        public Contact? Contact { get; init; }

        /// <summary>When the supplier last confirmed its own answers.</summary>
        public DateOnly? ConfirmedOn { get; init; }
    }

    public sealed record OtherName(string Name, string Kind);

    /// <param name="Words">The category's label; the words that it was found by only where it has none.</param>
    public sealed record Skill(string Words, string? Cpv, string? Category);

    /// <param name="Evidence">On what ground, without the name of whoever said it.</param>
    public sealed record Mark(string Scheme, string Name, string? Reference, DateOnly? ExpiresOn, bool HasExpired, string Evidence);

    /// <summary>What is said of one field, on what ground, as at which day.</summary>
    public sealed record Said(string Field, string Key, string Value, string Evidence, string? Register, DateOnly AsAt);

    public sealed record Number(string Scheme, string Value, string Register);

    public sealed record Address(string Kind, string? Street, string? Town, string? Postcode);

    public sealed record Contact(string? Name, string? Email, string? Phone);

    internal sealed class Handler(AppDbContext db, DirectoryLabels labels, PlaceReferences references, RegisterNames registers, RegisterReferences people, TimeProvider clock) : IRequestHandler<Query, Finding>
    {
        private static readonly (SupplierField Field, DirectoryFacet Facet, string Name)[] Shown =
        [
            (SupplierField.Ownership, DirectoryFacet.Ownership, "Who owns it"),
            (SupplierField.LegalForm, DirectoryFacet.LegalForm, "Legal form"),
            (SupplierField.Purpose, DirectoryFacet.Purpose, "Purpose"),
        ];

        public async Task<Finding> Handle(Query request, CancellationToken cancellationToken)
        {
            var code = request.Code.ToUpperInvariant();
            var supplier = await Listed.In(db).Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts)
                .SingleOrDefaultAsync(s => s.Code == code, cancellationToken);
            return supplier is null
                ? new Finding(null, await SuccessorAsync(code, cancellationToken))
                : new Finding(await ModelOfAsync(supplier, cancellationToken), null);
        }

        // A merge into a merged record leads on; a chain longer than this is none that people made.
        private async Task<string?> SuccessorAsync(string code, CancellationToken cancellationToken)
        {
            var next = await db.Suppliers.AsNoTracking().Where(s => s.Code == code && s.Standing == SupplierStanding.Merged).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken);
            for (var step = 0; next is { } id && step < 10; step++)
            {
                if (await Listed.In(db).Where(s => s.Id == id).Select(s => s.Code).SingleOrDefaultAsync(cancellationToken) is { } found)
                {
                    return found;
                }

                next = await db.Suppliers.AsNoTracking().Where(s => s.Id == id && s.Standing == SupplierStanding.Merged).Select(s => s.MergedIntoId).SingleOrDefaultAsync(cancellationToken);
            }

            return null;
        }

        private async Task<Model> ModelOfAsync(Supplier supplier, CancellationToken cancellationToken)
        {
            await PublicAddresses.ProtectAsync(db, db.Suppliers.Where(s => s.Id == supplier.Id), [.. supplier.Addresses], cancellationToken);
            var day = clock.Today();
            var profile = await db.SupplierProfiles.AsNoTracking().SingleOrDefaultAsync(p => p.SupplierId == supplier.Id, cancellationToken);
            var skills = await db.SupplierCapabilities.AsNoTracking().Where(c => c.SupplierId == supplier.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken);
            var marks = await db.SupplierAccreditations.AsNoTracking().Where(a => a.SupplierId == supplier.Id).OrderBy(a => a.Scheme).ThenBy(a => a.Id).ToListAsync(cancellationToken);
            return new Model
            {
                Code = supplier.Code,
                Name = supplier.Name,
                OtherNames = [.. supplier.Names.Where(n => n.Kind is not SupplierNameKind.Learnt && n.Name != supplier.Name).OrderBy(n => n.Kind).ThenBy(n => n.Id).Select(n => new OtherName(n.Name, NameOf(n.Kind)))],
                Description = Listed.SentenceOf(supplier, people.People),
                Website = supplier.Website,
                Does = [.. skills.Select(SkillOf).DistinctBy(s => s.Words, StringComparer.OrdinalIgnoreCase)],
                AreasServed = AreasOf(profile),
                Accreditations = [.. marks.Select(m => MarkOf(m, day))],
                Facts = [.. FactsOf(supplier)],
                Identifiers = [.. supplier.Identifiers.OrderBy(i => i.Scheme, StringComparer.Ordinal).ThenBy(i => i.Value, StringComparer.Ordinal).Select(i => new Number(i.Scheme, i.Value, registers.Of(i.Scheme)))],
                Addresses = [.. AddressesOf(supplier)],
                SmallestJobPounds = profile?.SmallestJobPounds,
                LargestJobPounds = profile?.LargestJobPounds,
                Contact = profile is { ContactIsPublic: true } ? new Contact(profile.ContactName, profile.ContactEmail, profile.ContactPhone) : null,
                ConfirmedOn = profile is null ? null : UkTime.DayOf(profile.ConfirmedAt),
            };
        }

        private Skill SkillOf(SupplierCapability skill)
        {
            var label = skill.Cpv is null ? null : labels.Cpv.Find(skill.Cpv);
            return new Skill(label ?? skill.Words, skill.Cpv, label);
        }

        private static string NameOf(SupplierNameKind kind) => kind switch
        {
            SupplierNameKind.Registered => "Registered name",
            SupplierNameKind.Trading => "Trading name",
            SupplierNameKind.Previous => "Previous name",
            SupplierNameKind.Learnt => "Spelling",
        };

        private List<string> AreasOf(SupplierProfile? profile) =>
            [.. (profile?.AreasServed ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(a => a == "UK" ? "The whole United Kingdom" : references.Authorities.Find(a)?.CommonName ?? a)];

        private Mark MarkOf(SupplierAccreditation mark, DateOnly day) =>
            new(mark.Scheme, labels.NameOf(DirectoryFacet.Accreditation, mark.Scheme), mark.Reference, mark.ExpiresOn, mark.ExpiresOn < day, SupplierWords.NameOf(mark.Evidence));

        private IEnumerable<Said> FactsOf(Supplier supplier)
        {
            foreach (var (field, facet, name) in Shown)
            {
                if (supplier.BestFact(field) is { } fact && fact.Value != nameof(OwnershipModel.Unknown))
                {
                    yield return SaidOf(fact, facet, name);
                }
            }
        }

        // The source of a register's fact is the register; that of any other may be a person's name and stays here.
        private Said SaidOf(SupplierFact fact, DirectoryFacet facet, string name)
        {
            var key = facet switch
            {
                DirectoryFacet.Ownership when Enum.TryParse<OwnershipModel>(fact.Value, out var ownership) => SupplierWords.KeyOf(ownership),
                DirectoryFacet.Purpose when Enum.TryParse<SupplierPurpose>(fact.Value, out var purpose) => SupplierWords.KeyOf(purpose),
                _ => fact.Value,
            };
            return new Said(name, key, labels.NameOf(facet, key), SupplierWords.NameOf(fact.Evidence), fact.Evidence is EvidenceKind.Register ? fact.Source : null, fact.AsAt);
        }

        private static IEnumerable<Address> AddressesOf(Supplier supplier) => SupplierWords.IsOnePerson(supplier.LegalForm)
            ? []
            : supplier.Addresses.Where(a => a.IsPublic && a.WithdrawnAt is null && a.Kind is not SupplierAddressKind.PayAddress).OrderBy(a => a.Kind).ThenBy(a => a.Id)
                .Select(a => new Address(a.Kind is SupplierAddressKind.RegisteredOffice ? "Registered office" : "Works from", a.Street, a.Town, a.Postcode));
    }
}
