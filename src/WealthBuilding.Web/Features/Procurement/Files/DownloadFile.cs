using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>A file as it is handed out.</summary>
public sealed record FileDownload(Stream Content, string Type, string Name)
{
    /// <summary>Null where there is no such file, or its bytes are gone.</summary>
    internal static FileDownload? Of(ContractFile? file, SupplierFiles files) =>
        file is not null && files.Open(file.Key) is { } content ? new FileDownload(content, ContractFileKinds.MediaTypeOf(file.Kind), file.DownloadName) : null;
}

/// <summary>A file for suppliers, for the buyer's own people: also before it is shown to anybody.</summary>
public static class DownloadFile
{
    public sealed record Query(int Id, int FileId) : IQuery<FileDownload?>;

    internal sealed class Handler(AppDbContext db, SupplierFiles files) : IRequestHandler<Query, FileDownload?>
    {
        public async Task<FileDownload?> Handle(Query request, CancellationToken cancellationToken) =>
            FileDownload.Of(await db.ContractFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == request.FileId && f.EntryId == request.Id, cancellationToken), files);
    }
}

/// <summary>The same for anybody, while the opportunity is shown or was and was not taken back.</summary>
public static class DownloadPublicFile
{
    public sealed record Query(int Id, int FileId) : IQuery<FileDownload?>;

    internal sealed class Handler(AppDbContext db, SupplierFiles files) : IRequestHandler<Query, FileDownload?>
    {
        // The public belongs to no institution, so the tenant filter cannot hold: what is not shown is left out here.
        public async Task<FileDownload?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking().Include(c => c.Notice).Include(c => c.Files.Where(f => f.Id == request.FileId)).AsSplitQuery()
                .SingleOrDefaultAsync(c => c.Id == request.Id && c.Notice != null, cancellationToken);
            return entry is { ShowsFiles: true } ? FileDownload.Of(entry.Files.SingleOrDefault(), files) : null;
        }
    }
}
