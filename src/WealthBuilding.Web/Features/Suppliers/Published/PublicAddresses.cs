using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Keeps from the public an address where somebody may live and nobody asked, though its row says that it is public.</summary>
/// <remarks>
/// Registrations from before the question was kept have such rows. It is decided where addresses are read for the public, so that no row is
/// forgotten. The registered office that a register has is public there; an address that a register gave is none that was asked for.
/// </remarks>
internal static class PublicAddresses
{
    // As the answers are written; in what people type a quotation mark is never written as one.
    private const string Asked = "\"IsHomeAsked\":true";

    /// <summary>Marks those among the addresses as not public. They must not be tracked: nothing is to be saved by it.</summary>
    /// <param name="of">The suppliers that the addresses are of.</param>
    public static async Task ProtectAsync(AppDbContext db, IQueryable<Supplier> of, IReadOnlyCollection<SupplierAddress> addresses, CancellationToken cancellationToken)
    {
        var own = addresses.Where(a => a is { IsPublic: true, Source: RegistrationRecord.Own, WithdrawnAt: null }).ToList();
        if (own.Count == 0)
        {
            return;
        }

        var asked = (await Approved(db).Where(r => of.Any(s => s.Id == r.SupplierId) && r.Answers.Contains(Asked)).Select(r => r.SupplierId!.Value).ToListAsync(cancellationToken)).ToHashSet();
        var forms = await of.Select(s => new { s.Id, s.LegalForm }).ToDictionaryAsync(s => s.Id, s => s.LegalForm, cancellationToken);
        var offices = addresses.Where(a => a is { Kind: SupplierAddressKind.RegisteredOffice, WithdrawnAt: null, Source: not RegistrationRecord.Own }).ToLookup(a => a.SupplierId);
        foreach (var address in own.Where(a => !asked.Contains(a.SupplierId) && MayBeHome(a, forms.GetValueOrDefault(a.SupplierId), offices[a.SupplierId])))
        {
            address.IsPublic = false;
        }
    }

    /// <summary>Whether the people of a registered supplier were asked if somebody lives where it works from.</summary>
    public static Task<bool> IsAskedAsync(AppDbContext db, int supplierId, CancellationToken cancellationToken) =>
        Approved(db).AnyAsync(r => r.SupplierId == supplierId && r.Answers.Contains(Asked), cancellationToken);

    /// <summary>Keeps that they were asked since, in the current unit of work.</summary>
    public static async Task NoteAskedAsync(AppDbContext db, int supplierId, CancellationToken cancellationToken)
    {
        foreach (var registration in await Approved(db).Where(r => r.SupplierId == supplierId && !r.Answers.Contains(Asked)).ToListAsync(cancellationToken))
        {
            var answers = RegistrationAnswers.FromJson(registration.Answers);
            registration.Answers = (answers with { Contact = answers.Contact is { } contact ? contact with { IsHomeAsked = true } : null }).ToJson();
        }
    }

    private static IQueryable<SupplierRegistration> Approved(AppDbContext db) =>
        db.SupplierRegistrations.Where(r => r.Status == RegistrationStatus.Approved && r.SupplierId != null);

    // By the rule of the answers, with what registers say of the office.
    private static bool MayBeHome(SupplierAddress address, string? legalForm, IEnumerable<SupplierAddress> offices)
    {
        var said = offices.Where(o => o.Postcode is { Length: > 0 }).DefaultIfEmpty().Select(o => new RegistrationAnswers
        {
            Nature = new NatureAnswer(legalForm, OwnershipModel.Unknown, SupplierPurpose.Unknown),
            Registers = o is null ? [] : [SaidOf(o)],
        });
        return said.All(a => a.MayBeHome(address.Street, address.Postcode));
    }

    private static RegisterSaid SaidOf(SupplierAddress office) => new(
        office.Source, string.Empty, string.Empty, null, OwnershipModel.Unknown, SupplierPurpose.Unknown, null, true, null, office.Street, office.Town, office.Postcode, null, office.AsAt);
}
