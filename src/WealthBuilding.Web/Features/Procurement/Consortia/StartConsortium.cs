using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>Starts a consortium for an open opportunity and invites partners; the supplier that starts it leads it.</summary>
public static class StartConsortium
{
    /// <param name="Partners">Codes of listed suppliers to invite at once.</param>
    public sealed record Command(string OwnSupplier, int Opportunity, IReadOnlyList<string> Partners) : ICommand<Result<int>>, IAboutContract
    {
        int? IAboutContract.ContractId => Opportunity;
    }

    internal sealed class Handler(AppDbContext db, ConsortiumDesk desk, OpenOpportunities opportunities, ConsortiumMail mail, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var own = await desk.OwnAsync(command.OwnSupplier, cancellationToken);
            if (own is null || await opportunities.FindAsync(command.Opportunity, cancellationToken) is not { } opportunity)
            {
                return new Problem.NotFound();
            }

            var now = clock.GetUtcNow();
            var others = await db.Consortia.Include(c => c.Members).Where(c => c.EntryId == opportunity.Id && c.State != ConsortiumState.Dissolved && c.Members.Any(m => m.SupplierId == own.Id)).ToListAsync(cancellationToken);
            if (others.Find(c => c.MemberFor(own.Id, now)?.IsLead == true) is { } leads)
            {
                return leads.Id;
            }

            return await SaveAsync(own, opportunity, command.Partners, new ConsortiumAct(own.Id, own.Name, now, true), cancellationToken);
        }

        private async Task<Result<int>> SaveAsync(Supplier own, OpenOpportunity opportunity, IReadOnlyList<string> codes, ConsortiumAct act, CancellationToken cancellationToken)
        {
            var consortium = new Consortium(opportunity.Entry.InstitutionId, opportunity.Id, act);
            db.Consortia.Add(consortium);
            await db.SaveChangesAsync(cancellationToken);
            foreach (var partner in await ListedSuppliers.In(db).Where(s => codes.Contains(s.Code) && s.Id != own.Id).OrderBy(s => s.Id).ToListAsync(cancellationToken))
            {
                var invited = consortium.Invite(partner.Id, partner.Name, act);
                if (!invited.IsDone)
                {
                    return invited.Problem;
                }

                await mail.InviteAsync(partner.Id, partner.Name, consortium, InvitePartner.Words(own.Name, partner.Name, opportunity), act, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            return consortium.Id;
        }
    }
}
