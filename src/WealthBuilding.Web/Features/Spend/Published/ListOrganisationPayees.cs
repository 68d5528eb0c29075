using MediatR;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Publication;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>The payees of an institution that are organisations on positive evidence, by the same rules as its publication (ADR 0008); people and the unclear are left out.</summary>
public static class ListOrganisationPayees
{
    /// <param name="InstitutionId">Whoever asks must be of this institution.</param>
    public sealed record Query(int InstitutionId) : IQuery<IReadOnlyDictionary<int, string>>;

    internal sealed class Handler(AppDbContext db, PublicPayees payees) : IRequestHandler<Query, IReadOnlyDictionary<int, string>>
    {
        public async Task<IReadOnlyDictionary<int, string>> Handle(Query request, CancellationToken cancellationToken) =>
            (await payees.OfAsync(db, request.InstitutionId, cancellationToken)).ById.Values.Where(p => p.IsNamed).ToDictionary(p => p.Id, p => p.PublicName);
    }
}
