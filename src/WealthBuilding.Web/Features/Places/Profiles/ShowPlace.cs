using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Places.Profiles;

/// <summary>A place: its members' money pooled, under disclosure control, with both means.</summary>
public static class ShowPlace
{
    public sealed record Query(string Place, ShareFilter Filter) : IQuery<Model?>;

    /// <param name="Figures">Null where a pooled figure would give a member away.</param>
    public sealed record Model(string Name, IReadOnlyList<string> Members, ShareFigures? Figures);

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var id = await db.Places.Where(p => p.Slug == request.Place).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellationToken);
            if (id is null || await mediator.Send(new MeasureShare.Query(null, id, request.Filter), cancellationToken) is not { } measure)
            {
                return null;
            }

            var contributions = measure.View.ByInstitution().Select(m => m.Share.TotalPence).ToList();
            var mayShow = Disclosure.Default.Allows(contributions);
            return new Model(measure.Name, [.. measure.MemberNames.Values.Order(StringComparer.Ordinal)], mayShow ? PooledOnly(ShareFigures.Of(measure)) : null);
        }

        /// <summary>What tells of one member alone stays with that member: texts of its ledger are no pooled figure.</summary>
        private static ShareFigures PooledOnly(ShareFigures figures) => figures with { Departments = [], Categories = [] };
    }
}
