using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>Finds registrations by the key of their private link, and begins them.</summary>
internal sealed class Drafts(AppDbContext db, Actor actor, TimeProvider clock)
{
    /// <summary>A draft that nobody has touched for so long is gone.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(30);

    /// <summary>The registration of a key, whatever its state; null for no key of ours, and for a draft that has run out.</summary>
    public async Task<SupplierRegistration?> FindAsync(string? key, CancellationToken cancellationToken)
    {
        SayWho();
        var hash = SecretKeys.HashOfKey(key ?? string.Empty);
        var registration = await db.SupplierRegistrations.SingleOrDefaultAsync(r => r.KeyHash == hash, cancellationToken);
        return registration is { Status: RegistrationStatus.Draft } && registration.ChangedAt + GoodFor < clock.GetUtcNow() ? null : registration;
    }

    /// <summary>The registration of a key while it can be filled in; null otherwise.</summary>
    public async Task<SupplierRegistration?> FindOpenAsync(string? key, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) is { Status: RegistrationStatus.Draft } draft ? draft : null;

    /// <summary>Begins a registration in the current unit of work, and gives the key of its link.</summary>
    public async Task<string> BeginAsync(RegistrationAnswers answers, CancellationToken cancellationToken)
    {
        SayWho();
        var (key, now) = (SecretKeys.MakeKey(), clock.GetUtcNow());
        db.SupplierRegistrations.Add(new SupplierRegistration
        {
            KeyHash = SecretKeys.HashOfKey(key),
            Answers = answers.ToJson(),
            ClaimedSupplierId = (await SupplierOfAsync(answers.Number, cancellationToken))?.Id,
            CreatedAt = now,
            ChangedAt = now,
        });
        return key;
    }

    /// <summary>The record that has a number already; a merged one is where it went.</summary>
    public async Task<Supplier?> SupplierOfAsync(RegisterNumber? number, CancellationToken cancellationToken)
    {
        if (number is null)
        {
            return null;
        }

        var id = await db.SupplierIdentifiers.Where(i => i.Scheme == number.Scheme && i.Value == number.Value).Select(i => (int?)i.SupplierId).SingleOrDefaultAsync(cancellationToken);
        var supplier = await db.Suppliers.SingleOrDefaultAsync(s => s.Id == id, cancellationToken);
        while (supplier?.MergedIntoId is { } into)
        {
            supplier = await db.Suppliers.SingleAsync(s => s.Id == into, cancellationToken);
        }

        return supplier;
    }

    /// <summary>Takes new answers in.</summary>
    public void Keep(SupplierRegistration registration, RegistrationAnswers answers) => (registration.Answers, registration.ChangedAt) = (answers.ToJson(), clock.GetUtcNow());

    // Nobody is signed in: the trail says that the supplier itself did it.
    private void SayWho()
    {
        if (actor.UserId is null)
        {
            actor.IsCommand("self-registration");
        }
    }
}
