using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.TagHelpers;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>Reminds suppliers whose declaration is missing, ends soon, has run out, is short, or is short of a rate that is coming; each once, and of a missing one again after a year.</summary>
/// <remarks>A reminder that reached nobody, since the supplier has no account yet, is written when somebody can have it.</remarks>
internal sealed class WageReminders(AppDbContext db, SupplierMail mail)
{
    private const int DaysBefore = 30;

    /// <summary>Answers how many messages were written.</summary>
    public async Task<int> WriteAsync(Institution body, IReadOnlyList<JudgedContract> judged, DateOnly today, CancellationToken cancellationToken)
    {
        var written = 0;
        foreach (var owed in judged.Where(AsksForIt).SelectMany(c => OwedTo(c, body.Name, today)).DistinctBy(o => o.Key))
        {
            var key = $"{body.Id}:{owed.Key}";
            if (await db.RemindedOnAsync(key, cancellationToken) is { } last && !(owed.IsYearly && last.AddYears(1) <= today))
            {
                continue;
            }

            var told = await mail.TellAsync(owed.Supplier, SupplierPermissions.Edit, "living-wage", owed.Subject, owed.Words, cancellationToken);
            if (told > 0)
            {
                await db.RemindAsync(key, today, cancellationToken);
            }

            written += told;
        }

        return written;
    }

    private static bool AsksForIt(JudgedContract contract) => contract.Finding.Standing is not (WageStanding.ScopeNotKnown or WageStanding.NotInScope or WageStanding.Planned);

    private static IEnumerable<Owed> OwedTo(JudgedContract contract, string buyer, DateOnly today)
    {
        foreach (var supplier in contract.Finding.Suppliers.Where(s => s.Evidence.SupplierId is not null))
        {
            var id = supplier.Evidence.SupplierId!.Value;
            var declaration = supplier.Declaration;
            if (supplier.Standing is WageStanding.NotDeclared or WageStanding.Withdrawn or WageStanding.FailedAndWithdrawn)
            {
                yield return new(id, $"missing:{id}", "Please say what your workers are paid", $"{buyer} has a contract with you, '{contract.Entry.Title}', and asks that its work is paid at the real Living Wage. Say once, in groups and without names, what your workers are paid; every public body that buys from you can then use it for a year.", IsYearly: true);
            }
            else if (supplier.Standing is WageStanding.Expired)
            {
                yield return new(id, $"ended:{declaration!.Id}", "What you declared of your workers' pay has run out", $"It ran out on {Figures.Day(declaration.ExpiresOn)}. Start from it and change what is different.");
            }
            else if (declaration?.ExpiresOn is { } last && last <= today.AddDays(DaysBefore))
            {
                yield return new(id, $"ends:{declaration.Id}", "What you declared of your workers' pay runs out soon", $"It runs out on {Figures.Day(last)}. Start from it and change what is different.");
            }

            if (supplier.Standing is WageStanding.Fails or WageStanding.BelowTheLaw)
            {
                yield return new(id, $"short:{declaration!.Id}:{supplier.ShortYear.Pence}", "Your workers have less than is required", $"By what you declared, workers miss {supplier.ShortYear} a year, pay alone. Your page says in which groups. When you have put it right, declare anew.");
            }

            if (supplier.DueBy is { } due)
            {
                yield return new(id, $"due:{declaration!.Id}:{due:yyyyMMdd}", "A higher living wage is coming", $"What you declared is enough today. From {Figures.Day(due)} on a higher real Living Wage is due; your page says for which groups, and how much is missing.");
            }
        }
    }

    /// <summary>Something that a supplier is to be told.</summary>
    /// <param name="Key">The same for the same thing; each institution writes it in its own name.</param>
    /// <param name="IsYearly">Whether it is told again a year after the last message.</param>
    private readonly record struct Owed(int Supplier, string Key, string Subject, string Words, bool IsYearly = false);
}

/// <summary>The days on which reminders went out.</summary>
internal static class SentReminders
{
    extension(AppDbContext db)
    {
        /// <summary>The last day; null where it never was.</summary>
        public async Task<DateOnly?> RemindedOnAsync(string key, CancellationToken cancellationToken) => (await db.SentReminders.FindAsync([key], cancellationToken))?.SentOn;

        /// <summary>Keeps the day; the caller saves.</summary>
        public async Task RemindAsync(string key, DateOnly today, CancellationToken cancellationToken)
        {
            if (await db.SentReminders.FindAsync([key], cancellationToken) is { } kept)
            {
                kept.Again(today);
            }
            else
            {
                db.SentReminders.Add(new SentReminder(key, today));
            }
        }
    }
}
