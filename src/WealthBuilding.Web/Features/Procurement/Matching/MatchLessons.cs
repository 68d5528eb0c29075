using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>What the institution's people taught the matching, in the order in which they did.</summary>
internal sealed class MatchLessons(AppDbContext db, SupplierTables tables, NeedVocabulary vocabulary)
{
    /// <summary>Different after every lesson that is kept or forgotten.</summary>
    public async Task<string> StampAsync(CancellationToken cancellationToken) => string.Join(
        ' ', await db.MatchLessons.MaxAsync(l => (int?)l.Id, cancellationToken), await db.MatchLessons.CountAsync(l => l.ForgottenAt == null, cancellationToken));

    /// <summary>Those that hold.</summary>
    public Task<List<MatchLesson>> LoadAsync(CancellationToken cancellationToken) =>
        db.MatchLessons.AsNoTracking().Where(l => l.ForgottenAt == null).OrderBy(l => l.Id).ToListAsync(cancellationToken);

    /// <summary>What was said of suppliers, each by its key as of now; a supplier that is not known any more is passed over.</summary>
    public static IReadOnlyList<MatchFeedback> FeedbackOf(IEnumerable<MatchLesson> lessons, IReadOnlyDictionary<string, string> keys) =>
        [.. lessons.Where(l => l.SupplierKey is not null && keys.ContainsKey(l.SupplierKey)).Select(l => l.ToFeedback(keys[l.SupplierKey!]))];

    /// <summary>The suggester of categories as this institution taught it: one of its own, so that what it taught shows nobody else anything and can be taken back whole.</summary>
    public ICategoryProfiler ProfilerOf(IEnumerable<MatchLesson> lessons)
    {
        List<MatchLesson> taught = [.. lessons.Where(l => l.Kind is LessonKind.Categories && l.Cpv.Count > 0)];
        if (taught.Count == 0)
        {
            return vocabulary.Profiler;
        }

        var suggester = new CategorySuggester(tables.Categories);
        foreach (var lesson in taught)
        {
            suggester.Learn(lesson.Title, lesson.Text, lesson.Cpv);
        }

        return new SuggestedCategories(suggester);
    }
}
