using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>The whole profile of a supplier for whoever has its share code; null for a code that is none, or none any more.</summary>
public static class ShowSharedProfile
{
    public sealed record Query(string Share) : IQuery<Model?>;

    public sealed record Model(string Name, IReadOnlyList<(RegistrationSection Section, IReadOnlyList<SummaryLine> Lines, DateTimeOffset? SaidAt)> Parts);

    internal sealed class Handler(AppDbContext db, SupplierProfiles profiles, SupplierTables tables) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var hash = SecretKeys.HashOfKey(request.Share);
            var code = await (
                from profile in db.SupplierProfiles
                where profile.ShareCodeHash == hash
                join supplier in db.Suppliers on profile.SupplierId equals supplier.Id
                where supplier.Standing == SupplierStanding.Registered
                select supplier.Code).SingleOrDefaultAsync(cancellationToken);
            if (code is null || await profiles.FindAsync(code, cancellationToken) is not { } own)
            {
                return null;
            }

            var lines = AnswerSummary.Of(own.ToAnswers(), tables).GroupBy(l => l.Section);
            return new Model(own.Supplier.Name, [.. lines.Select(g => (g.Key, (IReadOnlyList<SummaryLine>)[.. g], own.Profile?.SaidAt(g.Key)))]);
        }
    }
}
