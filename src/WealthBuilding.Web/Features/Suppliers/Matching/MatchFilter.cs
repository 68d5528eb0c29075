using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The filter of the queue as the query string has it; the list, its exports and the bulk actions take the same.</summary>
public sealed record MatchFilter
{
    /// <summary>A tab: <c>to-review</c>, <c>open</c>, <c>joined</c>, <c>confirmed</c>, <c>rejected</c>.</summary>
    public string? State { get; init; }

    /// <summary>Words in the payee's name.</summary>
    public string? Words { get; init; }

    internal MatchState InState => MatchWords.StateOf(State);
}

internal static class MatchFiltering
{
    extension(AppDbContext db)
    {
        /// <summary>Payees that were paid, with their matches, in the tab and with the words: the most paid first.</summary>
        public IQueryable<PayeeMatch> Matches(MatchFilter filter)
        {
            var state = filter.InState;
            var matches = db.PayeeMatches.AsNoTracking().Where(m => m.State == state && m.Payments > 0);
            if (!string.IsNullOrWhiteSpace(filter.Words))
            {
                var words = filter.Words.Trim().ToUpperInvariant();
#pragma warning disable CA1304, CA1311, CA1862 // the database compares: upper() there knows no culture
                matches = matches.Where(m => db.Payees.Any(p => p.Id == m.PayeeId && p.Name.ToUpper().Contains(words)));
#pragma warning restore CA1304, CA1311, CA1862
            }

            return matches.OrderByDescending(m => m.Pence).ThenBy(m => m.PayeeId);
        }
    }
}
