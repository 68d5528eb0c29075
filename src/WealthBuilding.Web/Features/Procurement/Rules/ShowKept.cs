using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>A verdict that was kept, as it was shown on the day: a page to print.</summary>
public static class ShowKept
{
    public sealed record Query(int Id) : IQuery<Model?>;

    /// <param name="Reservation">Code of the option that was chosen; null for none.</param>
    public sealed record Model(int Id, string Title, DateTimeOffset KeptAt, string KeptBy, string RulesVersion, string Answers, string? Reservation, RulesAnswer Answer);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var kept = await db.RulesVerdicts.AsNoTracking().SingleOrDefaultAsync(v => v.Id == request.Id, cancellationToken);
            return kept is null ? null : new Model(kept.Id, kept.Title, kept.KeptAt, kept.KeptBy, kept.RulesVersion, kept.Answers, kept.Reservation, RulesAnswer.FromJson(kept.Verdict));
        }
    }
}
