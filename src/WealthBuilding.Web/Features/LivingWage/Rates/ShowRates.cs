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
    /// <param name="TakenBack">Rates that were kept here by mistake: what was shown by them stays explainable.</param>
    /// <param name="Answer">Null until something was asked.</param>
    public sealed record Model(WageForm Form, LivingWageRow? InForce, IReadOnlyList<LivingWageRow> LivingWages, IReadOnlyList<StatutoryRow> Statutory, IReadOnlyList<AddedRate> TakenBack, RequiredWage? Answer = null);

    internal sealed class Handler(KeptWageRates kept, TimeProvider clock) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var rates = await kept.AllAsync(cancellationToken);
            var form = request.Form with { On = request.Form.On ?? today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) };
            var (living, statutory) = await kept.AddedAsync(cancellationToken);
            return new Model(form, rates.LivingWageOn(today), [.. rates.LivingWages.Reverse()], [.. rates.Statutory.OrderByDescending(r => r.From).ThenBy(r => r.IsApprentice).ThenByDescending(r => r.AgeFrom)], [.. living.Concat<AddedRate>(statutory).Where(r => r.WithdrawnAt is not null)]);
        }
    }
}
