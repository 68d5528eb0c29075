using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Adds a contract to the register, or changes what is said of one.</summary>
public static class SaveContract
{
    /// <param name="Id">The contract; null for a new one.</param>
    public sealed record Command(int? Id, ContractForm Form) : ICommand<Result<int>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, ContractSuppliersFinder finder, SupplierTables tables, ShownChanges changes, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = command.Id is { } id ? await db.ContractEntries.Include(c => c.Suppliers).Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == id, cancellationToken) : null;
            if (command.Id is not null && entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (entry is not null && command.Form.Version != entry.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var facts = command.Form.Read((entry?.ToFacts() ?? new ContractFacts()) with { State = null }, c => tables.Categories.Tree.Find(c) is not null);
            if (!facts.IsDone)
            {
                return facts.Problem;
            }

            if (entry?.SettledErrors(facts.Value, clock.Today()) is { Count: > 0 } settled)
            {
                return new Problem.Invalid(settled);
            }

            if (await TakenAsync(facts.Value, entry?.Id, cancellationToken))
            {
                return new Problem.Invalid([new FieldError(nameof(ContractForm.Reference), "Another contract has this reference and title already")]);
            }

            return await SaveAsync(entry, facts.Value, cancellationToken);
        }

        private async Task<int> SaveAsync(ContractEntry? entry, ContractFacts facts, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            var today = UkTime.DayOf(now);
            var act = new ContractAct(today, null, actor.Name, now);
            if (entry is null)
            {
                entry = new ContractEntry(institution.RequiredId, facts, today);
                entry.Write("added", "Added by hand", act);
                db.ContractEntries.Add(entry);
            }
            else
            {
                // The state moves by steps alone.
                var before = changes.CardOf(entry);
                entry.Learn(facts with { State = null }, act, "edited");
                await changes.TellAsync(before, entry, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            await finder.FindAsync([entry], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return entry.Id;
        }

        private async Task<bool> TakenAsync(ContractFacts facts, int? self, CancellationToken cancellationToken)
        {
            var (reference, title) = (ContractKeys.Reference(facts.Reference), ContractKeys.Title(facts.Title));
            return reference.Length > 0 && await db.ContractEntries.AnyAsync(c => c.ReferenceKey == reference && c.TitleKey == title && c.Id != self, cancellationToken);
        }
    }
}
