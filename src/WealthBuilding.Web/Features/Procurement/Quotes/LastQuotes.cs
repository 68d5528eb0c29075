using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Procurement.Quotes;

/// <summary>What follows where quotes are withdrawn and none is left.</summary>
internal static class LastQuotes
{
    /// <summary>The contract has no quotes any more where none but those withdrawn lie there in their round of asking.</summary>
    /// <param name="entry">Tracked, with its notice.</param>
    /// <param name="withdrawn">At least one, of one round.</param>
    public static async Task AreGoneAsync(this AppDbContext db, ContractEntry entry, IReadOnlyList<Quote> withdrawn, CancellationToken cancellationToken)
    {
        var (id, round, ids) = (entry.Id, withdrawn[0].Round, withdrawn.Select(q => q.Id).ToList());
        if (!await db.Quotes.AnyAsync(q => q.EntryId == id && q.Round == round && !ids.Contains(q.Id) && q.State == QuoteState.Lodged, cancellationToken))
        {
            entry.QuotesGone();
        }
    }
}
