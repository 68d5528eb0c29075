using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>Opens the quotes for a contract, all at once, after the last day for bids is over.</summary>
public static class OpenQuotes
{
    public sealed record Command(int Contract) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken);
            if (entry is null)
            {
                return new Problem.NotFound();
            }

            var (buyer, now) = (institution.RequiredId, clock.GetUtcNow());
            var round = entry.Round;
            var quotes = await db.Quotes.CountAsync(q => q.EntryId == entry.Id && q.Round == round && q.InstitutionId == buyer && q.State == QuoteState.Lodged, cancellationToken);
            var opened = entry.OpenQuotes(quotes, new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
            if (opened.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return opened;
        }
    }
}
