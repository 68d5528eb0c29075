using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>A partner leaves; one that was declared to the buyer is no longer.</summary>
public static class LeaveConsortium
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => desk.TakeAsync(
            command.OwnSupplier, command.Id, work => work.Consortium.Leave(work.Act),
            work => work.Consortium.Partners.Select(m => (m.SupplierId, "A partner has left your consortium", $"{work.Own.Name} has left the consortium for '{work.Opportunity.Entry.Title}'. If it was declared to the buyer, it is no longer.")),
            cancellationToken);
    }
}
