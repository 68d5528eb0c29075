using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Adds a lot to a contract that is not awarded yet.</summary>
public static class AddLot
{
    public sealed record Command(int Id, string? LotTitle, string? LotValue, string? LotCpv) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, SupplierTables tables, ShownChanges changes, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Lots).Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (entry.State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity))
            {
                return new Problem.Conflict("Lots can be added until it is awarded");
            }

            if (entry.HasQuotes)
            {
                return new Problem.Conflict("Suppliers have quoted for it as it is: withdraw it and publish it anew with another lot");
            }

            var errors = new List<FieldError>();
            var title = FormText.Said(command.LotTitle);
            var pence = FormText.Pence(command.LotValue, nameof(command.LotValue), "The lot's value", errors);
            var cpv = FormText.Said(command.LotCpv) is { } code ? tables.Categories.Tree.Find(code)?.Code : null;
            if (title is null or { Length: > 300 })
            {
                errors.Add(new FieldError(nameof(command.LotTitle), title is null ? "Enter what the lot is" : "What the lot is must be 300 characters or fewer"));
            }

            if (FormText.Said(command.LotCpv) is not null && cpv is null)
            {
                errors.Add(new FieldError(nameof(command.LotCpv), "Enter a code of the Common Procurement Vocabulary, for example 45000000"));
            }

            if (errors.Count > 0)
            {
                return new Problem.Invalid(errors);
            }

            var before = changes.CardOf(entry);
            var number = entry.Lots.Select(l => l.Number).DefaultIfEmpty(0).Max() + 1;
            entry.Lots.Add(new ContractLot { InstitutionId = entry.InstitutionId, Number = number, Title = title!, Pence = pence, CpvCodes = cpv });
            var now = clock.GetUtcNow();
            entry.Write("lot", $"Lot {number} added: {title}", new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
            await changes.TellAsync(before, entry, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
