using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>What an hour is to be paid at least on a day, and which rule binds.</summary>
public static class AskRequired
{
    public sealed record Query(WageForm Form) : IQuery<Result<RequiredWage>>;

    internal sealed class Handler(KeptWageRates kept) : IRequestHandler<Query, Result<RequiredWage>>
    {
        public async Task<Result<RequiredWage>> Handle(Query request, CancellationToken cancellationToken)
        {
            var question = request.Form.Read();
            return question.IsDone ? new WageEngine(await kept.AllAsync(cancellationToken)).Required(question.Value) : question.Problem;
        }
    }
}
