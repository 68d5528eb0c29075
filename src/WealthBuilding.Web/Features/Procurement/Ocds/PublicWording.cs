using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Contracts.Publication;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Procurement.Ocds;

/// <summary>What stands beside a contract in words: lots, criteria, questions and answers.</summary>
/// <remarks>Questions, answers and criteria that everybody reads on the opportunity's own page, where the buyer put them for that, stand as they are there; of the rest what may tell of a person is taken out.</remarks>
/// <param name="Lots">Titles, by lot.</param>
/// <param name="Criteria">By the entry of the register, in their order.</param>
/// <param name="Answers">By the entry of the register, in the order of their answers.</param>
internal sealed record PublicWording(IReadOnlyDictionary<int, string> Lots, ILookup<int, PublicCriterion> Criteria, ILookup<int, PublicAnswer> Answers)
{
    /// <param name="entries">With their lots, criteria and notices.</param>
    public static async Task<PublicWording> ReadAsync(AppDbContext db, IMediator mediator, IReadOnlyCollection<ContractEntry> entries, CancellationToken cancellationToken)
    {
        var lots = entries.SelectMany(e => e.Lots).ToList();
        var criteria = entries.SelectMany(e => e.Criteria.OrderBy(c => c.Number)).ToList();
        // What was taken back is shown to nobody any more. Who asked is not read.
        var shown = entries.Where(e => e.Notice is { ClosedAt: null }).Select(e => e.Id).ToList();
        var answers = (await db.OpportunityQuestions.AsNoTracking().Where(q => q.Answer != null && shown.Contains(q.EntryId)).Select(q => new { q.Id, q.EntryId, Question = q.Reworded ?? q.Asked, q.Answer, q.AnsweredAt }).ToListAsync(cancellationToken))
            .OrderBy(q => q.AnsweredAt).ThenBy(q => q.Id).ToList();
        string?[] texts = [.. lots.Select(l => l.Title), .. criteria.SelectMany(c => new[] { c.Title, c.Description })];
        var judged = new Queue<string?>(await mediator.Send(new PublicTexts.Query([.. texts.Select(t => new PublicTexts.Text(t, PublicTexts.TextKind.Free, false))]), cancellationToken));
        return new PublicWording(
            lots.ToDictionary(l => l.Id, l => Next(judged) is var told && shown.Contains(l.EntryId) ? l.Title : told),
            criteria.Select(c => (c.EntryId, Criterion: CriterionOf(c, Next(judged), Next(judged, c.Description), shown.Contains(c.EntryId)))).ToList().ToLookup(c => c.EntryId, c => c.Criterion),
            answers.ToLookup(a => a.EntryId, a => new PublicAnswer(a.Id, a.Question, a.Answer!, a.AnsweredAt!.Value)));
    }

    private static PublicCriterion CriterionOf(AwardCriterion criterion, string title, string? description, bool isShown) =>
        isShown ? new PublicCriterion(criterion.Kind, criterion.Title, criterion.WeightPercent, criterion.Description) : new PublicCriterion(criterion.Kind, title, criterion.WeightPercent, description);

    private static string Next(Queue<string?> judged) => judged.Dequeue() ?? ExportContracts.Withheld;

    private static string? Next(Queue<string?> judged, string? written) => judged.Dequeue() ?? (string.IsNullOrWhiteSpace(written) ? null : ExportContracts.Withheld);
}
