using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>One payee: its candidates with every reason, what else has its name, and a search of the registers.</summary>
public static class ShowMatch
{
    private const int MostFound = 10;

    /// <param name="PayeeId">The payee.</param>
    /// <param name="Search">A name or a register number to look for.</param>
    public sealed record Query(int PayeeId, string? Search = null) : IQuery<Model?>;

    public sealed record Model(
        MatchRow Row, IReadOnlyList<MatchRow> Others, MatchRule? Rule, string? Search, IReadOnlyList<MatchCandidate> Found, IReadOnlyList<string> Refused);

    internal sealed class Handler(AppDbContext db, MatchRows rows, MatchContexts contexts, ISupplierFinder finder, CurrentInstitution institution) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var payee = await db.Payees.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PayeeId, cancellationToken);
            var match = await db.PayeeMatches.AsNoTracking().SingleOrDefaultAsync(m => m.PayeeId == request.PayeeId, cancellationToken);
            if (payee is null || match is null)
            {
                return null;
            }

            var key = PayeeName.KeyOf(payee.Name);
            var names = await db.Payees.AsNoTracking().Select(p => new { p.Id, p.Name }).ToListAsync(cancellationToken);
            var others = names.Where(n => n.Id != payee.Id && PayeeName.KeyOf(n.Name) == key).Select(n => n.Id).ToList();
            var matches = await db.PayeeMatches.AsNoTracking().Where(m => others.Contains(m.PayeeId)).OrderByDescending(m => m.Pence).ToListAsync(cancellationToken);
            var all = await rows.OfAsync([match, .. matches], cancellationToken);
            var rule = match.RuleId is { } id ? await db.MatchRules.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) : null;
            var context = await contexts.LoadAsync(institution.RequiredId, cancellationToken);
            return new Model(all[0], [.. all.Skip(1)], rule, request.Search, await SearchAsync(request.Search, cancellationToken), [.. context.RulesOf(payee).Refused]);
        }

        /// <summary>Everything that is at all near, however low its score: a person looks.</summary>
        private async Task<IReadOnlyList<MatchCandidate>> SearchAsync(string? text, CancellationToken cancellationToken)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return [];
            }

            var raw = new RawSupplier(text.Trim(), null, text.Any(char.IsAsciiDigit) ? text.Trim() : null, null);
            return (await finder.FindAsync(institution.RequiredId, [raw], new ResolutionThresholds(1, 0), MostFound, cancellationToken))[0].Candidates;
        }
    }
}
