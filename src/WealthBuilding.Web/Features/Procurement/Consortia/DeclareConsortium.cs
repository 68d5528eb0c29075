using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The lead declares the consortium to the buyer, who sees it from then on.</summary>
public static class DeclareConsortium
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => desk.TakeAsync(
            command.OwnSupplier, command.Id, work => work.Consortium.Declare(work.Act),
            work => work.Consortium.Partners.Select(m => (m.SupplierId, "Your consortium was declared to the buyer", $"{work.Own.Name} has declared the consortium for '{work.Opportunity.Entry.Title}' to {work.Opportunity.Buyer}.")), cancellationToken);
    }
}

/// <summary>The lead gives the consortium up.</summary>
public static class DissolveConsortium
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => desk.TakeAsync(
            command.OwnSupplier, command.Id, work => work.Consortium.Dissolve(work.Act),
            work => work.Consortium.Members.Where(m => m.MaySee(work.Act.At)).Select(m => (m.SupplierId, "A consortium was given up", $"{work.Own.Name} has given up the consortium for '{work.Opportunity.Entry.Title}'.")), cancellationToken);
    }
}
