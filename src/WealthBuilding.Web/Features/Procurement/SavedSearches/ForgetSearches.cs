using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.SavedSearches;

/// <summary>Removes the searches that somebody kept for a supplier, with the membership: what they tell of the supplier's fit is its own.</summary>
internal sealed class ForgetSearches(AppDbContext db) : INotificationHandler<MemberRemoved>
{
    public async Task Handle(MemberRemoved notification, CancellationToken cancellationToken)
    {
        var address = await db.Users.Where(u => u.Id == notification.UserId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken);
        db.SavedSearches.RemoveRange(await db.SavedSearches.Where(s => s.SupplierId == notification.SupplierId && s.Email == address).ToListAsync(cancellationToken));
    }
}

/// <summary>Whom a supplier's searches may be told to at this moment.</summary>
internal sealed class SearchReaders(AppDbContext db)
{
    /// <summary>Of searches, those that are anybody's, and those of suppliers whose address is that of somebody who speaks for the supplier now. One that has withdrawn, or became part of another, hears nothing.</summary>
    public async Task<List<SavedSearch>> WithReaderAsync(IReadOnlyCollection<SavedSearch> searches, CancellationToken cancellationToken)
    {
        var suppliers = searches.Select(s => s.SupplierId).OfType<int>().Distinct().ToList();
        var readers = (await (
            from member in db.SupplierMembers
            where suppliers.Contains(member.SupplierId) && db.Suppliers.Any(s => s.Id == member.SupplierId && s.Standing == SupplierStanding.Registered)
            join user in db.Users on member.UserId equals user.Id
            where user.Email != null && !user.IsDisabled
            select new { member.SupplierId, user.Email }).ToListAsync(cancellationToken)).Select(r => (r.SupplierId, r.Email!.ToUpperInvariant())).ToHashSet();
        return [.. searches.Where(s => s.SupplierId is not { } supplier || readers.Contains((supplier, s.Email.ToUpperInvariant())))];
    }
}
