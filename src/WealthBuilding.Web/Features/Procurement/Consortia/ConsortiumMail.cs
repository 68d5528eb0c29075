using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>Tells a supplier's administrators what happened in a consortium.</summary>
internal sealed class ConsortiumMail(SupplierMail mail)
{
    public Task TellAsync(int supplierId, Consortium consortium, string subject, string words, CancellationToken cancellationToken) =>
        mail.TellAsync(supplierId, SupplierPermissions.Manage, consortium.Id == 0 ? "consortia" : $"consortia/{consortium.Id}", subject, words, cancellationToken);
}
