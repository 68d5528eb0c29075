using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Whether whoever claims a record is reached where the record, or a register, says that its organisation is reached.</summary>
internal sealed class ClaimContacts(AppDbContext db)
{
    /// <summary>The e-mail address that the record publishes; null where it publishes none.</summary>
    public Task<string?> PublishedAsync(int supplierId, CancellationToken cancellationToken) => db.SupplierProfiles.AsNoTracking()
        .Where(p => p.SupplierId == supplierId && p.ContactIsPublic).Select(p => p.ContactEmail).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Whether a confirmed address is itself the published one, or lies at the website that a register gives.</summary>
    public async Task<bool> ProvesAsync(int supplierId, string email, CancellationToken cancellationToken)
    {
        if (string.Equals(await PublishedAsync(supplierId, cancellationToken), email, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var websites = await db.SupplierFacts.AsNoTracking()
            .Where(f => f.SupplierId == supplierId && f.Field == SupplierField.Website && f.WithdrawnAt == null && (f.Evidence == EvidenceKind.Register || f.Evidence == EvidenceKind.Person))
            .Select(f => f.Value).ToListAsync(cancellationToken);
        return websites.Exists(w => ClaimProof.IsAtWebsite(email, w));
    }

    /// <summary>An address as somebody who knows it recognises it: <c>h…@example.org</c>.</summary>
    public static string Masked(string email) => $"{email[0]}…{email[email.IndexOf('@', StringComparison.Ordinal)..]}";
}
