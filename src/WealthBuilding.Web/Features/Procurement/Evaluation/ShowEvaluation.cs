using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>How the quotes for a contract are weighed: criteria, scorers, and, once all have finished, scores, result and awards.</summary>
public static class ShowEvaluation
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    /// <param name="Users">Users of the institution who could be named to score.</param>
    /// <param name="Awards">What was awarded and told, the newest first.</param>
    public sealed record Model(EvaluationWork Work, IReadOnlyList<Choice> Users, IReadOnlyList<EvaluationAward> Awards)
    {
        /// <summary>The last day for bids is over, and nobody has quoted.</summary>
        public bool IsEmpty { get; init; }

        /// <summary>For the form in which a scorer is named.</summary>
        public string? User => null;

        public bool IsShown => Work.Evaluation?.IsShown == true && Work.Withheld is null;

        /// <summary>How many differences between scorers are not settled.</summary>
        public int Unsettled => Work.Evaluation is { } evaluation ? evaluation.DifferencesIn(Work.Keys).Count(k => evaluation.ModeratedOf(k) is null) : 0;
    }

    // Scores stand in no file before all scorers have finished: each would read the others'.
    public static ExportTable TableOf(Model model) => new(
        [
            new("Lot", CellType.Number), new("Supplier", CellType.Text), new("Criterion", CellType.Text), new("Weight (%)", CellType.Number), new("Price without VAT (£)", CellType.Pounds), new("Scorer", CellType.Text), new("Score 0 to 5", CellType.Number),
            new("Reason", CellType.Text),
        ],
        model.Work.Withheld is null ? RowsOf(model.Work) : []);

    private static IEnumerable<object?[]> RowsOf(EvaluationWork work) =>
        from lot in work.Lots
        let evaluation = work.EvaluationFor(lot.Number)
        where evaluation is { IsShown: true }
        from key in work.KeysFor(lot.Number)
        let bid = work.Bids.Single(b => b.QuoteId == key.QuoteId)
        let criterion = work.Criteria.Single(c => c.Id == key.CriterionId)
        from score in evaluation.Counting.Select(s => (s.Name, s.ScoreOf(key)?.Points, s.ScoreOf(key)?.Reason))
            .Concat(evaluation.ModeratedOf(key) is { } m ? [($"Moderated by {m.ModeratedBy}{(m.IsOutside ? ", outside what the scorers gave" : string.Empty)}", (int?)m.Points, m.Reason)] : [])
        select new object?[] { key.Lot, bid.Name, criterion.Title, criterion.WeightPercent, bid.PenceFor(key.Lot), score.Item1, score.Item2, score.Item3 };

    internal sealed class Handler(AppDbContext db, EvaluationDesk desk, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await desk.FindAsync(request.Contract, cancellationToken) is not { } work)
            {
                return null;
            }

            var buyer = institution.RequiredId;
            var users = await (
                from member in db.Memberships
                where member.InstitutionId == buyer
                join user in db.Users on member.UserId equals user.Id
                where !user.IsDisabled
                orderby user.FullName, user.Id
                select new { user.Id, user.FullName }).ToListAsync(cancellationToken);
            var awards = await db.EvaluationAwards.AsNoTracking().Where(a => a.EntryId == work.Entry.Id).OrderByDescending(a => a.Id).ToListAsync(cancellationToken);
            return new Model(work, [.. users.Where(u => work.Evaluation?.ScorerOf(u.Id) is null or { IsScoring: false, Interest: Interest.None }).Select(u => new Choice(u.Id.ToString(CultureInfo.InvariantCulture), u.FullName))], awards)
            { IsEmpty = !work.IsOpened && work.Entry.Notice?.TakesQuotes == true && clock.GetUtcNow() >= work.Entry.QuotesCloseAt && !await desk.HasQuotesAsync(work.Entry, cancellationToken) };
        }
    }
}
