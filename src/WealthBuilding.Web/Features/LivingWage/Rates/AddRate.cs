using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>Adds the next announcement of the real Living Wage, or the law's next rate: a row, never a release. What contradicts the rates that are kept is refused.</summary>
public static class AddRate
{
    public sealed record Command(RateForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, KeptWageRates kept, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = command.Form.Read(actor.Name, clock.GetUtcNow());
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var rates = await kept.AllAsync(cancellationToken);
            try
            {
                _ = read.Value.Living is { } living ? rates.With([living.ToRow()], []) : rates.With([], [read.Value.Statutory!.ToRow()]);
            }
            catch (InvalidDataException fault)
            {
                return new Problem.Conflict($"{fault.Message} Check the days and the amounts");
            }

            db.Add(read.Value.Living is { } added ? added : read.Value.Statutory!);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>The page where rates are added, with those that were.</summary>
public static class ListAddedRates
{
    public sealed record Query(RateForm? Typed = null) : IQuery<Model>;

    public sealed record Model(RateForm Form, IReadOnlyList<AddedLivingWage> Living, IReadOnlyList<AddedStatutoryWage> Statutory);

    internal sealed class Handler(KeptWageRates kept) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var (living, statutory) = await kept.AddedAsync(cancellationToken);
            return new Model(request.Typed ?? new RateForm(), living, statutory);
        }
    }
}
