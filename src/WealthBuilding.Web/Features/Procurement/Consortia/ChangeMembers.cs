using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The lead takes an invitation back that was not answered.</summary>
public static class TakeInvitationBack
{
    public sealed record Command(string OwnSupplier, int Id, int Member) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var name = await MemberNames.OfAsync(db, command.Id, command.Member, cancellationToken);
            return await desk.TakeAsync(command.OwnSupplier, command.Id, work => work.Consortium.TakeBack(command.Member, name, work.Act), _ => [], cancellationToken);
        }
    }
}

/// <summary>The lead makes another partner the lead.</summary>
public static class HandOnLead
{
    public sealed record Command(string OwnSupplier, int Id, int Member) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var name = await MemberNames.OfAsync(db, command.Id, command.Member, cancellationToken);
            return await desk.TakeAsync(
                command.OwnSupplier, command.Id, work => work.Consortium.HandOn(command.Member, name, work.Act),
                work => [(work.Consortium.Lead.SupplierId, "You lead a consortium now", $"{work.Own.Name} has handed the lead of the consortium for '{work.Opportunity.Entry.Title}' on to you.")], cancellationToken);
        }
    }
}

/// <summary>A partner says what the others may see of it.</summary>
public static class ShowToPartners
{
    /// <param name="Shows">Ticks; none ticked shows nothing.</param>
    public sealed record Command(string OwnSupplier, int Id, IReadOnlyList<string> Shows) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal sealed class Handler(ConsortiumDesk desk) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) =>
            desk.TakeAsync(command.OwnSupplier, command.Id, work => work.Consortium.Show(PartnerProfiles.Read(command.Shows), work.Act), _ => [], cancellationToken);
    }
}

internal static class MemberNames
{
    /// <summary>Empty where there is no such member: the step itself refuses then.</summary>
    public static async Task<string> OfAsync(AppDbContext db, int consortium, int member, CancellationToken cancellationToken) => await (
        from m in db.Set<ConsortiumMember>()
        where m.Id == member && m.ConsortiumId == consortium
        join supplier in db.Suppliers on m.SupplierId equals supplier.Id
        select supplier.Name).SingleOrDefaultAsync(cancellationToken) ?? string.Empty;
}
