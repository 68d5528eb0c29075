using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Confirms the best candidate of many payees at once, after a page that names how many and how much.</summary>
public static class ConfirmMatches
{
    /// <summary>The most that are confirmed in one go; of more, the most paid.</summary>
    public const int Most = 1000;

    private const int PageSize = 50;

    /// <summary>Some payees by their ids, or all that a filter finds.</summary>
    public sealed record Selection
    {
        /// <summary>Without a value to begin with: the binder cannot fill an empty array.</summary>
        public IReadOnlyList<int>? Payee { get; init; }

        public bool All { get; init; }

        public string? State { get; init; }

        public string? Words { get; init; }

        internal MatchFilter Filter => new() { State = State, Words = Words };
    }

    /// <param name="Page">From 1; whichever is shown, all of them are confirmed.</param>
    public sealed record Query(Selection Selection, int Page = 1) : IQuery<Model>;

    /// <param name="Rows">Those that would be confirmed, the most paid first.</param>
    /// <param name="Shown">A page of them.</param>
    /// <param name="People">Left out because their names read like people's.</param>
    /// <param name="LeftOut">Left out for another reason.</param>
    /// <param name="More">How many more the filter finds than are confirmed in one go.</param>
    /// <param name="Waiting">Where nobody was picked and not all were asked for: how many the filter finds.</param>
    /// <param name="Seen">Stands for exactly these rows, candidates and states.</param>
    public sealed record Model(Selection Selection, IReadOnlyList<MatchRow> Rows, Page<MatchRow> Shown, IReadOnlyList<MatchRow> People, IReadOnlyList<Obstructed> LeftOut, int More, int Waiting, string Seen)
    {
        public long Pence => Rows.Sum(r => r.Pence);
    }

    /// <summary>A payee that is not confirmed with the others, and why.</summary>
    public sealed record Obstructed(MatchRow Row, BulkObstacle Why);

    public sealed record Command : ICommand<Result<int>>
    {
        public Selection Selection { get; init; } = new();

        public string Seen { get; init; } = string.Empty;
    }

    internal sealed class Selected(AppDbContext db, MatchRows rows, RegisterReferences references)
    {
        public async Task<Model> ReadAsync(Selection selection, int page, CancellationToken cancellationToken)
        {
            var payees = selection.Payee ?? [];
            var chosen = selection.All
                ? db.Matches(selection.Filter)
                : db.PayeeMatches.AsNoTracking().Where(m => payees.Contains(m.PayeeId)).OrderByDescending(m => m.Pence).ThenBy(m => m.PayeeId);
            var all = await rows.OfAsync(await chosen.Take(Most).ToListAsync(cancellationToken), cancellationToken);
            var more = all.Count < Most ? 0 : await chosen.CountAsync(cancellationToken) - all.Count;
            var waiting = selection.All || payees.Count > 0 ? 0 : await db.Matches(selection.Filter).CountAsync(cancellationToken);
            return ModelOf(selection, all, page, more, waiting);
        }

        private Model ModelOf(Selection selection, IReadOnlyList<MatchRow> all, int page, int more, int waiting)
        {
            var recogniser = new PayeeRecogniser(references.People);
            var judged = all.Select(r => (Row: r, Why: BulkConfirmation.Of(r.State, r.Candidates, IsLikePerson(recogniser, r)))).ToList();
            var torn = judged.Where(j => j.Why is null).GroupBy(j => KeyOf(j.Row)).Where(g => g.Select(j => j.Row.Best!.Reference).Distinct().Count() > 1).Select(g => g.Key).ToHashSet();
            judged = judged.ConvertAll(j => j.Why is null && torn.Contains(KeyOf(j.Row)) ? (j.Row, BulkObstacle.TwoAnswers) : j);
            var ready = judged.Where(j => j.Why is null).Select(j => j.Row).ToList();
            page = page < 1 || (page - 1) * (long)PageSize >= ready.Count ? 1 : page;
            return new Model(
                selection, ready, new Page<MatchRow>([.. ready.Skip((page - 1) * PageSize).Take(PageSize)], page, PageSize, ready.Count),
                [.. judged.Where(j => j.Why is BulkObstacle.LooksLikePerson).Select(j => j.Row)],
                [.. judged.Where(j => j.Why is not (null or BulkObstacle.LooksLikePerson)).Select(j => new Obstructed(j.Row, j.Why!.Value))], more, waiting, SeenOf(ready));
        }

        private static bool IsLikePerson(PayeeRecogniser recogniser, MatchRow row) =>
            recogniser.Recognise(row.Name).Nature is PayeeNature.Person;

        // One answer holds for all that have this in common.
        private (string, string?, string?) KeyOf(MatchRow row) =>
            (PayeeName.KeyOf(row.Name), BulkConfirmation.RestsOnPostcode(row.Best!) ? PayeeName.PostcodeOf(row.Postcode) : null, PayeeName.NumberOf(row.CompanyNumber, row.CharityNumber, references.Numbers));

        private static string SeenOf(IEnumerable<MatchRow> rows) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.PayeeId} {r.Version} {r.Best?.Reference}"))))));
    }

    internal sealed class QueryHandler(Selected selected) : IRequestHandler<Query, Model>
    {
        public Task<Model> Handle(Query request, CancellationToken cancellationToken) => selected.ReadAsync(request.Selection, request.Page, cancellationToken);
    }

    /// <summary>Returns how many of the payees that were shown are confirmed now.</summary>
    internal sealed class Handler(AppDbContext db, Selected selected, Decider decider) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var model = await selected.ReadAsync(command.Selection, 1, cancellationToken);
            if (model.Rows.Count == 0 || command.Seen.Length == 0 || model.Seen != command.Seen)
            {
                if (command.Seen.Length > 0 && model.Rows.Count == 0 && await IsAnyConfirmedAsync(command.Selection, cancellationToken))
                {
                    return MatchErrors.DecidedAlready;
                }

                return command.Seen.Length > 0 && model.Seen != command.Seen ? MatchErrors.ListChanged : MatchErrors.NobodySelected;
            }

            var result = await decider.DecideAsync([.. model.Rows.Select(DecisionOf)], cancellationToken);
            var ids = model.Rows.Select(r => r.PayeeId).ToList();
            return result.IsDone ? await db.PayeeMatches.CountAsync(m => ids.Contains(m.PayeeId) && m.State == MatchState.Confirmed, cancellationToken) : result;
        }

        // Of those that were picked one by one nobody is left to confirm: they are. Of 'all' nobody knows whom the page showed.
        private async Task<bool> IsAnyConfirmedAsync(Selection selection, CancellationToken cancellationToken)
        {
            var payees = (selection.Payee ?? []).Distinct().ToList();
            return !selection.All && await db.PayeeMatches.AnyAsync(m => payees.Contains(m.PayeeId) && m.State == MatchState.Confirmed, cancellationToken);
        }

        // Nobody looked at the name in other places: where the postcode spoke for the answer, it holds there.
        private static Decision DecisionOf(MatchRow row) => new(row.PayeeId, row.Version, row.Best!.Reference, BulkConfirmation.RestsOnPostcode(row.Best));
    }
}
