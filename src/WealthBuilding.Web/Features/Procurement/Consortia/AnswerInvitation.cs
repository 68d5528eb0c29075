using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The invited supplier accepts, with what the others may see of it, or declines.</summary>
public static class AnswerInvitation
{
    /// <param name="Shows">Ticks of what the others may see; none ticked shows nothing.</param>
    public sealed record Command(string OwnSupplier, int Id, bool Accepts, IReadOnlyList<string> Shows) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => desk.TakeAsync(
            command.OwnSupplier, command.Id, work => work.Consortium.Answer(command.Accepts, PartnerProfiles.Read(command.Shows), work.Act),
            work => [(work.Consortium.Lead.SupplierId, command.Accepts ? "Your invitation was accepted" : "Your invitation was declined", $"{work.Own.Name} has {(command.Accepts ? "accepted" : "declined")} your invitation to bid together for '{work.Opportunity.Entry.Title}'.")],
            cancellationToken);
    }
}
