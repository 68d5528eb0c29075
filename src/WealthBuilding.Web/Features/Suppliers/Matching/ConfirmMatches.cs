using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Confirms the best candidate of many payees at once, after a page that names how many and how much.</summary>
public static class ConfirmMatches
{
    /// <summary>The most that are confirmed in one go; of more, the most paid.</summary>
    public const int Most = 1000;

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

    public sealed record Query(Selection Selection) : IQuery<Model>;

    /// <param name="Rows">Those that would be confirmed, the most paid first.</param>
    /// <param name="LeftOut">How many of the selected have no candidate, or several as likely.</param>
    /// <param name="Seen">Stands for exactly these rows, candidates and states.</param>
    public sealed record Model(Selection Selection, IReadOnlyList<MatchRow> Rows, int LeftOut, string Seen)
    {
        public long Pence => Rows.Sum(r => r.Pence);
    }

    public sealed record Command : ICommand<Result<int>>
    {
        public Selection Selection { get; init; } = new();

        public string Seen { get; init; } = string.Empty;
    }

    internal sealed class Selected(AppDbContext db, MatchRows rows)
    {
        public async Task<Model> ReadAsync(Selection selection, CancellationToken cancellationToken)
        {
            var payees = selection.Payee ?? [];
            var matches = selection.All
                ? await db.Matches(selection.Filter).Take(Most).ToListAsync(cancellationToken)
                : await db.PayeeMatches.AsNoTracking().Where(m => payees.Contains(m.PayeeId)).OrderByDescending(m => m.Pence).ThenBy(m => m.PayeeId).Take(Most).ToListAsync(cancellationToken);
            var all = await rows.OfAsync(matches, cancellationToken);
            var ready = all.Where(r => r.HasOneBest && r.State is not (MatchState.Confirmed or MatchState.Rejected)).ToList();
            return new Model(selection, ready, all.Count - ready.Count, SeenOf(ready));
        }

        private static string SeenOf(IEnumerable<MatchRow> rows) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{r.PayeeId} {r.Version} {r.Best?.Reference}"))))));
    }

    internal sealed class QueryHandler(Selected selected) : IRequestHandler<Query, Model>
    {
        public Task<Model> Handle(Query request, CancellationToken cancellationToken) => selected.ReadAsync(request.Selection, cancellationToken);
    }

    internal sealed class Handler(Selected selected, Decider decider) : IRequestHandler<Command, Result<int>>
    {
        public async Task<Result<int>> Handle(Command command, CancellationToken cancellationToken)
        {
            var model = await selected.ReadAsync(command.Selection, cancellationToken);
            return command.Seen.Length > 0 && model.Seen != command.Seen ? MatchErrors.ListChanged
                : model.Rows.Count == 0 || command.Seen.Length == 0 ? MatchErrors.NobodySelected
                : await decider.DecideAsync([.. OnePerName(model.Rows).Select(r => new Decision(r.PayeeId, r.Version, r.Best!.Reference))], cancellationToken);
        }

        // One answer holds for a name; where two rows of a name differ in their best candidate, the more paid one would decide for both.
        private static IEnumerable<MatchRow> OnePerName(IEnumerable<MatchRow> rows) =>
            rows.GroupBy(r => PayeeName.KeyOf(r.Name)).Where(g => g.Select(r => r.Best!.Reference).Distinct().Count() == 1).Select(g => g.First());
    }
}
