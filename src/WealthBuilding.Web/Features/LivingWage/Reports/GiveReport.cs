using System.Linq.Expressions;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Reports;
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

    internal sealed class Handler(AppDbContext db, ReportedEmployers employers, TimeProvider clock) : IRequestHandler<Command, Result<Answer>>
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
            var employer = await employers.OfAsync(body!.Id, form.Employer!, today, cancellationToken);
            var code = SecretKeys.MakeCode();
            var report = new WorkerReport(body.Id, employer.SupplierId, form.Concern!.Value, form.Group!.Value, employer.Workers, today, SecretKeys.HashOfCode(code));
            db.WorkerReports.Add(report);
            await db.SaveChangesAsync(cancellationToken);
            return new Answer(SecretKeys.Spaced(code), ReportState.Of(report, body.Name, today));
        }
    }
}

/// <summary>What is told of a report: nothing of what was found of its employer, so that nobody learns here who has declared how many.</summary>
/// <param name="CountedFrom">The day behind its quarter.</param>
public sealed record ReportState(string Body, WorkerConcern Concern, int Quarter, DateOnly CountedFrom, bool IsOver)
{
    internal static ReportState Of(WorkerReport report, string body, DateOnly today) => new(body, report.Concern, report.Quarter, ReportQuarter.FirstDayOf(report.Quarter + 1), report.IsOverOn(today));
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
