using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Web.Features.LivingWage.Rates;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Declarations;

/// <summary>What a supplier has declared of its workers' pay, what it comes to today, and what is being written.</summary>
public static class ShowOwnWages
{
    public sealed record Query(string OwnSupplier, BandForm? Typed = null) : IQuery<Model?>;

    /// <param name="Given">The one that counts today, run out or not; null where there is none.</param>
    /// <param name="Draft">What is being written; null where nothing is.</param>
    /// <param name="Typed">The group as it was typed, where it is shown again.</param>
    public sealed record Model(string Code, string Name, DateOnly Today, Judged? Given, Judged? Draft, BandForm Typed);

    /// <param name="Bands">As the scheme judges them, which leaves apprentices out; a contract may ask for more.</param>
    public sealed record Judged(WageDeclaration Declaration, IReadOnlyList<BandFinding> Bands, LivelihoodScore? Livelihood)
    {
        public BandOutcome Worst => WageCheck.WorstOf(Bands);

        public Money ShortYear => new(Bands.Where(b => b.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw).Sum(b => b.ShortYear.Pence));
    }

    internal sealed class Handler(OwnWages own, KeptWageRates rates, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(request.OwnSupplier, cancellationToken) is not { } supplier)
            {
                return null;
            }

            var all = await own.AllAsync(supplier.Id, cancellationToken);
            var today = clock.Today();
            var check = new WageCheck(new WageEngine(await rates.AllAsync(cancellationToken)));
            return new Model(supplier.Code, supplier.Name, today, Judge(WageDeclaration.LatestOn(all, today), check, today), Judge(all.Find(d => d.IsDraft), check, today), request.Typed ?? new BandForm());
        }

        private static Judged? Judge(WageDeclaration? declaration, WageCheck check, DateOnly today) => declaration is null ? null : new Judged(
            declaration, [.. declaration.Bands.OrderBy(b => b.Id).Select(b => check.Judge(b.ToBand(), today, default))], SecureLivelihood.Of([.. declaration.Bands]));
    }
}
