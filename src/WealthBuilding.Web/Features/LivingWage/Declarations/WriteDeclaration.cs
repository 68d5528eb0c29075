using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Declarations;

/// <summary>Begins a declaration, empty or with the groups of the last one. One that is under way is gone on with.</summary>
public static class StartDeclaration
{
    public sealed record Command(string OwnSupplier, bool FromLast) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, OwnWages own, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(command.OwnSupplier, cancellationToken) is not { } supplier)
            {
                return new Problem.NotFound();
            }

            var all = await own.AllAsync(supplier.Id, cancellationToken);
            if (all.Exists(d => d.IsDraft))
            {
                return Done.Instance;
            }

            var draft = new WageDeclaration(supplier.Id, clock.GetUtcNow());
            var last = command.FromLast ? WageDeclaration.LatestOn(all, clock.Today()) : null;
            foreach (var band in last?.Bands.OrderBy(b => b.Id).ToList() ?? [])
            {
                draft.Add(band.Copy());
            }

            db.WageDeclarations.Add(draft);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Adds a group of workers to what is being written.</summary>
public static class AddBand
{
    public sealed record Command(string OwnSupplier, BandForm Form) : ICommand<Result<Done>>;

    internal sealed class Handler(OwnWages own) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var read = command.Form.Read();
            return read.IsDone ? own.ChangeAsync(command.OwnSupplier, d => d.Add(read.Value), cancellationToken) : Task.FromResult<Result<Done>>(read.Problem);
        }
    }
}

/// <summary>Takes a group from what is being written.</summary>
public static class RemoveBand
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(OwnWages own) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => own.ChangeAsync(command.OwnSupplier, d => d.Remove(command.Id), cancellationToken);
    }
}

/// <summary>Gives what was written: buyers see it from now on.</summary>
public static class GiveDeclaration
{
    /// <param name="IsTrue">Whether the person says that it is true.</param>
    public sealed record Command(string OwnSupplier, bool IsTrue) : ICommand<Result<Done>>;

    internal sealed class Handler(OwnWages own, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) => command.IsTrue
            ? await own.ChangeAsync(command.OwnSupplier, d => d.Give(clock.Today(), actor.Name, clock.GetUtcNow()), cancellationToken)
            : new Problem.Invalid([new FieldError(nameof(Command.IsTrue), "Confirm that it is true and complete, or change it first")]);
    }
}

/// <summary>Throws away what is being written, or takes back what was given last.</summary>
public static class DropDeclaration
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, OwnWages own, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await own.SupplierAsync(command.OwnSupplier, cancellationToken);
            var dropped = supplier is null ? null : await db.WageDeclarations.Include(d => d.Bands).SingleOrDefaultAsync(d => d.Id == command.Id && d.SupplierId == supplier.Id, cancellationToken);
            if (dropped is null)
            {
                return new Problem.NotFound();
            }

            if (!dropped.IsDraft)
            {
                return await own.SaveAsync(dropped.Withdraw(clock.GetUtcNow()), cancellationToken);
            }

            db.WageDeclarations.Remove(dropped);
            return await own.SaveAsync(Done.Instance, cancellationToken);
        }
    }
}
