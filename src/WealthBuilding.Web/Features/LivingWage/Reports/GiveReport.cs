using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Reports;

/// <summary>A worker tells what is wrong, in confidence: no account, no name, no day is kept.</summary>
public static class GiveReport
{
    public sealed record Command(ReportForm Form) : ICommand<Result<Answer>>
    {
        /// <summary>Without what is typed: commands are logged.</summary>
        public override string ToString() => nameof(GiveReport);
    }

    /// <param name="Code">By which the worker looks again; shown this once.</param>
    public sealed record Answer(string Code, ReportState State);

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Command, Result<Answer>>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellationToken)
        {
            var form = command.Form;
            var errors = form.Problems().ToList();
            var body = await db.Institutions.AsNoTracking().Where(PublicBodies.AreOffered).SingleOrDefaultAsync(i => i.Slug == form.For, cancellationToken);
            if (body is null)
            {
                errors.Insert(0, new FieldError(nameof(form.For), "Select the public body that the work is for"));
            }

            if (errors.Count > 0)
            {
                return new Problem.Invalid(errors);
            }

            var today = clock.Today();
            var supplier = await SupplierAsync(body!.Id, form.Employer!, cancellationToken);
            var code = SecretKeys.MakeCode();
            var report = new WorkerReport(body.Id, supplier, form.Employer!.Trim(), form.Concern!.Value, form.Group!.Value, await WorkersAsync(supplier, today, cancellationToken), today, SecretKeys.HashOfCode(code));
            db.WorkerReports.Add(report);
            await db.SaveChangesAsync(cancellationToken);
            return new Answer(SecretKeys.Spaced(code), ReportState.Of(report, body.Name, today));
        }

        // The tenant's filter is lifted for one look: whoever reports is in no institution, and is told nothing of what is found.
        private async Task<int?> SupplierAsync(int body, string employer, CancellationToken cancellationToken)
        {
            var named = await db.ContractSuppliers.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Where(s => s.InstitutionId == body && s.SupplierId != null).Select(s => new { s.Name, s.SupplierId }).ToListAsync(cancellationToken);
            var key = PayeeName.KeyOf(employer);
            return named.Find(n => PayeeName.KeyOf(n.Name) == key)?.SupplierId;
        }

        private async Task<int?> WorkersAsync(int? supplier, DateOnly today, CancellationToken cancellationToken)
        {
            var all = supplier is null ? [] : await db.WageDeclarations.AsNoTracking().Include(d => d.Bands).Where(d => d.SupplierId == supplier && d.AsAt != null).ToListAsync(cancellationToken);
            return WageDeclaration.LatestOn(all, today)?.Workers;
        }
    }
}

/// <summary>What has become of a report.</summary>
/// <param name="ShownFrom">From when the public body sees it; null where it never does.</param>
public sealed record ReportState(string Body, string Employer, WorkerConcern Concern, DateOnly? ShownFrom, bool IsShown)
{
    internal static ReportState Of(WorkerReport report, string body, DateOnly today) => new(
        body, report.Employer, report.Concern, report.IsShowable ? ReportQuarter.FirstDayOf(report.Quarter + 1) : null, report.IsShownOn(today));
}

/// <summary>Looks a report up by its code.</summary>
public static class FollowReport
{
    public sealed record Query(string? Code) : IQuery<Result<ReportState>>
    {
        /// <summary>Without the code: queries are logged.</summary>
        public override string ToString() => nameof(FollowReport);
    }

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Result<ReportState>>
    {
        // The tenant's filter is lifted: the code alone says whose report it is.
        public async Task<Result<ReportState>> Handle(Query request, CancellationToken cancellationToken)
        {
            var hash = SecretKeys.HashOfCode(request.Code);
            var report = await db.WorkerReports.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().SingleOrDefaultAsync(r => r.CodeHash == hash, cancellationToken);
            return report is null
                ? new Problem.Invalid([new FieldError("Code", "There is no report with this code. Check it and try again")])
                : ReportState.Of(report, await db.Institutions.Where(i => i.Id == report.InstitutionId).Select(i => i.Name).SingleAsync(cancellationToken), clock.Today());
        }
    }
}

/// <summary>Which public bodies the form offers: those that are known here by what they publish. That another one uses the platform is told to nobody.</summary>
internal static class PublicBodies
{
    public static readonly Expression<Func<Institution, bool>> AreOffered = i => i.PublishesSpend || i.PublishesContracts;
}

/// <summary>The form, with the public bodies to choose from.</summary>
public static class AskReport
{
    public sealed record Query(ReportForm Form) : IQuery<Model>
    {
        /// <summary>Without what is typed: queries are logged.</summary>
        public override string ToString() => nameof(AskReport);
    }

    public sealed record Model(ReportForm Form, IReadOnlyList<Choice> Bodies);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Model>
    {
        public async Task<Model> Handle(Query request, CancellationToken cancellationToken) =>
            new(request.Form, [.. await db.Institutions.Where(PublicBodies.AreOffered).OrderBy(i => i.Name).Select(i => new Choice(i.Slug, i.Name, null)).ToListAsync(cancellationToken)]);
    }
}
