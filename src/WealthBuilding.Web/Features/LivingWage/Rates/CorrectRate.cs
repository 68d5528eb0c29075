using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Rates;

/// <summary>Puts another rate in the place of one that was added by mistake. The mistaken one stands in the history with the reason, so that what was shown by it stays explainable.</summary>
public static class CorrectRate
{
    /// <param name="Key">Of the mistaken one.</param>
    public sealed record Command(string Key, RateForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, RateKeeper keeper) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await keeper.FindAsync(command.Key, cancellationToken) is not { } mistaken)
            {
                return new Problem.NotFound();
            }

            var read = await keeper.ReadAsync(command.Form, mistaken, cancellationToken);
            var withdrawn = read.IsDone ? await keeper.WithdrawAsync(mistaken, command.Form.Reason, cancellationToken) : read.Problem;
            if (!withdrawn.IsDone)
            {
                return withdrawn;
            }

            await db.SaveChangesAsync(cancellationToken); // its place is free before the other takes it
            db.Add(read.Value);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Takes back a rate that was added by mistake, with nothing in its place.</summary>
public static class WithdrawRate
{
    public sealed record Command(string Key, string? Reason) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, RateKeeper keeper) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var result = await keeper.FindAsync(command.Key, cancellationToken) is { } mistaken ? await keeper.WithdrawAsync(mistaken, command.Reason, cancellationToken) : new Problem.NotFound();
            if (result.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return result;
        }
    }
}

/// <summary>The page where a rate that was added is corrected or taken back.</summary>
public static class ShowAddedRate
{
    public sealed record Query(string Key, RateForm? Typed = null) : IQuery<Model?>;

    public sealed record Model(string Key, AddedRate Rate, RateForm Form);

    internal sealed class Handler(RateKeeper keeper) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken) =>
            await keeper.FindAsync(request.Key, cancellationToken) is { } rate ? new Model(request.Key, rate, request.Typed ?? RateForm.Of(rate)) : null;
    }
}
