using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts.Publication;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>A contract as the past work of one of its suppliers.</summary>
/// <param name="NamedId">The supplier's row in the contract.</param>
/// <param name="SupplierId">Its record; null while the name stands as text.</param>
/// <param name="IsProven">Positive evidence shows an organisation; else nothing shows which it is.</param>
internal sealed record Award(int NamedId, int? SupplierId, string Name, bool IsProven, PastWork Work);

/// <summary>What suppliers were awarded, out of contract registers. People are left out.</summary>
internal sealed class AwardedWork(AppDbContext db, IMediator mediator)
{
    /// <summary>Of the institution's own register: awarded, running and ended. A terminated contract is no ground for another, and why it was is not for a list to judge.</summary>
    public async Task<List<Award>> OwnAsync(int institutionId, CancellationToken cancellationToken)
    {
        var entries = await db.ContractEntries.AsNoTracking().Include(c => c.Suppliers).Include(c => c.Lots)
            .Where(c => c.State == ContractState.Awarded || c.State == ContractState.Contract || c.State == ContractState.Ended || (c.State == ContractState.Opportunity && c.Lots.Any(l => l.State == LotState.Awarded))).OrderBy(c => c.Id).ToListAsync(cancellationToken);
        var buyer = await db.Institutions.Where(i => i.Id == institutionId).Select(i => i.Name).SingleAsync(cancellationToken);
        return await AwardsAsync(institutionId, buyer, entries, n => n.IsNamed || n.IsUnclear, cancellationToken);
    }

    /// <summary>Of the registers that other institutions publish. A contract beside which somebody may be named is passed over whole, since its words may tell of that person.</summary>
    /// <param name="except">The institution that asks: its own register says more.</param>
    public async Task<List<Award>> PublishedAsync(int? except, CancellationToken cancellationToken)
    {
        var awards = new List<Award>();
        foreach (var publisher in await db.Institutions.AsNoTracking().Where(i => i.PublishesContracts && i.Id != except).OrderBy(i => i.Id).Select(i => new { i.Id, i.Name }).ToListAsync(cancellationToken))
        {
            var entries = (await PublicEntries.OfAsync(db, publisher.Id, withWithdrawn: false, cancellationToken)).FindAll(e => e.State is ContractState.Awarded or ContractState.Contract or ContractState.Ended);
            var named = await AwardsAsync(publisher.Id, publisher.Name, entries, n => n.IsNamed, cancellationToken);
            var whole = named.Select(a => a.NamedId).ToHashSet();
            awards.AddRange(entries.Where(e => e.Suppliers.All(s => whole.Contains(s.Id))).SelectMany(e => e.Suppliers).Select(s => named.First(a => a.NamedId == s.Id)));
        }

        return awards;
    }

    private async Task<List<Award>> AwardsAsync(int institutionId, string buyer, List<ContractEntry> entries, Func<PublicNames.PublicName, bool> isShown, CancellationToken cancellationToken)
    {
        var suppliers = entries.SelectMany(e => e.Suppliers.OrderBy(s => s.Id).Select(s => (Entry: e, Supplier: s))).ToList();
        var names = await mediator.Send(new PublicNames.Query(institutionId, [.. suppliers.Select(s => new PublicNames.Name(s.Supplier.Name, s.Supplier.Number, s.Supplier.Tie is SupplierTie.Confirmed))]), cancellationToken);
        return [.. suppliers.Zip(names).Where(p => isShown(p.Second)).Select(p => new Award(
            p.First.Supplier.Id, p.First.Supplier.SupplierId, p.Second.IsNamed ? p.Second.Text : p.First.Supplier.Name.Trim(), p.Second.IsNamed, WorkOf(p.First.Entry, p.First.Supplier.Name, buyer)))];
    }

    // Whoever won a lot did that lot, not the whole.
    private static PastWork WorkOf(ContractEntry entry, string supplier, string buyer)
    {
        List<ContractLot> won = [.. entry.Lots.Where(l => l.Winners.Contains(supplier, StringComparer.OrdinalIgnoreCase)).OrderBy(l => l.Number)];
        var work = WorkOf(entry, buyer);
        return won.Count == 0 || won.Count == entry.Lots.Count ? work : work with
        {
            On = won.Max(l => l.DecidedOn) ?? work.On,
            Title = $"{entry.Title}: {string.Join(", ", won.Select(l => l.Title))}",
            Cpv = won.SelectMany(l => l.CpvCodes?.Split(';') ?? []).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } own ? own : work.Cpv,
            Pence = won.All(l => (l.AwardedPence ?? l.Pence) is not null) ? won.Sum(l => l.AwardedPence ?? l.Pence) : null,
        };
    }

    private static PastWork WorkOf(ContractEntry entry, string buyer) => new(
        WorkKind.Award, entry.AwardedOn ?? entry.Start, entry.Title, string.Join(". ", new[] { entry.Description, entry.Category }.Where(t => !string.IsNullOrWhiteSpace(t))), entry.Cpv, entry.WholePence ?? entry.Value?.UpperPence, buyer);
}
