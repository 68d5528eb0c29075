using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>Tells a supplier's administrators what happened in a consortium.</summary>
internal sealed class ConsortiumMail(SupplierMail mail)
{
    public Task TellAsync(int supplierId, Consortium consortium, string subject, string words, CancellationToken cancellationToken) =>
        mail.TellAsync(supplierId, SupplierPermissions.Manage, PageOf(consortium), subject, words, cancellationToken);

    /// <summary>Tells a supplier that it is invited. Anybody can invite it, so that messages to it are limited; where none was written, the consortium's own history says so.</summary>
    public async Task InviteAsync(int supplierId, string partner, Consortium consortium, string words, ConsortiumAct act, CancellationToken cancellationToken)
    {
        if (!await mail.TryTellAsync(supplierId, SupplierPermissions.Manage, PageOf(consortium), InvitePartner.Subject, words, cancellationToken))
        {
            consortium.Note($"No message could be sent to {partner} now: its addresses have had their share for this hour. The invitation stands on its page; tell it yourself", act);
        }
    }

    private static string PageOf(Consortium consortium) => consortium.Id == 0 ? "consortia" : $"consortia/{consortium.Id}";
}
