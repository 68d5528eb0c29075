using MediatR;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Figures that a page had, so that it can show them again beside an error.</summary>
public static class ReadFigures
{
    public sealed record Query(string? Token) : IQuery<ReturnFigures?>;

    internal sealed class Handler(ReturnTokens tokens) : IRequestHandler<Query, ReturnFigures?>
    {
        public Task<ReturnFigures?> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(tokens.Read(request.Token));
    }
}
