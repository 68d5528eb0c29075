using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>Adds the next announcement of the real Living Wage, or the law's next rate: a row, never a release. What contradicts the rates that are kept is refused; what looks odd is taken only by whoever has checked it.</summary>
public static class AddRate
{
    public sealed record Command(RateForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, RateKeeper keeper) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = await keeper.ReadAsync(command.Form, null, cancellationToken);
            if (!read.IsDone)
            {
                return read.Problem;
            }

            db.Add(read.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>The page where rates are added, with those that were.</summary>
public static class ListAddedRates
{
    public sealed record Query(RateForm? Typed = null) : IQuery<Model>;

    /// <param name="Held">The newest first, those that were taken back among them.</param>
    public sealed record Model(RateForm Form, IReadOnlyList<AddedRate> Held);

    internal sealed class Handler(KeptWageRates kept) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var (living, statutory) = await kept.AddedAsync(cancellationToken);
            return new Model(request.Typed ?? new RateForm(), [.. living, .. statutory]);
        }
    }
}
