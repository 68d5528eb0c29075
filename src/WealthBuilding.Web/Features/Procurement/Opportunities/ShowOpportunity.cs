using MediatR;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>One open opportunity, for anybody; null where there is none that is open.</summary>
public static class ShowOpportunity
{
    public sealed record Query(int Id) : IQuery<Model?>;

    /// <param name="Answered">Questions of suppliers with the buyer's answers.</param>
    public sealed record Model(OpportunityCard Card, IReadOnlyList<AnsweredQuestion> Answered);

    internal sealed class Handler(OpenOpportunities opportunities, OpportunityNeeds needs, QuestionDesk questions) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken) =>
            await opportunities.FindAsync(request.Id, cancellationToken) is { } found ? new Model(OpportunityCard.Of(found, needs), await questions.AnsweredAsync(found.Id, cancellationToken)) : null;
    }
}
