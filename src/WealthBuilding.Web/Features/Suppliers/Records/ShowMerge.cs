using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Which record this one could go into: a search, and then both side by side.</summary>
public static class ShowMerge
{
    private const int MostFound = 10;

    /// <param name="Code">The record that would go.</param>
    /// <param name="Into">The record that would stay, once it is chosen.</param>
    public sealed record Query(string Code, string? Into = null, string? Search = null) : IQuery<Model?>;

    public sealed record Model(Supplier From, Supplier? Into, string? Refusal, string? Search, IReadOnlyList<ShowRecord.RecordLink> Found);

    internal sealed class Handler(AppDbContext db, SupplierAccess access, ISupplierFinder finder, RecordSearch records, CurrentInstitution institution) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var from = await access.LoadAsync(request.Code, cancellationToken);
            if (from is null)
            {
                return null;
            }

            var into = request.Into is null ? null : await access.LoadAsync(request.Into, cancellationToken);
            return into is null && request.Into is not null
                ? null
                : new Model(from, into, into is null ? null : MergeRules.ProblemWith(from, into)?.Message, request.Search, into is null ? await FindAsync(from, request.Search, cancellationToken) : []);
        }

        private async Task<IReadOnlyList<ShowRecord.RecordLink>> FindAsync(Supplier from, string? search, CancellationToken cancellationToken)
        {
            var raw = new RawSupplier(string.IsNullOrWhiteSpace(search) ? from.Name : search.Trim(), null, search?.Trim(), null);
            var finding = (await finder.FindAsync(institution.RequiredId, [raw], new ResolutionThresholds(1, 0), MostFound + 1, cancellationToken))[0];
            var exact = await records.FindAsync(search, cancellationToken);
            var ids = exact.Concat(finding.Candidates.Select(c => c.SupplierId).OfType<int>()).Where(id => id != from.Id).Distinct().Take(MostFound).ToList();
            var found = await db.Suppliers.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancellationToken);
            return [.. found.OrderBy(s => ids.IndexOf(s.Id)).Select(s => new ShowRecord.RecordLink(s.Code, s.Name))];
        }
    }
}
