using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>Tells a supplier's administrators what happened in a consortium, in the unit of work of what happened.</summary>
/// <remarks>An address that has had its share of messages for the hour gets none: what it would tell stands on the supplier's own page all the same.</remarks>
internal sealed class ConsortiumMail(AppDbContext db, Outbox outbox)
{
    public async Task TellAsync(int supplierId, Consortium consortium, string subject, string words, CancellationToken cancellationToken)
    {
        var code = await db.Suppliers.Where(s => s.Id == supplierId).Select(s => s.Code).SingleAsync(cancellationToken);
        var link = outbox.LinkTo(consortium.Id == 0 ? $"/my-suppliers/{code}/consortia" : $"/my-suppliers/{code}/consortia/{consortium.Id}");
        foreach (var address in await AddressesAsync(supplierId, cancellationToken))
        {
            await outbox.AddAsync(address, subject, $"{words}\n\nSee it here: {link}\n", cancellationToken);
        }
    }

    private Task<List<string>> AddressesAsync(int supplierId, CancellationToken cancellationToken) => (
        from member in db.SupplierMembers
        where member.SupplierId == supplierId && member.Role == SupplierRole.Administrator
        join user in db.Users on member.UserId equals user.Id
        where user.Email != null && !user.IsDisabled
        orderby user.Id
        select user.Email!).ToListAsync(cancellationToken);
}
