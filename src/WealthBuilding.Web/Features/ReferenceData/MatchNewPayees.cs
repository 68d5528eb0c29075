using MediatR;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>Gives the payees that an import brought the addresses that the registers have.</summary>
public static class MatchNewPayees
{
    internal sealed class Handler(PayeeAddresses addresses) : INotificationHandler<SpendImportCommitted>
    {
        public Task Handle(SpendImportCommitted notification, CancellationToken cancellationToken) => addresses.MatchAsync(notification.InstitutionId, cancellationToken);
    }
}
