using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>The questions, with what is known of the institution filled in.</summary>
public static class AskRules
{
    public sealed record Query(RulesForm Form) : IQuery<RulesForm>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, PlaceReferences places) : IRequestHandler<Query, RulesForm>
    {
        public async Task<RulesForm> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Form.Authority is not null || institution.Id is not { } id)
            {
                return request.Form;
            }

            var owner = await db.Institutions.AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
            var districts = owner.Districts.Select(d => places.Authorities.Find(d.District)?.CommonName ?? d.District).Where(n => !n.Contains(',', StringComparison.Ordinal));
            return request.Form with { Authority = RulesBook.KeyOf(owner.Kind), Area = request.Form.Area ?? string.Join(", ", districts) };
        }
    }
}
