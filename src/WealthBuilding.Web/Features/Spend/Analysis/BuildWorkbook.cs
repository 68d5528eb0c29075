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

        private AnalysisReport ReportOf(ShareFigures figures, MeasureShare.Measure measure, string address)
        {
            var view = measure.View;
            var suppliers = SuppliersOf(view);
            return new AnalysisReport
            {
                Title = "Local spend analysis",
                Subject = figures.Name,
                From = figures.From,
                To = figures.To,
                ScopeName = figures.ScopeName == "all" ? "Every payment" : "Payments that are purchases",
                ScopeVersion = figures.ScopeVersion,
                LocalDefinition = figures.LocalInWords,
                Areas = figures.Districts,
                PlacesSource = figures.PlacesSource,
                FilterWords = FilterWords.Of(figures.Filter),
                FilterUrl = address,
                MadeAt = clock.GetUtcNow(),
                MadeBy = actor.Name,
                DataVersion = figures.DataVersion,
                Lines = figures.Lines,
                SupplierCount = figures.Suppliers,
                TotalPence = figures.TotalPence,
                LocalPence = figures.LocalPence,
                UnknownPence = figures.UnknownPence,
                Share = (double?)figures.Share,
                ShareOfKnown = (double?)figures.ShareOfKnown,
                Low = (double?)figures.Low,
                High = (double?)figures.High,
                Rings = [.. figures.Rings.Select(r => new RingFigure(r.Name, r.Pence))],
                Places = PlacesOf(view),
                Months = [.. view.ByMonth().Select(m => new MonthFigure(m.Key, m.Share.TotalPence, m.Share.LocalPence))],
                Years = [.. view.ByYear(YearKind.Financial).Select(y => new YearFigure(y.Key?.ToString() ?? "Date not known", y.Share.TotalPence, y.Share.LocalPence, y.Key?.First, y.Key?.Last.AddDays(1)))],
                Departments = GroupsOf(view.ByDepartment()),
                Categories = GroupsOf(view.ByCategory()),
                Owners = KnownOf(figures.Ownership),
                Sizes = KnownOf(figures.Sizes),
                Sectors = KnownOf(figures.Sectors),
                TopSuppliers = suppliers,
                Coverage = figures.TotalPence == 0 ? null : (double)suppliers.Sum(s => s.Pence) / figures.TotalPence,
                Excluded = [.. figures.Rules.Select(r => new ScopeFigure(r.Name, r.Why, r.Lines, r.Pence, r.IsOn))],
                Unknowns = UnknownsOf(figures, view),
            };
        }

        private SupplierFigure[] SuppliersOf(SpendView view) => [.. view.TopSuppliers(TopSuppliers).Rows.Select((r, i) => new SupplierFigure(
            i + 1, r.Name.Length == 0 ? "Supplier not named" : r.Name, r.Share.TotalPence, r.Share.LocalPence,
            PlaceWords.Of(r.Payee.Place, references.Authorities), PlaceWords.BasisOf(r.Payee.Place)))];

        // A district is named as the lines name it, so that the sheet can add it up from them.
        private PlaceFigure[] PlacesOf(SpendView view)
        {
            var payees = view.Snapshot.Payees;
            var rings = Enumerable.Range(0, payees.Count)
                .Select(i => (Place: PlaceWords.Of(payees[i].Place, references.Authorities), Ring: PlaceWords.RingOf(view.Lens, i)))
                .DistinctBy(p => p.Place).ToDictionary(p => p.Place, p => p.Ring, StringComparer.Ordinal);
            return [.. view.ByPayee(p => PlaceWords.Of(p.Place, references.Authorities))
                .Select(g => new PlaceFigure(g.Key, rings[g.Key], g.Share.Lines, g.Share.TotalPence, g.Share.LocalPence))];
        }

        // All of them: the screen shows the largest only, and the workbook must add up.
        private static GroupFigure[] GroupsOf(IEnumerable<SpendGroup<string>> groups) =>
            [.. groups.Select(g => new GroupFigure(g.Key.Length == 0 ? "Not said" : g.Key, g.Share.Lines, g.Share.TotalPence, g.Share.LocalPence))];

        // A sheet that says 'not known' of every pound says nothing.
        private static GroupFigure[] KnownOf(IReadOnlyList<ShareFigures.Group> groups) =>
            groups.All(g => g.Key.Length == 0) ? [] : [.. groups.Select(g => new GroupFigure(g.Name, g.Lines, g.Pence, g.LocalPence))];

        private static UnknownFigure[] UnknownsOf(ShareFigures figures, SpendView view) =>
        [
            new("Place of the supplier", null, figures.UnknownPence),
            .. view.ByMonth().Where(m => m.Key is null).Select(m => new UnknownFigure("Date of payment", m.Share.Lines, m.Share.TotalPence)),
            .. view.ByDepartment().Where(d => d.Key.Length == 0).Select(d => new UnknownFigure("Department", d.Share.Lines, d.Share.TotalPence)),
            .. view.ByCategory().Where(c => c.Key.Length == 0).Select(c => new UnknownFigure("Kind of spending", c.Share.Lines, c.Share.TotalPence)),
        ];
    }
}
