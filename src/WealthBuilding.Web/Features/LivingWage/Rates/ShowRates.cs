using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>The rates that are kept, with the question what is due on a day.</summary>
public static class ShowRates
{
    public sealed record Query(WageForm Form) : IQuery<Model>;

    /// <param name="InForce">The real Living Wage of today; null where none is kept.</param>
    /// <param name="Answer">Null until something was asked.</param>
    public sealed record Model(WageForm Form, LivingWageRow? InForce, IReadOnlyList<LivingWageRow> LivingWages, IReadOnlyList<StatutoryRow> Statutory, RequiredWage? Answer = null);

    internal sealed class Handler(ShippedWageRates shipped, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var form = request.Form with { On = request.Form.On ?? today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
            return Task.FromResult(new Model(form, shipped.Rates.LivingWageOn(today), [.. shipped.Rates.LivingWages.Reverse()], [.. shipped.Rates.Statutory.OrderByDescending(r => r.From).ThenBy(r => r.IsApprentice).ThenByDescending(r => r.AgeFrom)]));
        }
    }
}
