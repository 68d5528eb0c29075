using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>What would be split off a supplier: every payee with the name, and how much it was paid.</summary>
public static class ShowSplit
{
    public sealed record Query(string Code, int PayeeId) : IQuery<Model?>;

    public sealed record Model(ShowRecord.RecordLink Supplier, string Name, int Payees, long Pence);

    internal sealed class Handler(SupplierAccess access, AppDbContext db) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var payee = await db.Payees.AsNoTracking().SingleOrDefaultAsync(p => p.Id == request.PayeeId, cancellationToken);
            if (payee is null || await access.FindAsync(request.Code, cancellationToken) is not { } id)
            {
                return null;
            }

            var records = (await SupplierLinks.LoadAsync(db, cancellationToken)).AllOf(id);
            var tied = await (
                from match in db.PayeeMatches.AsNoTracking()
                where match.SupplierId != null && records.Contains(match.SupplierId.Value)
                join other in db.Payees on match.PayeeId equals other.Id
                select new { other.Id, other.Name, match.Pence }).ToListAsync(cancellationToken);
            var key = PayeeName.KeyOf(payee.Name);
            var same = tied.Where(t => PayeeName.KeyOf(t.Name) == key).ToList();
            var supplier = await db.Suppliers.Where(s => s.Id == id).Select(s => new ShowRecord.RecordLink(s.Code, s.Name)).SingleAsync(cancellationToken);
            return same.Exists(t => t.Id == payee.Id) ? new Model(supplier, payee.Name, same.Count, same.Sum(t => t.Pence)) : null;
        }
    }
}
