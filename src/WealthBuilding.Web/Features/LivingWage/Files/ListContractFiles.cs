using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.LivingWage.Files;

/// <summary>The files behind the declarations that a contract is judged by: for whoever sees these, and while the contract runs.</summary>
public static class ListContractFiles
{
    public sealed record Query(int Contract) : IQuery<Model?>;

    public sealed record Model(int Id, string Contract, IReadOnlyList<(string Supplier, DeclarationFile File)> Files);

    internal sealed class Handler(AppDbContext db, ContractWages wages, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var title = await db.ContractEntries.Where(e => e.Id == request.Contract).Select(e => e.Title).SingleOrDefaultAsync(cancellationToken);
            if (title is null)
            {
                return null;
            }

            var suppliers = (await wages.OfAllAsync(clock.Today(), cancellationToken)).FirstOrDefault(c => c.Entry.Id == request.Contract)?.Finding.Suppliers ?? [];
            var declared = suppliers.Where(s => s.Declaration is not null).Select(s => (s.Evidence.Name, s.Declaration!.Id)).ToList();
            var ids = declared.ConvertAll(d => d.Id);
            var files = await db.DeclarationFiles.AsNoTracking().Where(f => ids.Contains(f.DeclarationId)).OrderBy(f => f.Id).ToListAsync(cancellationToken);
            return new Model(request.Contract, title, [.. declared.SelectMany(d => files.Where(f => f.DeclarationId == d.Id).Select(f => (d.Name, f)))]);
        }
    }
}

/// <summary>One of these files.</summary>
public static class DownloadContractFile
{
    public sealed record Query(int Contract, int File) : IQuery<EvidenceDownload?>;

    internal sealed class Handler(IMediator mediator, EvidenceStore store) : IRequestHandler<Query, EvidenceDownload?>
    {
        public async Task<EvidenceDownload?> Handle(Query request, CancellationToken cancellationToken)
        {
            var files = (await mediator.Send(new ListContractFiles.Query(request.Contract), cancellationToken))?.Files ?? [];
            return files.Select(f => f.File).FirstOrDefault(f => f.Id == request.File) is { } file ? EvidenceDownload.Of(store, file.Sha256, file.FileName) : null;
        }
    }
}

/// <summary>The file behind a step of a case.</summary>
public static class DownloadStepFile
{
    public sealed record Query(int Case, int Step) : IQuery<EvidenceDownload?>;

    internal sealed class Handler(AppDbContext db, EvidenceStore store) : IRequestHandler<Query, EvidenceDownload?>
    {
        public async Task<EvidenceDownload?> Handle(Query request, CancellationToken cancellationToken)
        {
            var step = await db.Set<WageCaseStep>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == request.Step && s.CaseId == request.Case, cancellationToken);
            return EvidenceDownload.Of(store, step?.FileSha256, step?.FileName);
        }
    }
}
