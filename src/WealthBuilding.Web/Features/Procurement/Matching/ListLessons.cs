using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What the institution's people taught the matching and what still holds, the newest first.</summary>
public static class ListLessons
{
    private const int PageSize = 50;
    private const int Longest = 120;

    public sealed record Query(int Page) : IQuery<Page<Row>>;

    /// <param name="Need">The need's title, or how its text begins.</param>
    /// <param name="Categories">Their labels.</param>
    public sealed record Row(int Id, LessonKind Kind, string? Supplier, string Need, IReadOnlyList<string> Categories, string LearntBy, DateTimeOffset LearntAt)
    {
        /// <summary>What was said, in a sentence.</summary>
        public string Said => Kind switch
        {
            LessonKind.Able => $"{Supplier} can do this",
            LessonKind.Unsuitable => $"{Supplier} is not suitable",
            LessonKind.Categories => $"It means {string.Join("; ", Categories)}",
        };
    }

    internal sealed class Handler(AppDbContext db, SupplierTables tables) : IRequestHandler<Query, Page<Row>>
    {
        public async Task<Page<Row>> Handle(Query request, CancellationToken cancellationToken)
        {
            var page = await db.MatchLessons.AsNoTracking().Where(l => l.ForgottenAt == null).OrderByDescending(l => l.Id).ToPageAsync(Math.Max(1, request.Page), PageSize, cancellationToken);
            return new Page<Row>([.. page.Rows.Select(RowOf)], page.Number, page.Size, page.Total);
        }

        private Row RowOf(MatchLesson lesson) => new(
            lesson.Id, lesson.Kind, lesson.SupplierName, lesson.Title.Length > 0 ? lesson.Title : lesson.Text.Length <= Longest ? lesson.Text : string.Concat(lesson.Text.AsSpan(0, Longest - 1), "…"),
            [.. lesson.Cpv.Select(c => tables.Categories.Tree.Find(c)?.Label ?? c)], lesson.LearntBy, lesson.LearntAt);
    }
}
