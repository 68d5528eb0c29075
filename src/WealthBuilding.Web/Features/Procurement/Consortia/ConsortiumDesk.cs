using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Procurement.Quotes;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>A step at hand: the consortium, who takes the step, and the opportunity.</summary>
internal sealed record DeskWork(Consortium Consortium, Supplier Own, ConsortiumAct Act, OpenOpportunity Opportunity)
{
    /// <summary>Quotes that lie there for it and can still be withdrawn.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];
}

/// <summary>Finds a consortium for one of its partners, and has steps taken in it. For anybody else it is not there.</summary>
internal sealed class ConsortiumDesk(AppDbContext db, OpenOpportunities opportunities, ConsortiumMail mail, TimeProvider clock)
{
    /// <summary>The consortium as the supplier may see it, for a change; null where it is none of its.</summary>
    public async Task<DeskWork?> FindAsync(string ownSupplier, int id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var own = await OwnAsync(ownSupplier, cancellationToken);
        var consortium = await db.Consortia.Include(c => c.Members).SingleOrDefaultAsync(c => c.Id == id, cancellationToken);
        if (own is null || consortium?.MemberFor(own.Id, now) is null || await opportunities.FindOnceOpenAsync(consortium.EntryId, cancellationToken) is not { } opportunity)
        {
            return null;
        }

        var round = opportunity.Entry.Round;
        var quotes = opportunity.Entry.TakesQuotes(now) ? await db.Quotes.Where(q => q.ConsortiumId == id && q.Round == round && q.State == QuoteState.Lodged).ToListAsync(cancellationToken) : [];
        return new DeskWork(consortium, own, new ConsortiumAct(own.Id, own.Name, now, opportunity.IsOpen, quotes.Count > 0), opportunity) { Quotes = quotes };
    }

    /// <summary>Takes a step, saves it, and tells those whom it concerns.</summary>
    /// <param name="step">What is done, or why not.</param>
    /// <param name="tell">Whom to tell what, after it is done: supplier, subject, words.</param>
    public async Task<Result<Done>> TakeAsync(
        string ownSupplier, int id, Func<DeskWork, Result<Done>> step, Func<DeskWork, IEnumerable<(int Supplier, string Subject, string Words)>> tell, CancellationToken cancellationToken) =>
        await TakeAsync(ownSupplier, id, step, async work =>
        {
            foreach (var (supplier, subject, words) in tell(work).Where(t => t.Supplier != work.Own.Id).ToList())
            {
                await mail.TellAsync(supplier, work.Consortium, subject, words, cancellationToken);
            }
        }, cancellationToken);

    /// <summary>The same, where whoever takes the step tells them itself.</summary>
    public async Task<Result<Done>> TakeAsync(string ownSupplier, int id, Func<DeskWork, Result<Done>> step, Func<DeskWork, Task> tell, CancellationToken cancellationToken)
    {
        if (await FindAsync(ownSupplier, id, cancellationToken) is not { } work)
        {
            return new Problem.NotFound();
        }

        var wasDeclared = work.Consortium.State is ConsortiumState.Declared;
        var taken = step(work);
        if (!taken.IsDone)
        {
            return taken;
        }

        await tell(work);
        if (wasDeclared && work.Consortium.State is not ConsortiumState.Declared && work.Quotes.Count > 0)
        {
            await TakeQuotesBackAsync(work, cancellationToken);
        }

        if (wasDeclared != (work.Consortium.State is ConsortiumState.Declared))
        {
            await NoteAsync(work, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return taken;
    }

    // What a consortium no longer stands behind as it was does not stay lodged: all who stood in it are told, whoever went too.
    private async Task TakeQuotesBackAsync(DeskWork work, CancellationToken cancellationToken)
    {
        foreach (var quote in work.Quotes)
        {
            quote.Withdraw(isOver: false, work.Act.At);
        }

        await db.AreGoneAsync(await EntryAsync(work, cancellationToken), work.Quotes, cancellationToken);
        foreach (var supplier in work.Consortium.Partners.Select(m => m.SupplierId).Concat(work.Quotes.Select(q => q.SupplierId)).Append(work.Own.Id).Distinct().Order())
        {
            await mail.TellAsync(
                supplier, work.Consortium, "The quote of your consortium was withdrawn",
                $"{work.Own.Name} has left the consortium for '{work.Opportunity.Entry.Title}'. The quote that was lodged for it was withdrawn, and what it said is deleted. Until the last day for bids is over, another can be lodged.", cancellationToken);
        }
    }

    public Task<Supplier?> OwnAsync(string ownSupplier, CancellationToken cancellationToken) =>
        db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == ownSupplier && s.Standing == SupplierStanding.Registered, cancellationToken);

    public Task<Dictionary<int, string>> NamesAsync(Consortium consortium, CancellationToken cancellationToken)
    {
        var ids = consortium.Members.Select(m => m.SupplierId).ToList();
        return db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
    }

    // The supplier belongs to no institution, so the tenant filter cannot hold: the contract is the one that the consortium stands for.
    private Task<ContractEntry> EntryAsync(DeskWork work, CancellationToken cancellationToken) =>
        db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).Include(c => c.Notice).SingleAsync(c => c.Id == work.Consortium.EntryId, cancellationToken);

    // The buyer's history of the contract says that something is declared to it, or no longer; who it is, is sealed as every bidder is, and the page of consortia names them in time.
    private async Task NoteAsync(DeskWork work, CancellationToken cancellationToken)
    {
        var entry = await EntryAsync(work, cancellationToken);
        entry.Note(
            work.Consortium.State is ConsortiumState.Declared ? ConsortiumWords.Declared : ConsortiumWords.NoLongerDeclared,
            new ContractAct(UkTime.DayOf(work.Act.At), null, ConsortiumWords.Somebody, work.Act.At));
    }
}
