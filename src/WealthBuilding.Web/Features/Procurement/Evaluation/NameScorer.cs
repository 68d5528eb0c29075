using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>Names a user of the institution to score the quotes for a contract.</summary>
public static class NameScorer
{
    public sealed record Command(int Contract, int? User) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class Handler(AppDbContext db, DeclaredConflicts conflicts, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await db.ContractEntries.Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken) is not { } entry)
            {
                return new Problem.NotFound();
            }

            if (await conflicts.HasAsync(entry.Id, cancellationToken))
            {
                return DeclaredConflicts.InConflict;
            }

            var buyer = institution.RequiredId;
            var name = await (
                from member in db.Memberships
                where member.InstitutionId == buyer && member.UserId == command.User
                join user in db.Users on member.UserId equals user.Id
                where !user.IsDisabled
                select user.FullName).SingleOrDefaultAsync(cancellationToken);
            if (name is null)
            {
                return new Problem.Invalid([new FieldError("User", "Select who scores the quotes")]);
            }

            var round = entry.Round;
            var evaluation = await db.QuoteEvaluations.Include(e => e.Scorers).ThenInclude(s => s.Scores).SingleOrDefaultAsync(e => e.EntryId == entry.Id && e.Round == round, cancellationToken);
            if (evaluation is null)
            {
                db.QuoteEvaluations.Add(evaluation = new QuoteEvaluation(buyer, entry.Id, round));
            }

            var named = evaluation.Name(command.User!.Value, name);
            if (named.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return named;
        }
    }
}

/// <summary>Takes a scorer out who has not finished: with a reason where part is scored.</summary>
public static class DismissScorer
{
    public sealed record Command(int Contract, int User, string? Reason) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class Handler(AppDbContext db, DeclaredConflicts conflicts, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await conflicts.HasAsync(command.Contract, cancellationToken))
            {
                return DeclaredConflicts.InConflict;
            }

            var evaluation = await db.QuoteEvaluations.Include(e => e.Scorers).ThenInclude(s => s.Scores).Where(e => e.EntryId == command.Contract).OrderByDescending(e => e.Round).FirstOrDefaultAsync(cancellationToken);
            var dismissed = evaluation?.Dismiss(command.User, FormText.Said(command.Reason), actor.Name, clock.GetUtcNow()) ?? new Problem.NotFound();
            if (dismissed.IsDone)
            {
                await db.SaveChangesAsync(cancellationToken);
            }

            return dismissed;
        }
    }
}
