using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>Tells cheaply whether anything that the directory shows may have changed: the last rows of the tables, and the last change that the audit trail has of a supplier.</summary>
/// <param name="Day">Accreditations run out, so an index is good for its day.</param>
/// <param name="Event">The newest audit event that was looked at.</param>
/// <param name="Change">The newest audit event that told of a supplier.</param>
internal sealed record DirectoryStamp(DateOnly Day, long Event, long Change, string Rows)
{
    private static readonly string[] Subjects = ["supplier ", "profile of supplier ", "merge of supplier ", "registration "];

    public bool Equals(DirectoryStamp? other) => other is not null && (Day, Change, Rows) == (other.Day, other.Change, other.Rows);

    public override int GetHashCode() => HashCode.Combine(Day, Change, Rows);

    public static async Task<DirectoryStamp> OfAsync(AppDbContext db, TimeProvider clock, DirectoryStamp? before, CancellationToken cancellationToken)
    {
        var (seen, change) = (before?.Event ?? 0, before?.Change ?? 0);
        var since = await db.AuditEvents.AsNoTracking().Where(e => e.Id > seen).Select(e => new { e.Id, e.Subject }).ToListAsync(cancellationToken);
        var changes = since.Where(e => Subjects.Any(s => e.Subject.StartsWith(s, StringComparison.Ordinal))).Select(e => e.Id);
        return new DirectoryStamp(
            clock.Today(),
            since.Select(e => e.Id).Append(seen).Max(),
            changes.Append(change).Max(),
            await RowsAsync(db, cancellationToken));
    }

    private static async Task<string> RowsAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        int[] rows =
        [
            await db.Suppliers.CountAsync(s => s.IsListed, cancellationToken),
            await db.SupplierCapabilities.CountAsync(cancellationToken),
            await db.SupplierCapabilities.MaxAsync(c => (int?)c.Id, cancellationToken) ?? 0,
            await db.SupplierAccreditations.CountAsync(cancellationToken),
            await db.SupplierAccreditations.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0,
            await db.SupplierFacts.MaxAsync(f => (int?)f.Id, cancellationToken) ?? 0,
            await db.SupplierNames.MaxAsync(n => (int?)n.Id, cancellationToken) ?? 0,
            await db.SupplierAddresses.MaxAsync(a => (int?)a.Id, cancellationToken) ?? 0,
            await db.SupplierIdentifiers.MaxAsync(i => (int?)i.Id, cancellationToken) ?? 0,
        ];
        return string.Join(' ', rows);
    }
}
