using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>Makes invitations and sends them, in the unit of work of whoever invites.</summary>
internal sealed class Invitations(AppDbContext db, Outbox outbox, Actor actor, TimeProvider clock)
{
    /// <summary>False where the address has had enough messages for now; nothing is made then.</summary>
    public async Task<bool> SendAsync(Supplier supplier, string email, SupplierRole role, CancellationToken cancellationToken)
    {
        var key = SecretKeys.MakeKey();
        var isSent = await outbox.AddAsync(
            email,
            "An invitation on WealthBuilding",
            $"""
            {actor.Name} invites you to speak for {supplier.Name} on WealthBuilding, as {role.ToString().ToLowerInvariant()}.

            Accept within 7 days: {outbox.LinkTo($"/invitations/{key}")}

            If you do not know them, do nothing.
            """,
            cancellationToken);
        if (isSent)
        {
            db.SupplierInvitations.Add(new SupplierInvitation
            {
                SupplierId = supplier.Id,
                Email = email,
                Role = role,
                KeyHash = SecretKeys.HashOfKey(key),
                ExpiresAt = clock.GetUtcNow() + InvitePerson.GoodFor,
                InvitedBy = actor.Name,
            });
        }

        return isSent;
    }
}
