using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>Which rules apply to a procurement, and how its competition may be reserved.</summary>
public static class ShowRules
{
    public sealed record Query(RulesForm Form) : IQuery<Result<RulesAnswer>>;

    /// <param name="Kept">The record that is shown; null for a verdict that is not kept.</param>
    public sealed record Page(RulesForm Form, RulesAnswer Answer, ShowKept.Model? Kept = null);

    internal sealed class Handler(RulesAnswerer answerer) : IRequestHandler<Query, Result<RulesAnswer>>
    {
        public Task<Result<RulesAnswer>> Handle(Query request, CancellationToken cancellationToken) => answerer.AnswerAsync(request.Form, cancellationToken);
    }
}
