using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.LivingWage.Declarations;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.LivingWage.Files;

/// <summary>The files that a supplier gives with its declaration: with the one that counts, and with the one that is being written.</summary>
public static class ShowDeclarationFiles
{
    public sealed record Query(string OwnSupplier) : IQuery<Model?>;

    public sealed record Model(string Code, string Name, IReadOnlyList<Group> Groups)
    {
        /// <summary>The file's field; never filled by the page.</summary>
        public string? File { get; init; }
    }

    public sealed record Group(WageDeclaration Declaration, IReadOnlyList<DeclarationFile> Files);

    internal sealed class Handler(AppDbContext db, OwnWages own, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            if (await own.SupplierAsync(request.OwnSupplier, cancellationToken) is not { } supplier)
            {
                return null;
            }

            var declarations = Open(await own.AllAsync(supplier.Id, cancellationToken), clock.Today());
            var ids = declarations.ConvertAll(d => d.Id);
            var files = (await db.DeclarationFiles.AsNoTracking().Where(f => ids.Contains(f.DeclarationId)).OrderBy(f => f.Id).ToListAsync(cancellationToken)).ToLookup(f => f.DeclarationId);
            return new Model(supplier.Code, supplier.Name, [.. declarations.Select(d => new Group(d, [.. files[d.Id]]))]);
        }
    }

    /// <summary>Those that a file can be given with.</summary>
    internal static List<WageDeclaration> Open(IReadOnlyCollection<WageDeclaration> all, DateOnly today) =>
        [.. new[] { WageDeclaration.LatestOn(all, today), all.FirstOrDefault(d => d.IsDraft) }.OfType<WageDeclaration>()];
}

/// <summary>Gives a file with a declaration.</summary>
public static class AddDeclarationFile
{
    // Step by step: the file is received before anything is written.
    public sealed record Command(string OwnSupplier, int Declaration, IncomingFile? File) : IStepwise<Result<Done>>;

    internal sealed class Handler(AppDbContext db, UnitOfWork work, OwnWages own, EvidenceStore store, Actor actor, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await own.SupplierAsync(command.OwnSupplier, cancellationToken);
            if (supplier is null || !ShowDeclarationFiles.Open(await own.AllAsync(supplier.Id, cancellationToken), clock.Today()).Exists(d => d.Id == command.Declaration))
            {
                return new Problem.NotFound();
            }

            if (command.File is null)
            {
                return new Problem.Invalid([new FieldError("File", "Select a file")]);
            }

            var taken = await store.TakeAsync(command.File, cancellationToken);
            return taken.IsDone ? await work.RunAsync(() => SaveAsync(command.Declaration, taken.Value, cancellationToken), cancellationToken) : taken.Problem;
        }

        private async Task<Result<Done>> SaveAsync(int declaration, StoredEvidence file, CancellationToken cancellationToken)
        {
            var held = await db.DeclarationFiles.Where(f => f.DeclarationId == declaration).Select(f => f.Sha256).ToListAsync(cancellationToken);
            if (held.Contains(file.Sha256))
            {
                return Done.Instance;
            }

            if (held.Count >= DeclarationFile.Most)
            {
                return new Problem.Conflict($"A declaration has {DeclarationFile.Most} files at most. Remove one first");
            }

            db.DeclarationFiles.Add(new DeclarationFile { DeclarationId = declaration, Sha256 = file.Sha256, FileName = file.FileName, AddedBy = actor.Name, AddedAt = clock.GetUtcNow() });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Takes a file from a declaration, with its bytes where nothing else speaks of them.</summary>
public static class RemoveDeclarationFile
{
    // Step by step: the bytes go once it is settled that nothing speaks of them.
    public sealed record Command(string OwnSupplier, int File) : IStepwise<Result<Done>>;

    internal sealed class Handler(AppDbContext db, UnitOfWork work, OwnWages own, EvidenceStore store, EvidenceUses uses) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (await OwnFile.FindAsync(db, own, command.OwnSupplier, command.File, cancellationToken) is not { } file)
            {
                return new Problem.NotFound();
            }

            await work.RunAsync(
                async () =>
                {
                    db.DeclarationFiles.Remove(file);
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
            if (!await uses.AnyAsync(file.Sha256, cancellationToken))
            {
                store.Delete(file.Sha256);
            }

            return Done.Instance;
        }
    }
}

/// <summary>A file of a declaration, for the supplier's own people.</summary>
public static class DownloadDeclarationFile
{
    public sealed record Query(string OwnSupplier, int File) : IQuery<EvidenceDownload?>;

    internal sealed class Handler(AppDbContext db, OwnWages own, EvidenceStore store) : IRequestHandler<Query, EvidenceDownload?>
    {
        public async Task<EvidenceDownload?> Handle(Query request, CancellationToken cancellationToken) =>
            await OwnFile.FindAsync(db, own, request.OwnSupplier, request.File, cancellationToken) is { } file ? EvidenceDownload.Of(store, file.Sha256, file.FileName) : null;
    }
}

internal static class OwnFile
{
    /// <summary>A file of whichever declaration of the supplier; null where it has no such file.</summary>
    public static async Task<DeclarationFile?> FindAsync(AppDbContext db, OwnWages own, string code, int id, CancellationToken cancellationToken) =>
        await own.SupplierAsync(code, cancellationToken) is { } supplier
            ? await db.DeclarationFiles.SingleOrDefaultAsync(f => f.Id == id && db.WageDeclarations.Any(d => d.Id == f.DeclarationId && d.SupplierId == supplier.Id), cancellationToken) : null;
}
