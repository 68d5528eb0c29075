using System.Reflection;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Data.Interceptors;

/// <summary>Writes an audit event for every change of an <see cref="IAudited"/> entity, in the same save and so in the same transaction.</summary>
internal sealed class AuditInterceptor(CurrentInstitution institution, Actor actor, TimeProvider clock) : SaveChangesInterceptor
{
    private static readonly string[] Secrets =
        [nameof(AppUser.PasswordHash), nameof(AppUser.SecurityStamp), nameof(AppUser.ConcurrencyStamp), nameof(AppUser.AccessFailedCount),
            nameof(AppUser.NormalizedEmail), nameof(AppUser.NormalizedUserName)];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext? context)
    {
        if (context is null)
        {
            return;
        }

        context.ChangeTracker.DetectChanges();
        foreach (var entry in context.ChangeTracker.Entries<IAudited>().ToList())
        {
            if (EventOf(entry) is { } change)
            {
                context.Add(change);
            }
        }
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
            .ToDictionary(p => p.Metadata.Name, p => new[] { p.OriginalValue?.ToString(), p.CurrentValue?.ToString() });
}
