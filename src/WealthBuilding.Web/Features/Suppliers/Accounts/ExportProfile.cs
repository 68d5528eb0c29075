using System.Text;
using MediatR;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>The profile as a file to take along.</summary>
public static class ExportProfile
{
    public sealed record Query(string OwnSupplier) : IQuery<byte[]?>;

    internal sealed class Handler(SupplierProfiles profiles, SupplierTables tables, TimeProvider clock) : IRequestHandler<Query, byte[]?>
    {
        public async Task<byte[]?> Handle(Query request, CancellationToken cancellationToken) =>
            await profiles.FindAsync(request.OwnSupplier, cancellationToken) is { } own ? Encoding.UTF8.GetBytes(DocumentOf(own).ToJson()) : null;

        private ProfileDocument DocumentOf(OwnSupplier own)
        {
            var answers = own.ToAnswers();
            return new ProfileDocument
            {
                ExportedAt = clock.GetUtcNow(),
                Name = answers.Name,
                TradingName = answers.TradingName,
                Identifiers = [.. own.Supplier.Identifiers.OrderBy(i => i.Id).Select(i => new RegisterNumber(i.Scheme, i.Value))],
                LegalForm = answers.LegalForm,
                Ownership = answers.Ownership.ToString(),
                Purpose = answers.Purpose.ToString(),
                Description = answers.Work?.Words,
                Website = answers.Work?.Website,
                Categories = [.. (answers.Categories ?? []).Select(c => new DocumentCategory(c, tables.Categories.Tree.Find(c)?.Label))],
                Capacity = answers.Capacity,
                Areas = [.. (answers.Areas ?? []).Select(a => new DocumentArea(a, tables.Areas.Find(a)?.Name))],
                Accreditations = [.. answers.Accreditations.Select(a => new DocumentAccreditation(a.Scheme, a.Reference, a.ExpiresOn))],
                Contact = answers.Contact,
                SaidAt = RegistrationSections.All.Where(s => own.Profile?.SaidAt(s) is not null).ToDictionary(s => s.ToString().ToLowerInvariant(), s => own.Profile!.SaidAt(s)!.Value),
            };
        }
    }
}
