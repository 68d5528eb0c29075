using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Questions;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>An answer as its form has it.</summary>
public sealed record AnswerForm
{
    /// <summary>The question as everybody is to read it.</summary>
    public string? Shown { get; init; }

    public string? Answer { get; init; }

    public Guid? Version { get; init; }
}

/// <summary>The page on which a question is answered, or its answer changed.</summary>
public static class ShowAnswer
{
    public sealed record Query(int Contract, int Number, AnswerForm? Typed = null) : IQuery<Model?>;

    /// <param name="IsLate">Quotes have closed.</param>
    public sealed record Model(int Contract, string Title, ShowQuestions.Row Row, bool IsLate, AnswerForm Form)
    {
        // The form's fields stand here under their own names, so that labels and errors find them.
        public string? Shown => Form.Shown;

        public string? Answer => Form.Answer;
    }

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var buyer = institution.RequiredId;
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == request.Contract, cancellationToken);
            var question = await db.OpportunityQuestions.AsNoTracking().SingleOrDefaultAsync(q => q.Id == request.Number && q.EntryId == request.Contract && q.InstitutionId == buyer, cancellationToken);
            if (entry is null || question is null)
            {
                return null;
            }

            var row = ShowQuestions.RowOf(question);
            return new Model(entry.Id, entry.Title, row, clock.GetUtcNow() >= entry.QuotesCloseAt, request.Typed ?? new AnswerForm { Shown = row.Shown, Answer = row.Answer, Version = row.Version });
        }
    }
}

/// <summary>Answers a supplier's question, to everybody: the public page has both at once, and all who asked or quoted get the same message.</summary>
public static class AnswerQuestion
{
    public sealed record Command(int Contract, int Number, AnswerForm Form) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Contract;
    }

    internal sealed class Handler(AppDbContext db, InterestedSuppliers interested, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var buyer = institution.RequiredId;
            var entry = await db.ContractEntries.Include(c => c.Notice).SingleOrDefaultAsync(c => c.Id == command.Contract, cancellationToken);
            var question = await db.OpportunityQuestions.SingleOrDefaultAsync(q => q.Id == command.Number && q.EntryId == command.Contract && q.InstitutionId == buyer, cancellationToken);
            if (entry is null || question is null)
            {
                return new Problem.NotFound();
            }

            if (command.Form.Version != question.Version)
            {
                return ContractErrors.ChangedMeanwhile;
            }

            var (isNew, now) = (question.Answer is null, clock.GetUtcNow());
            var replied = question.Reply(command.Form.Shown, command.Form.Answer, entry.QuotesCloseAt, now);
            if (replied.IsDone)
            {
                entry.Note("question", isNew ? "A supplier's question was answered" : "The answer to a supplier's question was changed", new ContractAct(UkTime.DayOf(now), null, actor.Name, now));
                await TellAsync(entry, question, isNew, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
            }

            return replied;
        }

        private Task TellAsync(ContractEntry entry, OpportunityQuestion question, bool isNew, CancellationToken cancellationToken) => interested.TellAsync(
            entry.Id, [], isNew ? "A question was answered" : "An answer was changed",
            $"'{entry.Title}' of {institution.Name}\n\nQuestion: {question.Shown}\n\nAnswer: {question.Answer}{(question.IsLate ? "\n\nThe answer came after quotes had closed: it can change no quote any more." : string.Empty)}", cancellationToken);
    }
}
