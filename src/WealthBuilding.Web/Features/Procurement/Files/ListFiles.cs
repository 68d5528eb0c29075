using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Files of one contract for suppliers, on the buyer's side.</summary>
public static class ListFiles
{
    public sealed record Query(int Id, string? Typed = null) : IQuery<Model?>;

    /// <param name="WhyNot">Why none can be added, replaced or removed now; null where one can.</param>
    /// <param name="IsShown">Suppliers and the public see them.</param>
    /// <param name="Title">As it was typed.</param>
    public sealed record Model(int Id, string Contract, IReadOnlyList<CardFile> Files, string? WhyNot, bool IsShown, ContractFileLimits Limits, string? Title)
    {
        /// <summary>The file's field; never filled by the page.</summary>
        public string? File { get; init; }
    }

    internal sealed class Handler(AppDbContext db, SupplierFiles files, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Lots).Include(c => c.Notice).Include(c => c.Files).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            return entry is null ? null : new Model(entry.Id, entry.Title, CardFile.Of(entry), entry.WhyFilesStay(clock.GetUtcNow()), entry.ShowsFiles, files.Limits, request.Typed);
        }
    }
}
