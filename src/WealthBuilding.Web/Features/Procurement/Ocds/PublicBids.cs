using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>Counts the bids of contracts whose quotes were opened. What a quote says is never read, and of who lodged it nothing leaves but a count.</summary>
internal sealed class PublicBids(AppDbContext db, RegisterReferences references)
{
    // Of one bidder or two, a count of their size would tell whoever won, or the public, what the one who lost is.
    private const int LeastForSizes = 3;

    /// <summary>By the entry of the register; none of entries whose quotes are sealed.</summary>
    public async Task<IReadOnlyDictionary<int, BidCount>> CountAsync(int institutionId, IEnumerable<ContractEntry> entries, CancellationToken cancellationToken)
    {
        var opened = entries.Where(e => e.Notice?.QuotesOpenedAt is not null).ToDictionary(e => e.Id, e => e.Notice!.QuotesOpenedAt!.Value);
        var ids = opened.Keys.ToList();
        var lodged = (await db.Quotes.AsNoTracking().Where(q => q.InstitutionId == institutionId && q.State == QuoteState.Lodged && ids.Contains(q.EntryId)).Select(q => new { q.EntryId, q.SupplierId }).ToListAsync(cancellationToken)).ToLookup(q => q.EntryId, q => q.SupplierId);
        var bidders = lodged.SelectMany(l => l).Distinct().ToList();
        var suppliers = await db.Suppliers.AsNoTracking().Where(s => bidders.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        return opened.Where(o => lodged.Contains(o.Key)).ToDictionary(o => o.Key, o => CountOf([.. lodged[o.Key].Select(suppliers.GetValueOrDefault)], o.Value));
    }

    private BidCount CountOf(List<Supplier?> bidders, DateTimeOffset openedAt)
    {
        var day = UkTime.DayOf(openedAt);
        return new BidCount(bidders.Count, Count(bidders, s => IsSme(s, day)), Count(bidders, s => IsVcse(s, day)), openedAt);
    }

    // A bidder whose record is gone counts as a bid, and its size is not known.
    private static int? Count(List<Supplier?> bidders, Func<Supplier, bool?> isOne) =>
        bidders.Count >= LeastForSizes && bidders.ConvertAll(s => s is null ? null : isOne(s)) is var all && all.TrueForAll(a => a is not null) ? all.Count(a => a is true) : null;

    private bool? IsSme(Supplier supplier, DateOnly day) =>
        new OrganisationSize(references.Definitions).AsAt(new SizeFigures(supplier.People, supplier.TurnoverPounds, supplier.BalanceSheetPounds), supplier.Ownership is OwnershipModel.GroupOwned, null, day).IsSme;

    private bool? IsVcse(Supplier supplier, DateOnly day) => new VcseRule(references.Definitions, references.Forms).AsAt(supplier.LegalForm, supplier.Ownership, supplier.Purpose, day).Status switch
    {
        VcseStatus.Yes => true,
        VcseStatus.No => false,
        VcseStatus.Unknown => null,
    };
}
