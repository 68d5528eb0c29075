using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets.Workbooks;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>Builds the analysis workbook of the current view, into a stream.</summary>
public static class BuildWorkbook
{
    private const int TopSuppliers = 300;

    public sealed record Query(ShareFilter Filter, Stream Output, string Address) : IQuery<Outcome>;

    public sealed record Outcome(string FileName, long Lines, long Pence);

    internal sealed class Handler(
        AppDbContext db, ShareMeter meter, PlaceReferences references, CurrentInstitution institution, Actor actor, TimeProvider clock) : IRequestHandler<Query, Outcome>
    {
        public async Task<Outcome> Handle(Query request, CancellationToken cancellationToken)
        {
            var measure = await meter.OfInstitutionAsync(institution.RequiredId, request.Filter, cancellationToken)
                ?? throw new InvalidOperationException("The institution of this request is gone.");
            var figures = ShareFigures.Of(measure);
            var lines = await WorkbookLines.OpenAsync(db, measure, references.Authorities, institution.RequiredId, cancellationToken);
            AnalysisWorkbook.Write(request.Output, ReportOf(figures, measure, request.Address), lines.Read(cancellationToken), cancellationToken);
            return new Outcome($"analysis-{measure.Slug}-{figures.From:yyyy-MM}-{figures.To:yyyy-MM}.xlsx", figures.Lines, figures.TotalPence);
        }

        private AnalysisReport ReportOf(ShareFigures figures, MeasureShare.Measure measure, string address) => new()
        {
            Title = $"Local spend analysis: {figures.Name}",
            Subject = "How much of the money stays in the place, with whom, and what is not known",
            From = figures.From,
            To = figures.To,
            Scope = figures.ScopeName == "all" ? "Every payment" : $"Payments that are purchases (rules of scope, version {figures.ScopeVersion})",
            Local = $"{figures.LocalInWords}: {string.Join(", ", figures.Districts)}",
            PlacesSource = figures.PlacesSource,
            Filters = FilterWords.Of(figures.Filter),
            Address = address,
            MadeAt = clock.GetUtcNow(),
            MadeBy = actor.Name,
            DataVersion = figures.DataVersion,
            Lines = figures.Lines,
            Suppliers = figures.Suppliers,
            TotalPence = figures.TotalPence,
            LocalPence = figures.LocalPence,
            Share = figures.Share,
            Low = figures.Low,
            High = figures.High,
            Rings = [.. figures.Rings.Select(r => new AnalysisGroup(r.Name, 0, r.Pence, r.Key == "area" ? r.Pence : 0))],
            Months = GroupsOf(figures.Months),
            Years = GroupsOf(figures.Years),
            Departments = GroupsOf(figures.Departments),
            Categories = GroupsOf(figures.Categories),
            TopSuppliers = [.. measure.View.TopSuppliers(TopSuppliers).Rows.Select(r => new AnalysisSupplier(
                r.Name.Length == 0 ? "Supplier not named" : r.Name, r.Share.Lines, r.Share.TotalPence, r.Share.LocalPence,
                ListSuppliers.PlaceOf(r.Payee.Place, references.Authorities), ListSuppliers.BasisOf(r.Payee.Place)))],
            Exclusions = [.. figures.Rules.Select(r => new AnalysisExclusion(r.Name, r.Why, r.IsOn, r.Lines, r.Pence))],
            Unknowns = UnknownsOf(figures),
        };

        private static AnalysisGroup[] GroupsOf(IReadOnlyList<ShareFigures.Group> groups) => [.. groups.Select(g => new AnalysisGroup(g.Name, g.Lines, g.Pence, g.LocalPence))];

        private static AnalysisGroup[] UnknownsOf(ShareFigures figures) =>
        [
            new("Place of the supplier", 0, figures.UnknownPence, 0),
            .. figures.Months.Where(m => m.Key.Length == 0).Select(m => new AnalysisGroup("Date of payment", m.Lines, m.Pence, m.LocalPence)),
            .. figures.Departments.Where(d => d.Key.Length == 0).Select(d => new AnalysisGroup("Department", d.Lines, d.Pence, d.LocalPence)),
            .. figures.Categories.Where(c => c.Key.Length == 0).Select(c => new AnalysisGroup("Kind of spending", c.Lines, c.Pence, c.LocalPence)),
        ];
    }
}

/// <summary>A filter in words.</summary>
internal static class FilterWords
{
    public static string Of(ShareFilter filter)
    {
        var words = new List<string>();
        Add("from", filter.From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("to", filter.To?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Add("department", Join(filter.Department));
        Add("kind of spending", Join(filter.Category));
        Add("ring", Join(filter.Ring));
        Add("month", Join(filter.Month));
        Add("rules switched off", Join(filter.Off));
        return words.Count == 0 ? "none" : string.Join("; ", words);

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                words.Add($"{name}: {value}");
            }
        }
    }

    private static string Join(IReadOnlyList<string> values) => string.Join(", ", values);
}
