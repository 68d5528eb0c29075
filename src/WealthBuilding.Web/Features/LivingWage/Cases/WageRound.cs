using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>The daily round of one institution: opens a case for every supplier that fails, and reminds whoever has something to do. Done twice on a day it does nothing new.</summary>
public static class WageRound
{
    /// <summary>Answers what was done.</summary>
    public sealed record Command : ICommand<Answer>;

    /// <param name="Reminded">Messages that went out.</param>
    public sealed record Answer(int Opened, int Reminded);

    /// <summary>Under which the day of an institution's last round is kept.</summary>
    internal static string KeyOf(int institutionId) => $"{institutionId}:round";

    internal sealed class Handler(AppDbContext db, ContractWages wages, WageReminders reminders, CaseDigest digest, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Command, Answer>
    {
        private const string ByTheRound = "the daily check";

        public async Task<Answer> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var judged = await wages.OfAllAsync(today, cancellationToken);
            var cases = await CasesAsync(cancellationToken);
            var opened = FailingSuppliers.Of(judged).Select(f => f.ToOpen(cases, today, ByTheRound)).OfType<WageCase>().ToList();
            db.WageCases.AddRange(opened);
            await db.SaveChangesAsync(cancellationToken); // a message leads to a case by its number
            var body = await db.Institutions.AsNoTracking().SingleAsync(i => i.Id == institution.RequiredId, cancellationToken);
            var reminded = await reminders.WriteAsync(body, judged, today, cancellationToken)
                + await digest.WriteAsync(body, [.. cases.Where(c => c.IsOpen), .. opened], today, cancellationToken);
            await db.RemindAsync(KeyOf(body.Id), today, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Answer(opened.Count, reminded);
        }

        // A case follows its supplier's record into the one that it was merged into.
        private async Task<List<WageCase>> CasesAsync(CancellationToken cancellationToken)
        {
            var merged = await MergedSuppliers.LoadAsync(db, cancellationToken);
            var cases = await db.WageCases.ToListAsync(cancellationToken);
            cases.Where(c => c.SupplierId is not null).ToList().ForEach(c => c.Follow(merged.RootOf(c.SupplierId!.Value)));
            return cases;
        }
    }
}

/// <summary>Makes the round of every institution while the site runs.</summary>
/// <remarks>One that fails is told in the log and tried again the next time; the others have theirs all the same.</remarks>
internal sealed partial class WageRoundService(IServiceScopeFactory scopes, ILogger<WageRoundService> logger) : PeriodicService(scopes, logger, TimeSpan.FromHours(3), "living wage round")
{
    private readonly IServiceScopeFactory _scopes = scopes;
    private readonly ILogger _logger = logger;

    protected override async Task SendAsync(IMediator mediator, CancellationToken cancellationToken)
    {
        foreach (var institution in await mediator.Send(new ListRounds.Query(), cancellationToken))
        {
            try
            {
                await RoundAsync(institution, cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                NotOf(fault, institution.Slug);
            }
        }
    }

    private async Task RoundAsync(Institution institution, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Infrastructure.Security.Actor>().IsCommand("living wage round");
        scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(institution);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new WageRound.Command(), cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The living wage round of {Institution} failed; it is tried again")]
    private partial void NotOf(Exception fault, string institution);
}

/// <summary>The institutions of which no round was made yet today: a site that starts again and again makes one a day all the same, and not one at every start.</summary>
public static class ListRounds
{
    public sealed record Query : IQuery<IReadOnlyList<Institution>>;

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Institution>>
    {
        public async Task<IReadOnlyList<Institution>> Handle(Query request, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var institutions = await db.Institutions.AsNoTracking().OrderBy(i => i.Id).ToListAsync(cancellationToken);
            var keys = institutions.ConvertAll(i => WageRound.KeyOf(i.Id));
            var made = await db.SentReminders.AsNoTracking().Where(r => keys.Contains(r.Key) && r.SentOn == today).Select(r => r.Key).ToListAsync(cancellationToken);
            return institutions.FindAll(i => !made.Contains(WageRound.KeyOf(i.Id)));
        }
    }
}
