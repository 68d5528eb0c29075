using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>A merge, before it is undone.</summary>
public static class ShowMerged
{
    public sealed record Query(string Code, int MergeId) : IQuery<Model?>;

    public sealed record Model(string Code, int MergeId, string From, string Into, DateTimeOffset DecidedAt, bool IsUndone);

    internal sealed class Handler(AppDbContext db, SupplierAccess access) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var seen = await access.FindAsync(request.Code, cancellationToken);
            var merge = await db.SupplierMerges.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.MergeId && (m.IntoId == seen || m.FromId == seen), cancellationToken);
            if (merge is null)
            {
                return null;
            }

            var names = await db.Suppliers.AsNoTracking().Where(s => s.Id == merge.FromId || s.Id == merge.IntoId).ToDictionaryAsync(s => s.Id, s => s.Name, cancellationToken);
            return new Model(request.Code, merge.Id, names[merge.FromId], names[merge.IntoId], merge.DecidedAt, merge.UndoneAt is not null);
        }
    }
}
