using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Where a file of evidence is spoken of: the same bytes may stand in several places, and go once they stand in none.</summary>
internal sealed class EvidenceUses(AppDbContext db)
{
    /// <summary>Whether anything speaks of it: a registration, an accreditation, evidence of a commitment, a step of a case, a declaration.</summary>
    public async Task<bool> AnyAsync(string sha256, CancellationToken cancellationToken) =>
        await db.SupplierAccreditations.AnyAsync(a => a.EvidenceSha256 == sha256, cancellationToken)
        || await db.SupplierRegistrations.AnyAsync(r => r.Answers.Contains(sha256), cancellationToken)
        || await db.DeclarationFiles.AnyAsync(f => f.Sha256 == sha256, cancellationToken)

        // For all institutions at once, so the tenant filter cannot hold; only whether there is one is asked.
        || await db.CommitmentEvidence.IgnoreQueryFilters([AppDbContext.TenantFilter]).AnyAsync(e => e.FileSha256 == sha256, cancellationToken)
        || await db.Set<WageCaseStep>().IgnoreQueryFilters([AppDbContext.TenantFilter]).AnyAsync(s => s.FileSha256 == sha256, cancellationToken);
}

/// <summary>A file as it is handed out: as a download, whose name makes that no browser shows it within this site.</summary>
public sealed record EvidenceDownload(Stream Content, string Type, string Name)
{
    /// <summary>Null where there is none, or its bytes are gone.</summary>
    internal static EvidenceDownload? Of(EvidenceStore store, string? sha256, string? name) =>
        sha256 is not null && store.Open(sha256, name) is { } file ? new EvidenceDownload(file.Content, file.Type, file.Name) : null;
}
