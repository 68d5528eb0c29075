using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>One message to each contract manager who has something to do: cases that are new, overdue, or due soon. A case that nobody follows up, or whose owner has left, is everybody's.</summary>
/// <remarks>Written when something is new or has become overdue, and once a week while anything is overdue or due soon; never to who may not work cases here any more.</remarks>
internal sealed class CaseDigest(AppDbContext db, Outbox outbox)
{
    /// <summary>Days before it is due from which a case is told of.</summary>
    public const int DaysBefore = 14;

    private const int DaysBetween = 7;

    /// <summary>Answers how many messages were written.</summary>
    public async Task<int> WriteAsync(Institution body, IReadOnlyList<WageCase> open, DateOnly today, CancellationToken cancellationToken)
    {
        var written = 0;
        var people = open.Count == 0 ? [] : await CaseOwners.OfAsync(db, body.Id, cancellationToken);
        foreach (var (id, person) in people.Where(p => p.Value.Address is not null))
        {
            var own = open.Where(c => c.OwnerId == id || c.OwnerId is null || !people.ContainsKey(c.OwnerId.Value)).OrderBy(c => c.DueOn).ThenBy(c => c.Id).ToList();
            var news = await NewsAsync(body.Id, id, own, today, cancellationToken);
            if (news.Count == 0 && !await IsWeeklyDueAsync(KeyOf(body.Id, id), own, today, cancellationToken))
            {
                continue;
            }

            outbox.AddOwed(person.Address!, SubjectOf(own, news, today), TextOf(body, own, news, today));
            foreach (var key in news.SelectMany(n => n.Keys).Append(KeyOf(body.Id, id)))
            {
                await db.RemindAsync(key, today, cancellationToken);
            }

            written++;
        }

        return written;
    }

    private static string KeyOf(int institutionId, int userId) => $"{institutionId}:digest:{userId}";

    private async Task<bool> IsWeeklyDueAsync(string key, List<WageCase> own, DateOnly today, CancellationToken cancellationToken) =>
        own.Exists(c => c.IsDueBy(today.AddDays(DaysBefore))) && (await db.RemindedOnAsync(key, cancellationToken))?.AddDays(DaysBetween) <= today;

    private async Task<List<News>> NewsAsync(int institutionId, int userId, List<WageCase> own, DateOnly today, CancellationToken cancellationToken)
    {
        var news = new List<News>();
        foreach (var item in own)
        {
            var (first, late) = ($"{institutionId}:case:{userId}:{item.Id}", $"{institutionId}:late:{userId}:{item.Id}:{item.DueOn:yyyyMMdd}");
            var isNew = await db.RemindedOnAsync(first, cancellationToken) is null;
            var isNewlyLate = item.IsOverdue(today) && await db.RemindedOnAsync(late, cancellationToken) is null;
            if (isNew || isNewlyLate)
            {
                news.Add(new News(item, isNew, item.IsOverdue(today) ? [first, late] : [first]));
            }
        }

        return news;
    }

    private static string SubjectOf(List<WageCase> own, List<News> news, DateOnly today)
    {
        var (fresh, late, soon) = (news.Count(n => n.IsNew), own.Count(c => c.IsOverdue(today)), own.Count(c => IsSoon(c, today)));
        var parts = new[] { fresh == 0 ? null : $"{fresh} new", late == 0 ? null : $"{late} overdue", soon == 0 ? null : $"{soon} due soon" };
        return $"Living wage cases: {string.Join(", ", parts.OfType<string>())}";
    }

    private string TextOf(Institution body, List<WageCase> own, List<News> news, DateOnly today)
    {
        var fresh = news.Where(n => n.IsNew).Select(n => n.Case).ToHashSet();
        var parts = new[]
        {
            $"At {body.Name}, these cases are yours, or nobody follows them up.",
            PartOf("Overdue", own.Where(c => c.IsOverdue(today)), body),
            PartOf("New", own.Where(c => fresh.Contains(c) && !c.IsOverdue(today)), body),
            PartOf($"Due within {DaysBefore} days", own.Where(c => IsSoon(c, today) && !fresh.Contains(c)), body),
            $"All of them: {outbox.LinkTo($"/{body.Slug}/living-wage")}",
        };
        return string.Join("\n\n", parts.Where(p => p.Length > 0)) + "\n";
    }

    private static bool IsSoon(WageCase item, DateOnly today) => !item.IsOverdue(today) && item.IsDueBy(today.AddDays(DaysBefore));

    private string PartOf(string title, IEnumerable<WageCase> cases, Institution body)
    {
        var lines = cases.Select(c => $"- {c.SupplierName.ReplaceLineEndings(" ")}, due {Figures.Day(c.DueOn)}{(c.OwnerId is null ? ", nobody follows it up yet" : string.Empty)}\n  {outbox.LinkTo($"/{body.Slug}/living-wage/cases/{c.Id}")}").ToList();
        return lines.Count == 0 ? string.Empty : $"{title}\n{string.Join('\n', lines)}";
    }

    /// <summary>A case that somebody was not told of yet, or not that it is overdue.</summary>
    private sealed record News(WageCase Case, bool IsNew, IReadOnlyList<string> Keys);
}
