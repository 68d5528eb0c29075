using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>The overview of an institution: how much of its money stays in its own area, with everything that has to stand beside it.</summary>
public static class ShowShare
{
    public sealed record Query(ShareFilter Filter) : IQuery<Model>;

    public sealed record Model(ShareFigures Figures, int WaitingImports, int RowsSetAside, bool HasLines);

    internal sealed class Handler(AppDbContext db, ShareMeter meter, CurrentInstitution institution) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var measure = await meter.OfInstitutionAsync(institution.RequiredId, request.Filter, cancellationToken)
                ?? throw new InvalidOperationException("The institution of this request is gone.");
            var waiting = await db.SpendImports.CountAsync(i => i.Status == ImportStatus.Ready || i.Status == ImportStatus.NeedsDecision, cancellationToken);
            var aside = await db.SpendImports.Where(i => i.Status == ImportStatus.Committed).SumAsync(i => i.RowsQuarantined, cancellationToken);
            return new Model(ShareFigures.Of(measure), waiting, aside, measure.View.Snapshot.Lines > 0);
        }
    }
}
