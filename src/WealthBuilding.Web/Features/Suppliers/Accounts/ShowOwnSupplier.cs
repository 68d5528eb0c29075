using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>A supplier's profile as its own people see it: section by section, with the age of each answer.</summary>
public static class ShowOwnSupplier
{
    /// <summary>An answer older than this is asked to be confirmed.</summary>
    public static readonly TimeSpan GrowsOldAfter = TimeSpan.FromDays(365);

    public sealed record Query(string OwnSupplier) : IQuery<Model?>;

    public sealed record Model
    {
        public required string Code { get; init; }

        public required string Name { get; init; }

        public required SupplierRole Role { get; init; }

        public required SupplierStanding Standing { get; init; }

        public required bool IsListed { get; init; }

        public required IReadOnlyList<Part> Parts { get; init; }

        public required IReadOnlyList<AccreditationRow> Accreditations { get; init; }

        public required bool ShareIsOut { get; init; }

        public required int Waiting { get; init; }

        public bool MayEdit => SupplierPermissions.Allows(Role, SupplierPermissions.Edit);

        public bool MayManage => SupplierPermissions.Allows(Role, SupplierPermissions.Manage);
    }

    /// <summary>A section with its answers and when they were said or confirmed last.</summary>
    public sealed record Part(RegistrationSection Section, IReadOnlyList<SummaryLine> Lines, DateTimeOffset? SaidAt, bool IsOld);

    public sealed record AccreditationRow(int Id, string Name, string Keeper, string? Reference, DateOnly? ExpiresOn, bool HasEnded, bool EndsSoon, string? EvidenceFileName, DateTimeOffset SaidAt, string? CheckedBy);

    internal sealed class Handler(AppDbContext db, SupplierProfiles profiles, SupplierTables tables, Actor actor, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await profiles.FindAsync(request.OwnSupplier, cancellationToken) is not { } own)
            {
                return null;
            }

            var role = await db.SupplierMembers.Where(m => m.SupplierId == own.Supplier.Id && m.UserId == actor.UserId).Select(m => (SupplierRole?)m.Role).SingleOrDefaultAsync(cancellationToken);
            return role is null ? null : new Model
            {
                Code = own.Supplier.Code,
                Name = own.Supplier.Name,
                Role = role.Value,
                Standing = own.Supplier.Standing,
                IsListed = own.Supplier.IsListed,
                Parts = PartsOf(own),
                Accreditations = [.. own.Accreditations.Select(RowOf)],
                ShareIsOut = own.Profile?.ShareCodeHash is not null,
                Waiting = await JoinRequests.Of(db, own.Supplier.Id).CountAsync(cancellationToken),
            };
        }

        private List<Part> PartsOf(OwnSupplier own)
        {
            var lines = AnswerSummary.Of(own.ToAnswers(), tables).ToLookup(l => l.Section);
            return [.. RegistrationSections.All.Where(s => s is not RegistrationSection.Accreditations).Select(section =>
            {
                var at = own.Profile?.SaidAt(section);
                return new Part(section, [.. lines[section]], at, at is null || at + GrowsOldAfter < clock.GetUtcNow());
            })];
        }

        private AccreditationRow RowOf(SupplierAccreditation held)
        {
            var today = clock.Today();
            var scheme = tables.Accreditations.Find(held.Scheme);
            return new AccreditationRow(
                held.Id, scheme?.Name ?? held.Scheme, scheme?.Keeper ?? string.Empty, held.Reference, held.ExpiresOn, held.ExpiresOn < today,
                held.ExpiresOn >= today && held.ExpiresOn <= today.AddDays((int)Domain.Suppliers.Registration.Accreditations.WarnsBefore.TotalDays), held.EvidenceFileName, held.SaidAt, held.CheckedBy);
        }
    }
}
