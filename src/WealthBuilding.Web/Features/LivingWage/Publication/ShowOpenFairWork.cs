using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Commitments.Published;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Spreadsheets;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Publication;

/// <summary>The public summary of the living wage and of commitments in the contracts of an institution that publishes its register.</summary>
public static class ShowOpenFairWork
{
    public sealed record Query(string Publisher) : IQuery<Model?>;

    /// <param name="Day">The first day of the quarter: within one, nothing that somebody declares changes the figures, so that no two files tell what it was.</param>
    public sealed record Model(string Name, string Slug, DateOnly Day, PublicFairWork Summary);

    public static string NameOf(CoverageClass coverage) => coverage switch { CoverageClass.Met => "Paid", CoverageClass.NotMet => "Not paid", CoverageClass.Planned => "Planned", CoverageClass.NotKnown => "Not known" };

    public static ExportTable TableOf(Model model) => new(
        [
            new("As at", CellType.Date, "asAt"), new("Table", CellType.Text, "table"), new("Row", CellType.Text, "row"), new("Number", CellType.Number, "number"), new("Per cent of the number", CellType.Number, "numberPercent"), new("Pounds", CellType.Number, "pounds"), new("Per cent of the pounds", CellType.Number, "poundsPercent"),
            new("Due", CellType.Number, "due"), new("Kept by their day", CellType.Number, "kept"), new("Kept late", CellType.Number, "keptLate"), new("Per cent kept of those due", CellType.Number, "keptPercent"),
        ],
        [
            .. model.Summary.Wages.Select(w => new object?[] { model.Day, "Contracts and the real Living Wage", NameOf(w.Class), (long?)w.Contracts, w.ContractShare, w.Pence / 100m, w.PoundShare, null, null, null, null }),
            .. model.Summary.Themes.Select(t => new object?[] { model.Day, "Commitments", t.Theme, (long?)t.Commitments, null, null, null, (long?)t.Due, (long?)t.Kept, (long?)t.KeptLate, t.KeptShare }),
            [model.Day, "Pounds kept of commitments", "All", null, null, model.Summary.PoundsHundredths / 100m, null, null, null, null, null],
        ]);

    internal sealed class Handler(AppDbContext db, IServiceScopeFactory scopes, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var publisher = await db.Institutions.AsNoTracking().SingleOrDefaultAsync(i => i.Slug == request.Publisher && i.PublishesContracts, cancellationToken);
            var day = ReportQuarter.FirstDayOf(ReportQuarter.Of(clock.Today()));
            return publisher is null ? null : new Model(publisher.Name, publisher.Slug, day, await SummaryAsync(publisher, day, cancellationToken));
        }

        // The public belongs to no institution: what is counted is the publisher's, in a unit of work of its own.
        private async Task<PublicFairWork> SummaryAsync(Institution publisher, DateOnly day, CancellationToken cancellationToken)
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(publisher);
            var judged = await scope.ServiceProvider.GetRequiredService<ContractWages>().OfAllAsync(day, cancellationToken);
            var commitments = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ListCommitmentFacts.Query(day), cancellationToken);
            return PublicFairWork.Of([.. judged.Where(c => WageStandings.ClassOf(c.Finding.Standing) is not null).Select(FactOf)], commitments);
        }

        private static WageFact FactOf(JudgedContract contract) => new(
            WageStandings.ClassOf(contract.Finding.Standing)!.Value, contract.Entry.WholePence ?? 0,
            contract.Finding.Suppliers.Select(s => s.Evidence).Select(e => e.SupplierId is { } id ? $"record {id}" : e.Name.ToUpperInvariant()).FirstOrDefault() ?? $"contract {contract.Entry.Id}");
    }
}

/// <summary>What institutions show to everybody of fair work. The publisher is no tenant here: nobody is signed in.</summary>
[Route("/open-data/{publisher}")]
public sealed class OpenFairWorkController(IMediator mediator) : Controller
{
    [HttpGet("fair-work")]
    [AllowAnonymous]
    public async Task<IActionResult> ShowOpenFairWork(string publisher, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOpenFairWork.Query(publisher), cancellationToken) is { } model ? View(model) : NotFound();

    [HttpGet("fair-work.{format:regex(^(csv|xlsx|json)$)}")]
    [AllowAnonymous]
    [OpenToOtherSites]
    public async Task<IActionResult> ExportOpenFairWork(string publisher, string format, CancellationToken cancellationToken) =>
        await mediator.Send(new ShowOpenFairWork.Query(publisher), cancellationToken) is { } model ? TableFile.Of(format, $"fair-work-{model.Slug}", Publication.ShowOpenFairWork.TableOf(model)) : NotFound();
}
