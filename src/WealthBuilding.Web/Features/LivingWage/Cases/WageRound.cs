using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.TagHelpers;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>The daily round of one institution: opens a case for every supplier that fails, and reminds whoever has something to do. Done twice on a day it does nothing new.</summary>
public static class WageRound
{
    /// <summary>Answers what was done.</summary>
    public sealed record Command : ICommand<Answer>;

    public sealed record Answer(int Opened, int Reminded);

    internal sealed class Handler(AppDbContext db, ContractWages wages, WageReminders reminders, CurrentInstitution institution, TimeProvider clock) : IRequestHandler<Command, Answer>
    {
        private const string ByTheRound = "the daily check";

        public async Task<Answer> Handle(Command command, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var judged = await wages.OfAllAsync(today, cancellationToken);
            var cases = await db.WageCases.Where(c => c.ClosedOn == null).ToListAsync(cancellationToken);
            var opened = judged.Where(c => WageStandings.ClassOf(c.Finding.Standing) is CoverageClass.NotMet)
                .SelectMany(c => c.Finding.Suppliers.Where(s => WageStandings.ClassOf(s.Standing) is CoverageClass.NotMet).Select(s => (Contract: c, Supplier: s)))
                .Where(p => !cases.Exists(c => c.EntryId == p.Contract.Entry.Id && c.SupplierName == p.Supplier.Evidence.Name))
                .Select(p => OpenCase.Of(p.Contract, p.Supplier, today, ByTheRound)).ToList();
            db.WageCases.AddRange(opened);
            var reminded = await reminders.WriteAsync(institution.RequiredId, judged, cases, today, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new Answer(opened.Count, reminded);
        }
    }
}

/// <summary>Writes reminders, each once: to suppliers whose declaration is missing, ends soon or is short of a rate that is coming; to whoever follows up a case that is overdue.</summary>
internal sealed class WageReminders(AppDbContext db, SupplierMail mail, Outbox outbox)
{
    private const int DaysBefore = 30;

    public async Task<int> WriteAsync(int institutionId, IReadOnlyList<JudgedContract> judged, List<WageCase> cases, DateOnly today, CancellationToken cancellationToken)
    {
        var slug = await db.Institutions.Where(i => i.Id == institutionId).Select(i => new { i.Slug, i.Name }).SingleAsync(cancellationToken);
        var written = 0;
        foreach (var (supplier, key, subject, words) in judged.Where(AsksForIt).SelectMany(c => OwedTo(c, slug.Name, today)).DistinctBy(o => o.Key))
        {
            if (await IsNewAsync(key, today, cancellationToken))
            {
                await mail.TellAsync(supplier, SupplierPermissions.Edit, "living-wage", subject, words, cancellationToken);
                written++;
            }
        }

        foreach (var late in cases.Where(c => c.IsOverdue(today) && c.OwnerId is not null))
        {
            if (await db.Users.Where(u => u.Id == late.OwnerId).Select(u => u.Email).SingleOrDefaultAsync(cancellationToken) is { } address && await IsNewAsync($"case:{late.Id}:{late.DueOn:yyyyMMdd}", today, cancellationToken))
            {
                outbox.AddOwed(address, "A living wage case is overdue", $"The case about {late.SupplierName.ReplaceLineEndings(" ")} was due on {Figures.Day(late.DueOn)}.\n\nSee it here: {outbox.LinkTo($"/{slug.Slug}/living-wage/cases/{late.Id}")}\n");
                written++;
            }
        }

        return written;
    }

    private static bool AsksForIt(JudgedContract contract) => contract.Finding.Standing is not (WageStanding.ScopeNotKnown or WageStanding.NotInScope or WageStanding.Planned);

    private static IEnumerable<(int Supplier, string Key, string Subject, string Words)> OwedTo(JudgedContract contract, string buyer, DateOnly today)
    {
        foreach (var supplier in contract.Finding.Suppliers.Where(s => s.Evidence.SupplierId is not null))
        {
            var id = supplier.Evidence.SupplierId!.Value;
            var declaration = supplier.Declaration;
            if (supplier.Standing is WageStanding.NotDeclared or WageStanding.Withdrawn or WageStanding.FailedAndWithdrawn)
            {
                yield return (id, $"missing:{id}:{today.Year}", "Please say what your workers are paid", $"{buyer} has a contract with you, '{contract.Entry.Title}', and asks that its work is paid at the real Living Wage. Say once, in groups and without names, what your workers are paid; every public body that buys from you can then use it for a year.");
            }
            else if (supplier.Standing is WageStanding.Expired)
            {
                yield return (id, $"ended:{declaration!.Id}", "What you declared of your workers' pay has run out", $"It ran out on {Figures.Day(declaration.ExpiresOn)}. Start from it and change what is different.");
            }
            else if (declaration?.ExpiresOn is { } last && last <= today.AddDays(DaysBefore))
            {
                yield return (id, $"ends:{declaration.Id}", "What you declared of your workers' pay runs out soon", $"It runs out on {Figures.Day(last)}. Start from it and change what is different.");
            }

            if (supplier.Standing is WageStanding.Fails or WageStanding.BelowTheLaw)
            {
                yield return (id, $"short:{declaration!.Id}:{supplier.ShortYear.Pence}", "Your workers have less than is required", $"By what you declared, workers miss {supplier.ShortYear} a year, pay alone. Your page says in which groups. When you have put it right, declare anew.");
            }

            if (supplier.DueBy is { } due)
            {
                yield return (id, $"due:{declaration!.Id}:{due:yyyyMMdd}", "A higher living wage is coming", $"What you declared is enough today. From {Figures.Day(due)} on a higher real Living Wage is due; your page says for which groups, and how much is missing.");
            }
        }
    }

    private async Task<bool> IsNewAsync(string key, DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.SentReminders.AnyAsync(r => r.Key == key, cancellationToken))
        {
            return false;
        }

        db.SentReminders.Add(new SentReminder(key, today));
        return true;
    }
}

/// <summary>Makes the round of every institution while the site runs.</summary>
internal sealed class WageRoundService(IServiceScopeFactory scopes, ILogger<WageRoundService> logger) : PeriodicService(scopes, logger, TimeSpan.FromHours(3), "living wage round")
{
    private readonly IServiceScopeFactory _scopes = scopes;

    protected override async Task SendAsync(IMediator mediator, CancellationToken cancellationToken)
    {
        foreach (var institution in await mediator.Send(new ListRounds.Query(), cancellationToken))
        {
            await using var scope = _scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Infrastructure.Security.Actor>().IsCommand("living wage round");
            scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(institution);
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new WageRound.Command(), cancellationToken);
        }
    }
}

/// <summary>The institutions that a round is made of.</summary>
public static class ListRounds
{
    public sealed record Query : IQuery<IReadOnlyList<Institution>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, IReadOnlyList<Institution>>
    {
        public async Task<IReadOnlyList<Institution>> Handle(Query request, CancellationToken cancellationToken) => await db.Institutions.AsNoTracking().OrderBy(i => i.Id).ToListAsync(cancellationToken);
    }
}
