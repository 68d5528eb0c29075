using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Awards one lot, leaves it without an award, or opens it again; the other lots stay as they are.</summary>
public static class DecideLot
{
    public sealed record Query(int Id, int Number, LotDecision Decision, StepForm? Typed = null) : IQuery<Model?>;

    /// <param name="WhyNot">Why it cannot be decided so now; null where it can.</param>
    public sealed record Model(ContractEntry Entry, ContractLot Lot, LotDecision Decision, StepForm Form, string? WhyNot)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? On => Form.On;

        public string? Supplier => Form.Supplier;

        public string? Value => Form.Value;

        public string? Reason => Form.Reason;
    }

    public sealed record Command(int Id, int Number, LotDecision Decision, StepForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class QueryHandler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Lots).SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            if (entry?.Lots.FirstOrDefault(l => l.Number == request.Number) is not { } lot || !Enum.IsDefined(request.Decision))
            {
                return null;
            }

            var form = request.Typed ?? new StepForm { On = FormText.Of(clock.Today()), Value = FormText.Of(lot.Pence), Version = entry.Version };
            var whyNot = entry.DecisionsOn(lot).Contains(request.Decision) ? null : "This cannot be decided on the lot as it stands now.";
            return new Model(entry, lot, request.Decision, form, whyNot);
        }
    }

    internal sealed class Handler(AppDbContext db, DeclaredConflicts conflicts, ContractSuppliersFinder finder, ShownChanges changes, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (await conflicts.HasAsync(entry.Id, cancellationToken))
            {
                return DeclaredConflicts.InConflict;
            }

            if (command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var read = StepReader.Read(command.Form, actor.Name, clock.GetUtcNow());
            if (!read.IsDone)
            {
                return read.Problem;
            }

            var decided = entry.Decide(command.Number, command.Decision, read.Value.Details, read.Value.Act);
            if (decided.IsDone)
            {
                await changes.TellOfLotAsync(entry, entry.Lots.Single(l => l.Number == command.Number), [], cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await finder.FindAsync([entry], cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return decided;
        }
    }
}
