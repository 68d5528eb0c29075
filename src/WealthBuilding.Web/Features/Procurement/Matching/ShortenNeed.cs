using MediatR;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>A pasted specification, shortened to what fits an address, so that the page can be sent on and come back to.</summary>
public static class ShortenNeed
{
    public sealed record Query(string? Need) : IQuery<string>;

    internal sealed class Handler(NeedVocabulary vocabulary) : IRequestHandler<Query, string>
    {
        public Task<string> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult(NeedText.Shorten((request.Need ?? string.Empty).Trim(), vocabulary.Trades, FindSuppliers.LongestNeed));
    }
}
