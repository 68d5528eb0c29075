using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Questions;

/// <summary>Questions about an opportunity as a supplier reads them: everybody's with their answers, its own that wait, and the form to ask.</summary>
public static class ShowOwnQuestions
{
    public sealed record Query(string OwnSupplier, int Id, string? Typed = null) : IQuery<Model?>;

    /// <param name="Until">The last day for questions; null where it is not open.</param>
    /// <param name="WhyNot">Why none can be asked now; null where one can.</param>
    /// <param name="Own">Ids of answered questions that are the supplier's own.</param>
    public sealed record Model(string Code, int Id, string Title, string Buyer, bool IsOpen, DateOnly? Until, string? WhyNot, IReadOnlyList<AnsweredQuestion> Answered, IReadOnlySet<int> Own, IReadOnlyList<Waiting> Waiting, string? Question);

    public sealed record Waiting(string Text, DateTimeOffset AskedAt);

    internal sealed class Handler(AppDbContext db, QuestionDesk desk, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.OwnSupplier, request.Id, cancellationToken) is not { } work)
            {
                return null;
            }

            var entry = work.Opportunity.Entry;
            var own = await db.OpportunityQuestions.AsNoTracking().Where(q => q.EntryId == entry.Id && q.SupplierId == work.Own.Id).OrderBy(q => q.Id).ToListAsync(cancellationToken);
            return new Model(
                work.Own.Code, entry.Id, entry.Title, work.Opportunity.Buyer, work.Opportunity.IsOpen, desk.Until(entry), entry.TakesQuestions(clock.GetUtcNow(), desk.IsWorking).Problem?.Message,
                await desk.AnsweredAsync(entry.Id, cancellationToken), own.Select(q => q.Id).ToHashSet(), [.. own.Where(q => q.Answer is null).Select(q => new Waiting(q.Asked, q.AskedAt))], request.Typed);
        }
    }
}
