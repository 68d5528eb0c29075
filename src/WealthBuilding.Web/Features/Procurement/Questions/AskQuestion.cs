using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Questions;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>A question as its form has it.</summary>
public sealed record QuestionForm(string? Question);

/// <summary>A supplier asks about an opportunity. The buyer reads the question, never whose it is.</summary>
public static class AskQuestion
{
    /// <summary>Questions of one supplier that wait for an answer, about one opportunity, at most.</summary>
    public const int MostWaiting = 20;

    public sealed record Command(string OwnSupplier, int Id, string? Question) : ICommand<Result<Done>>, IAboutContract
    {
        int? IAboutContract.ContractId => Id;
    }

    internal sealed class Handler(AppDbContext db, QuestionDesk desk, QuestionMail mail, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(command.OwnSupplier, command.Id, cancellationToken) is not { } work)
            {
                return new Problem.NotFound();
            }

            var (entry, now) = (work.Opportunity.Entry, clock.GetUtcNow());
            var takes = entry.TakesQuestions(now, desk.IsWorking);
            if (!takes.IsDone)
            {
                return takes;
            }

            var asked = OpportunityQuestion.Ask(entry.InstitutionId, entry.Id, work.Own.Id, command.Question, now);
            return asked.IsDone ? await KeepAsync(entry, asked.Value, cancellationToken) : asked.Problem;
        }

        private async Task<Result<Done>> KeepAsync(ContractEntry entry, OpportunityQuestion question, CancellationToken cancellationToken)
        {
            var waiting = await db.OpportunityQuestions.Where(q => q.EntryId == question.EntryId && q.SupplierId == question.SupplierId && q.Answer == null).Select(q => q.Asked).ToListAsync(cancellationToken);
            if (waiting.Contains(question.Asked))
            {
                return new Problem.Repeated("You have asked that already");
            }

            if (waiting.Count >= MostWaiting)
            {
                return new Problem.Conflict($"{MostWaiting} of your questions wait for an answer: ask more when they are answered");
            }

            db.OpportunityQuestions.Add(question);
            await mail.AskedAsync(entry, desk.Until(entry), cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
