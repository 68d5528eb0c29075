using System.Globalization;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Paging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>The payments that a figure is made of, each with the file and row it came from: the same filter as the figure, the same pence.</summary>
public static class ListLines
{
    private const int PageSize = 100;

    public sealed record Query(ShareFilter Filter, int Page = 1) : IQuery<Model>;

    /// <param name="Pence">What the payments come to; under a filter by ring, the parts that lie there.</param>
    /// <param name="LeftOutLines">Payments that the scope leaves out; none where the filter asks for every payment.</param>
    public sealed record Model(Page<Row> Lines, long Pence, long LocalPence, long LeftOutLines, long LeftOutPence, ShareFilter Filter, FilterChoices Choices);

    /// <param name="Pence">What counts of it.</param>
    /// <param name="WholePence">All of it.</param>
    public sealed record Row(
        int PaidOn, string Supplier, string? Department, string? Category, string? Purpose, string? Transaction, long Pence, long WholePence, long LocalPence, string Ring, string File, int Record, int ImportId);

    internal sealed class Handler(AppDbContext db, ShareMeter meter, CurrentInstitution institution) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken)
        {
            var measure = await meter.OfInstitutionAsync(institution.RequiredId, request.Filter, cancellationToken)
                ?? throw new InvalidOperationException("The institution of this request is gone.");
            var view = measure.View;
            var share = view.Total().Share;
            var pages = Math.Max(1, (share.Lines + PageSize - 1) / PageSize);
            var number = request.Page < 1 || request.Page > pages ? 1 : request.Page;
            var rows = await RowsAsync(view, view.Lines(number, PageSize).Rows, cancellationToken);
            return new Model(
                new Page<Row>(rows, number, PageSize, checked((int)share.Lines)), share.TotalPence, share.LocalPence,
                view.Excluded().Sum(e => e.Lines), view.Excluded().Sum(e => e.Pence), request.Filter, FilterChoices.Of(view.Snapshot));
        }

        private async Task<List<Row>> RowsAsync(SpendView view, IReadOnlyList<PassingLine> passing, CancellationToken cancellationToken)
        {
            var ids = passing.Select(IdOf).ToList();
            var lines = await db.SpendLines.AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, cancellationToken);
            var terms = await TermsAsync(lines.Values, cancellationToken);
            var files = await db.SpendImports.AsNoTracking().ToDictionaryAsync(i => i.Id, i => i.FileName, cancellationToken);
            string? Term(int? id) => id is { } known ? terms.GetValueOrDefault(known) : null;
            return [.. passing.Select(p => (Line: lines[IdOf(p)], Passing: p, Part: view.PartOf(p.Payee, p.Pence))).Select(r => new Row(
                r.Line.PaidOn, view.Snapshot.Payees[r.Passing.Payee].Name, Term(r.Line.DepartmentId), Term(r.Line.CategoryId), Term(r.Line.PurposeId), r.Line.Transaction,
                r.Part.Pence, r.Line.Pence, r.Part.LocalPence, PlaceWords.RingOf(view.Lens, r.Passing.Payee), files[r.Line.ImportId], r.Line.Record, r.Line.ImportId))];
        }

        private Task<Dictionary<int, string>> TermsAsync(IEnumerable<SpendLine> lines, CancellationToken cancellationToken)
        {
            var ids = lines.SelectMany(l => new[] { l.DepartmentId, l.CategoryId, l.PurposeId }).OfType<int>().Distinct().ToList();
            return db.SpendTerms.AsNoTracking().Where(t => ids.Contains(t.Id)).ToDictionaryAsync(t => t.Id, t => t.Text, cancellationToken);
        }

        private static long IdOf(PassingLine line) => SpendLine.IdOf(int.Parse(line.Import, CultureInfo.InvariantCulture), line.Line);
    }
}
