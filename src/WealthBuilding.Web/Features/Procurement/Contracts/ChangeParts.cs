using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Adds a lot to a contract that is not awarded yet.</summary>
public static class AddLot
{
    public sealed record Command(int Id, string? LotTitle, string? LotValue, string? LotCpv) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, SupplierTables tables, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Lots).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (entry.State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity))
            {
                return new Problem.Conflict("Lots can be added until it is awarded");
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

            var number = entry.Lots.Select(l => l.Number).DefaultIfEmpty(0).Max() + 1;
            entry.Lots.Add(new ContractLot { InstitutionId = entry.InstitutionId, Number = number, Title = title!, Pence = pence, CpvCodes = cpv });
            var now = clock.GetUtcNow();
            entry.Write("lot", $"Lot {number} added: {title}", new ContractAct(DateOnly.FromDateTime(now.UtcDateTime), null, actor.Name, now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Takes a lot out of a contract that is not awarded yet.</summary>
public static class RemoveLot
{
    public sealed record Command(int Id, int Number) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Lots).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            var lot = entry?.Lots.FirstOrDefault(l => l.Number == command.Number);
            if (entry is null || lot is null)
            {
                return ContractErrors.NoSuchContract;
            }

            if (entry.State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity))
            {
                return new Problem.Conflict("Lots can be taken out until it is awarded");
            }

            entry.Lots.Remove(lot);
            var now = clock.GetUtcNow();
            entry.Write("lot", $"Lot {lot.Number} taken out: {lot.Title}", new ContractAct(DateOnly.FromDateTime(now.UtcDateTime), null, actor.Name, now));
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Adds a key performance indicator.</summary>
public static class AddKpi
{
    public sealed record Command(int Id, string? KpiName, string? KpiTarget) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.KpiName).NotEmpty().WithMessage("Enter what is measured").MaximumLength(300).WithMessage("What is measured must be 300 characters or fewer");
            RuleFor(c => c.KpiTarget).MaximumLength(500).WithMessage("The target must be 500 characters or fewer");
        }
    }

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Kpis).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry is null)
            {
                return ContractErrors.NoSuchContract;
            }

            entry.Kpis.Add(new ContractKpi { InstitutionId = entry.InstitutionId, Name = command.KpiName!.Trim(), Target = FormText.Said(command.KpiTarget) });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Rates an indicator for one year.</summary>
public static class RateKpi
{
    public sealed record Command(int Id, int Kpi, int? Year, KpiRating? Rating, string? Note) : ICommand<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Year).NotNull().WithMessage("Enter the year, for example 2026").InclusiveBetween(2000, 2099).WithMessage("Enter the year, for example 2026");
            RuleFor(c => c.Rating).NotNull().WithMessage("Select how well it was met").IsInEnum().WithMessage("Select how well it was met");
            RuleFor(c => c.Note).MaximumLength(1000).WithMessage("The note must be 1,000 characters or fewer");
        }
    }

    internal sealed class Handler(AppDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.Include(c => c.Kpis).ThenInclude(k => k.Ratings).SingleOrDefaultAsync(c => c.Id == command.Id, cancellationToken);
            if (entry?.Kpis.FirstOrDefault(k => k.Id == command.Kpi) is not { } kpi)
            {
                return ContractErrors.NoSuchContract;
            }

            kpi.Rate(command.Year!.Value, command.Rating!.Value, FormText.Said(command.Note), actor.Name, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Says which supplier's record a contract's supplier is, or that it is none of those offered.</summary>
public static class DecideContractSupplier
{
    /// <param name="Pick">A candidate's reference, or <c>none</c>.</param>
    public sealed record Command(int Id, int Named, string? Pick) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await db.ContractSuppliers.SingleOrDefaultAsync(s => s.Id == command.Named && s.EntryId == command.Id, cancellationToken);
            if (supplier is null)
            {
                return ContractErrors.NoSuchContract;
            }

            var candidates = (await mediator.Send(new ReadCandidates.Query([supplier.Candidates]), cancellationToken))[0];
            if (command.Pick == "none")
            {
                supplier.Decide(null);
            }
            else if (candidates.FirstOrDefault(c => c.Reference.ToString() == command.Pick) is { } candidate
                && await mediator.Send(new MakeSupplier.Command(candidate.Reference), cancellationToken) is { } id)
            {
                supplier.Decide(id);
            }
            else
            {
                return new Problem.Invalid("Select which supplier it is, or that it is none of these");
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Says whether payments to a payee within a contract's time are for that contract. Remembered for later payments.</summary>
public static class DecidePayee
{
    public sealed record Command(int Id, int Payee, bool? IsTied) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (!await db.ContractEntries.AnyAsync(c => c.Id == command.Id, cancellationToken) || !await db.Payees.AnyAsync(p => p.Id == command.Payee, cancellationToken))
            {
                return ContractErrors.NoSuchContract;
            }

            var old = await db.ContractPayees.SingleOrDefaultAsync(p => p.EntryId == command.Id && p.PayeeId == command.Payee, cancellationToken);
            if (old is not null)
            {
                db.ContractPayees.Remove(old);
                await db.SaveChangesAsync(cancellationToken);
            }

            if (command.IsTied is { } isTied)
            {
                db.ContractPayees.Add(new ContractPayee
                {
                    InstitutionId = institution.RequiredId, EntryId = command.Id, PayeeId = command.Payee, IsTied = isTied, DecidedBy = actor.Name, DecidedAt = clock.GetUtcNow(),
                });
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
