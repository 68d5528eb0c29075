using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Commitments.Published;

/// <summary>The institution's commitments on a day as its public summary counts them. Names of its own measures are not among the themes: a set may be licensed.</summary>
public static class ListCommitmentFacts
{
    public const string OtherTheme = "Other measures";

    public sealed record Query(DateOnly Day) : IQuery<IReadOnlyList<CommitmentFact>>;

    internal sealed class Handler(AppDbContext db, ShippedMeasures shipped) : IRequestHandler<Query, IReadOnlyList<CommitmentFact>>
    {
        public async Task<IReadOnlyList<CommitmentFact>> Handle(Query request, CancellationToken cancellationToken)
        {
            var themes = shipped.All.ToDictionary(m => m.Key, m => m.Group);
            var commitments = await db.Commitments.AsNoTracking().Include(c => c.Evidence).OrderBy(c => c.Id).ToListAsync(cancellationToken);
            var suppliers = (await db.ContractSuppliers.AsNoTracking().Where(s => db.Commitments.Any(c => c.EntryId == s.EntryId)).OrderBy(s => s.Id).ToListAsync(cancellationToken)).ToLookup(s => s.EntryId);
            return [.. commitments.Select(c => new CommitmentFact(
                themes.GetValueOrDefault(c.MeasureKey, OtherTheme), c.StandingOn(request.Day), c.Unit == "pounds" ? c.KeptBy(request.Day) : 0,
                suppliers[c.EntryId].FirstOrDefault(s => c.SupplierName is null || s.Name == c.SupplierName) is { } by ? by.SupplierId is { } id ? $"record {id}" : by.Name.ToUpperInvariant() : $"contract {c.EntryId}"))];
        }
    }
}
