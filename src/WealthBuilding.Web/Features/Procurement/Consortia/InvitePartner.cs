using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>The lead invites a listed supplier.</summary>
public static class InvitePartner
{
    public const string Subject = "An invitation to a consortium on WealthBuilding";

    public sealed record Command(string OwnSupplier, int Id, string? Partner) : ICommand<Result<Done>>, IAboutConsortium
    {
        int IAboutConsortium.ConsortiumId => Id;
    }

    internal static string Words(string lead, string partner, OpenOpportunity opportunity) =>
        $"{lead} invites {partner} to bid together for '{opportunity.Entry.Title}' of {opportunity.Buyer}. The invitation is good for 14 days. Nothing of your profile is shown to the others until you accept and say what.";

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk, ConsortiumMail mail) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var partner = await ListedSuppliers.In(db).SingleOrDefaultAsync(s => s.Code == command.Partner, cancellationToken);
            return await desk.TakeAsync(
                command.OwnSupplier, command.Id,
                work => partner is null ? new Problem.Invalid([new FieldError("Find", "Select a supplier of the public directory")]) : work.Consortium.Invite(partner.Id, partner.Name, work.Act),
                work => mail.InviteAsync(partner!.Id, partner.Name, work.Consortium, Words(work.Own.Name, partner.Name, work.Opportunity), work.Act, cancellationToken), cancellationToken);
        }
    }
}
