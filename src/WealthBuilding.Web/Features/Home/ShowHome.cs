using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Home;

/// <summary>The first page: what the site is, or for those signed in their institutions and what waits for them.</summary>
public static class ShowHome
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(bool IsSignedIn, IReadOnlyList<InstitutionRow> Institutions, IReadOnlyList<PlaceRow> Places, bool IsPlatformAdministrator);

    public sealed record InstitutionRow(string Slug, string Name, string Role, bool MayImport, int Committed, int Waiting)
    {
        /// <summary>Living wage cases that are open; null where there are none.</summary>
        public DueCases? Cases { get; init; }
    }

    public sealed record PlaceRow(string Slug, string Name);

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            if (actor.UserId is not { } userId)
            {
                return new Model(false, [], [], false);
            }

            // Over all of the user's own institutions, so the filter of one tenant is lifted; the membership takes its place.
            var imports = db.SpendImports.IgnoreQueryFilters([AppDbContext.TenantFilter]);
            var institutions = await (
                from membership in db.Memberships.Where(m => m.UserId == userId)
                join institution in db.Institutions on membership.InstitutionId equals institution.Id
                orderby institution.Name
                select new InstitutionRow(
                    institution.Slug,
                    institution.Name,
                    membership.Role.ToString(),
                    membership.Role == Role.Editor || membership.Role == Role.Administrator,
                    imports.Count(i => i.InstitutionId == institution.Id && i.Status == ImportStatus.Committed),
                    imports.Count(i => i.InstitutionId == institution.Id && (i.Status == ImportStatus.Ready || i.Status == ImportStatus.NeedsDecision))))
                .ToListAsync(cancellationToken);
            var cases = await CasesAsync([.. institutions.Select(i => i.Slug)], cancellationToken);
            var places = await db.Places.AsNoTracking()
                .Where(p => p.Members.Any(m => db.Memberships.Any(x => x.InstitutionId == m.InstitutionId && x.UserId == userId)))
                .OrderBy(p => p.Name).Select(p => new PlaceRow(p.Slug, p.Name)).ToListAsync(cancellationToken);
            return new Model(true, institutions.ConvertAll(i => i with { Cases = cases.GetValueOrDefault(i.Slug) }), places, actor.IsPlatformAdministrator);
        }

        // Over all of the user's own institutions as well.
        private async Task<Dictionary<string, DueCases>> CasesAsync(List<string> slugs, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var open = await db.WageCases.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(c => c.ClosedOn == null)
                .Join(db.Institutions.Where(i => slugs.Contains(i.Slug)), c => c.InstitutionId, i => i.Id, (c, i) => new { i.Slug, Case = c }).ToListAsync(cancellationToken);
            return open.GroupBy(o => o.Slug, o => o.Case).ToDictionary(g => g.Key, g => DueCases.Of(g.Key, [.. g], today));
        }
    }
}
