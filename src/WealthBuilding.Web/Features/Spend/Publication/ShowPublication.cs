using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>Whether the institution publishes its payments, and what the public would read of them.</summary>
public static class ShowPublication
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(string Name, string Slug, bool PublishesSpend, IReadOnlyList<Part> Parts, long Pence, bool MayChange = false);

    /// <summary>How many names stand in one way, and their pounds.</summary>
    public sealed record Part(NameStanding Standing, int Names, long Lines, long Pence);

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, PublicPayees payees) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var owner = await db.Institutions.AsNoTracking().SingleAsync(i => i.Id == institution.RequiredId, cancellationToken);
            var list = await payees.OfAsync(db, owner.Id, cancellationToken);
            var parts = Enum.GetValues<NameStanding>().Select(s => PartOf(s, [.. list.ById.Values.Where(p => p.Standing == s)]));
            return new Model(owner.Name, owner.Slug, owner.PublishesSpend, [.. parts], list.ById.Values.Sum(p => p.Pence));
        }

        private static Part PartOf(NameStanding standing, List<PublicPayee> payees) =>
            new(standing, payees.Select(p => p.Key).Distinct(StringComparer.Ordinal).Count(), payees.Sum(p => p.Lines), payees.Sum(p => p.Pence));
    }
}
