using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Data.Interceptors;

/// <summary>Writes an audit event for every change of an <see cref="IAudited"/> entity, in the same transaction.</summary>
/// <remarks>
/// What the database numbers has no number before it is saved, and an event must name it: such events are written in a second save behind
/// the first. Where no transaction is open, one is, so that neither is kept without the other.
/// </remarks>
internal sealed class AuditInterceptor(CurrentInstitution institution, Actor actor, TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly string[] Secrets =
        [nameof(AppUser.PasswordHash), nameof(AppUser.SecurityStamp), nameof(AppUser.ConcurrencyStamp), nameof(AppUser.AccessFailedCount),
            nameof(AppUser.NormalizedEmail), nameof(AppUser.NormalizedUserName)];

    private readonly List<(IAudited Entity, AuditEvent Event)> _unnumbered = [];
    private IDbContextTransaction? _own;

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        if (eventData.Context is { } context && Record(context) && context.Database.CurrentTransaction is null)
        {
            _own = context.Database.BeginTransaction();
        }

        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && Record(context) && context.Database.CurrentTransaction is null)
        {
            _own = await context.Database.BeginTransactionAsync(cancellationToken);
        }

        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (eventData.Context is { } context && AddNumbered(context))
        {
            context.SaveChanges();
            _own?.Commit();
            Forget();
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && AddNumbered(context))
        {
            await context.SaveChangesAsync(cancellationToken);
            await (_own?.CommitAsync(cancellationToken) ?? Task.CompletedTask);
            Forget();
        }

        return result;
    }

    public override void SaveChangesFailed(DbContextErrorEventData eventData) => Forget();

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget();
        return Task.CompletedTask;
    }

    // A transaction of our own that was not committed is rolled back.
    private void Forget()
    {
        _unnumbered.Clear();
        _own?.Dispose();
        _own = null;
    }

    private bool Record(DbContext context)
    {
        context.ChangeTracker.DetectChanges();
        foreach (var entry in context.ChangeTracker.Entries<IAudited>().ToList())
        {
            if (EventOf(entry) is not { } change)
            {
                continue;
            }

            if (entry.State is EntityState.Added && entry.Properties.Any(p => p.IsTemporary && p.Metadata.IsPrimaryKey()))
            {
                _unnumbered.Add((entry.Entity, change));
            }
            else
            {
                context.Add(change);
            }
        }

        return _unnumbered.Count > 0;
    }

    private bool AddNumbered(DbContext context)
    {
        if (_unnumbered.Count == 0)
        {
            return false;
        }

        foreach (var (entity, change) in _unnumbered)
        {
            change.Subject = entity.AuditSubject;
            context.Add(change);
        }

        _unnumbered.Clear();
        return true;
    }

    private AuditEvent? EventOf(EntityEntry<IAudited> entry)
    {
        var detail = entry.State is EntityState.Modified ? Changes(entry) : null;
        if (entry.State is not (EntityState.Added or EntityState.Deleted) && detail is not { Count: > 0 })
        {
            return null;
        }

        return new AuditEvent
        {
            InstitutionId = (entry.Entity as ITenantOwned)?.InstitutionId ?? (entry.Entity as Membership)?.InstitutionId ?? institution.Id,
            At = clock.GetUtcNow(),
            UserId = actor.UserId,
            Actor = actor.Name,
            Action = $"{entry.Metadata.ClrType.Name} {Verb(entry.State)}",
            Subject = entry.Entity.AuditSubject,
            Detail = detail is null ? null : JsonSerializer.Serialize(detail),
        };
    }

    private static string Verb(EntityState state) => state switch
    {
        EntityState.Added => "added",
        EntityState.Deleted => "removed",
        _ => "changed",
    };

    private static Dictionary<string, string?[]> Changes(EntityEntry entry) =>
        entry.Properties
            .Where(p => p.IsModified && !Equals(p.OriginalValue, p.CurrentValue) && !Secrets.Contains(p.Metadata.Name))
            .Where(p => p.Metadata.PropertyInfo?.GetCustomAttribute<NotAuditedAttribute>() is null)
            .ToDictionary(p => p.Metadata.Name, p => new[] { Text(p.OriginalValue), Text(p.CurrentValue) });

    // Days and moments as ISO 8601 writes them: 04/11 is another day in another country.
    private static string? Text(object? value) => value switch
    {
        DateTimeOffset at => at.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        DateTime at => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString(),
    };
}
