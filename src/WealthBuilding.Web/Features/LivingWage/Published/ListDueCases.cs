using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Cases;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Published;

/// <summary>What contract managers have to do, counted for first screens.</summary>
/// <param name="Slug">The institution.</param>
/// <param name="Until">The last day of what is due soon.</param>
/// <param name="Unowned">Open cases that nobody follows up.</param>
public sealed record DueCases(string Slug, int Open, int Overdue, int Soon, DateOnly Until, int Unowned)
{
    public static DueCases Of(string slug, IReadOnlyCollection<WageCase> open, DateOnly today) => new(
        slug, open.Count, open.Count(c => c.IsOverdue(today)), open.Count(c => !c.IsOverdue(today) && c.IsDueBy(today.AddDays(CaseDigest.DaysBefore))), today.AddDays(CaseDigest.DaysBefore), open.Count(c => c.OwnerId is null));
}

/// <summary>Counts the current institution's open cases.</summary>
public static class ListDueCases
{
    public sealed record Query : IQuery<DueCases>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, DueCases>
    {
        public async Task<DueCases> Handle(Query request, CancellationToken cancellationToken) =>
            DueCases.Of(institution.Slug ?? string.Empty, await db.WageCases.AsNoTracking().Where(c => c.ClosedOn == null).ToListAsync(cancellationToken), clock.Today());
    }
}
