using MediatR;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Home;

/// <summary>How the figures are made, in words, with every rule.</summary>
public static class ShowMethod
{
    public sealed record Query : IQuery<Model>;

    public sealed record Model(string RulesVersion, IReadOnlyList<ScopeRule> Rules);

    internal sealed class Handler(PlaceReferences references) : IRequestHandler<Query, Model>
    {
        public Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult(new Model(references.Rules.Version, references.Rules.All));
    }
}
