using MediatR;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Reads candidates as <see cref="FindSuppliers"/> gave them to be kept.</summary>
public static class ReadCandidates
{
    public sealed record Query(IReadOnlyList<string> Kept) : IQuery<IReadOnlyList<IReadOnlyList<MatchCandidate>>>;

    internal sealed class Handler : IRequestHandler<Query, IReadOnlyList<IReadOnlyList<MatchCandidate>>>
    {
        public Task<IReadOnlyList<IReadOnlyList<MatchCandidate>>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<IReadOnlyList<MatchCandidate>>>([.. request.Kept.Select(CandidateJson.Read)]);
    }
}
