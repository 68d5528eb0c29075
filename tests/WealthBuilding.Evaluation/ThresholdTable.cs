using System.Globalization;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Evaluation;

/// <summary>Precision and recall at other joining thresholds, and how many names each moves.</summary>
internal static class ThresholdTable
{
    internal static void Print(List<LabelledName> names, List<SupplierResolution> results, RegisterFolder register)
    {
        foreach (var join in new[] { 0.3, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99 })
        {
            var thresholds = new ResolutionThresholds(join, Math.Min(join, ResolutionThresholds.Default.Review));
            var figures = new ResolutionFigures();
            for (var i = 0; i < names.Count; i++)
            {
                var best = results[i].Candidates.Count > 0 ? results[i].Candidates[0] : null;
                figures.Add(names[i].Expected, best?.Score >= join ? register.IdOf(best.Entity) : null);
            }

            var counts = ResolutionSurvey.Count(results, thresholds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{join:0.00}: {figures}; {counts.Joined} joined, {counts.ToReview} to review, {counts.Open} open"));
        }
    }
}
