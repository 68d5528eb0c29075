using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Tells a supplier's people what happened, in the unit of work of what happened.</summary>
/// <remarks>What the platform owes is always written, whatever an address has had this hour: strangers can use its share up. Only what somebody else can cause at will is limited, and its sender is told.</remarks>
internal sealed class SupplierMail(AppDbContext db, Outbox outbox)
{
    /// <summary>Adds a message to each of those who may act on it, and answers how many those are.</summary>
    /// <param name="permission">What they may: <see cref="SupplierPermissions"/>.</param>
    /// <param name="page">Where they see it, below the supplier's own pages: <c>consortia/3</c>.</param>
    public Task<int> TellAsync(int supplierId, string permission, string page, string subject, string words, CancellationToken cancellationToken) =>
        TellAllAsync([supplierId], permission, page, subject, words, cancellationToken);

    /// <summary>The same for what anybody else can cause at will: an address that has had its share of messages for the hour gets none. False where nobody got one; what it would tell stands on the supplier's own page all the same.</summary>
    public async Task<bool> TryTellAsync(int supplierId, string permission, string page, string subject, string words, CancellationToken cancellationToken)
    {
        var code = await db.Suppliers.Where(s => s.Id == supplierId).Select(s => s.Code).SingleAsync(cancellationToken);
        var (link, isTold) = (outbox.LinkTo($"/my-suppliers/{code}/{page}"), false);
        foreach (var address in await AddressesAsync(supplierId, permission, cancellationToken))
        {
            isTold |= await outbox.AddAsync(address, subject, $"{words}\n\nSee it here: {link}\n", cancellationToken);
        }

        return isTold;
    }

    /// <summary>The same words to the people of several suppliers, in one act. They are owed to all alike, so that nobody goes without because its address has had its share for the hour. Answers how many messages were written.</summary>
    public async Task<int> TellAllAsync(IReadOnlyCollection<int> suppliers, string permission, string page, string subject, string words, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var supplier in await db.Suppliers.Where(s => suppliers.Contains(s.Id)).OrderBy(s => s.Id).Select(s => new { s.Id, s.Code }).ToListAsync(cancellationToken))
        {
            var text = $"{words}\n\nSee it here: {outbox.LinkTo($"/my-suppliers/{supplier.Code}/{page}")}\n";
            foreach (var address in await AddressesAsync(supplier.Id, permission, cancellationToken))
            {
                outbox.AddOwed(address, subject, text);
                written++;
            }
        }

        return written;
    }

    private Task<List<string>> AddressesAsync(int supplierId, string permission, CancellationToken cancellationToken)
    {
        var roles = Enum.GetValues<SupplierRole>().Where(r => SupplierPermissions.Allows(r, permission)).ToList();
        return (
            from member in db.SupplierMembers
            where member.SupplierId == supplierId && roles.Contains(member.Role)
            join user in db.Users on member.UserId equals user.Id
            where user.Email != null && !user.IsDisabled
            orderby user.Id
            select user.Email!).ToListAsync(cancellationToken);
    }
}
