using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>The figures of a payments compliance return as a table of one row: those on the page, or those that were signed off.</summary>
public static class DownloadSummary
{
    /// <param name="Token">The figures of the page, sealed; null for signed ones.</param>
    /// <param name="Signed">Number of the sign-off; null for those of the page.</param>
    public sealed record Query(string? Token, int? Signed = null) : IQuery<Model?>;

    public sealed record Model(string Period, ExportTable Table);

    private static readonly ExportColumn[] Columns =
    [
        new("From", CellType.Date, "from"), new("To", CellType.Date, "to"), new("Worked out of", CellType.Text, "source"), new("State", CellType.Text, "state"), new("Lines", CellType.Number, "lines"), new("Invoices counted", CellType.Number, "counted"),
        new("Average days to pay", CellType.Number, "averageDays"), new("Paid within 30 days (%)", CellType.Number, "within30"), new("Paid in 31 to 60 days (%)", CellType.Number, "from31To60"), new("Paid in 61 days or more (%)", CellType.Number, "from61"),
        new("Paid on terms (%)", CellType.Number, "onTerms"), new("Invoices with days agreed of their own", CellType.Number, "ownTerms"), new("Left out", CellType.Text, "leftOut"), new("Signed off by", CellType.Text, "signedBy"), new("Role", CellType.Text, "signedRole"), new("Signed off on", CellType.Date, "signedOn"),
    ];

    private static string NameOf(DateOnly from, DateOnly to) => $"{from:yyyy-MM-dd}-to-{to:yyyy-MM-dd}";

    private static object?[] RowOf(ReturnFigures f, DateOnly today) =>
    [
        f.From, f.To, f.Source, f.IsProvisional(today) ? "Provisional: the half-year is still running" : "Not signed off", (long)f.Lines, (long)f.Counted, f.AverageDays, f.Shares?.Within30, f.Shares?.From31To60, f.Shares?.From61, f.OnTerms, (long)f.OwnTerms, f.LeftOutWords, null, null, null,
    ];

    private static object?[] RowOf(SignedReturn r) =>
    [
        r.From, r.To, r.Source, "Signed off", (long)r.Lines, (long)r.Counted, r.AverageTenths / 10m, (long?)r.Within30, (long?)r.From31To60, (long?)r.From61, (long?)r.OnTerms, (long)r.OwnTerms, r.LeftOut, r.SignedBy, r.SignedRole, r.SignedOn,
    ];

    internal sealed class Handler(AppDbContext db, ReturnTokens tokens, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (request.Signed is { } id)
            {
                return await db.SignedReturns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { } kept ? new Model(NameOf(kept.From, kept.To), new ExportTable(Columns, [RowOf(kept)])) : null;
            }

            return tokens.Read(request.Token) is { } figures ? new Model(NameOf(figures.From, figures.To), new ExportTable(Columns, [RowOf(figures, clock.Today())])) : null;
        }
    }
}
