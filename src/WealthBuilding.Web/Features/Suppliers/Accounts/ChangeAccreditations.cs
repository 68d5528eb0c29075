using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Forms;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>The page that adds an accreditation to a registered supplier.</summary>
public sealed record AccreditationPage(string Code, AccreditationForm Form, IReadOnlyList<AccreditationScheme> Schemes);

/// <summary>The schemes that can be added.</summary>
public static class ListSchemes
{
    public sealed record Query(string OwnSupplier, AccreditationForm Typed) : IQuery<AccreditationPage>;

    internal sealed class Handler(SupplierTables tables) : IRequestHandler<Query, AccreditationPage>
    {
        public Task<AccreditationPage> Handle(Query request, CancellationToken cancellationToken) => Task.FromResult(new AccreditationPage(request.OwnSupplier, request.Typed, tables.Accreditations.All));
    }
}

/// <summary>Adds an accreditation with its evidence; one that has ended can be entered anew.</summary>
public static class AddOwnAccreditation
{
    // Step by step: the file is received before anything is written.
    public sealed record Command(string OwnSupplier, AccreditationForm Form, IncomingFile? File) : IStepwise<Result<Done>>;

    internal sealed class Handler(AppDbContext db, UnitOfWork work, EvidenceStore store, SupplierTables tables, TimeProvider clock) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await db.Suppliers.AsNoTracking().SingleOrDefaultAsync(s => s.Code == command.OwnSupplier, cancellationToken);
            if (supplier is null)
            {
                return new Problem.NotFound();
            }

            var today = clock.Today();
            var held = await db.SupplierAccreditations.Where(a => a.SupplierId == supplier.Id && (a.ExpiresOn == null || a.ExpiresOn >= today)).Select(a => a.Scheme).ToListAsync(cancellationToken);
            if (command.Form.Problems(held, tables, today).ToList() is { Count: > 0 } problems)
            {
                return new Problem.Invalid(problems);
            }

            var evidence = command.File is null ? null : await store.TakeAsync(command.File, cancellationToken);
            return evidence is { IsDone: false } ? evidence.Problem : await work.RunAsync(() => SaveAsync(supplier.Id, command.Form.ToAnswer(evidence?.Value), cancellationToken), cancellationToken);
        }

        private async Task<Result<Done>> SaveAsync(int supplierId, AccreditationAnswer answer, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow();
            db.SupplierAccreditations.RemoveRange(await db.SupplierAccreditations.Where(a => a.SupplierId == supplierId && a.Scheme == answer.Scheme).ToListAsync(cancellationToken));
            db.SupplierAccreditations.Add(new SupplierAccreditation
            {
                SupplierId = supplierId,
                Scheme = answer.Scheme,
                Reference = answer.Reference,
                ExpiresOn = answer.ExpiresOn,
                EvidenceSha256 = answer.EvidenceSha256,
                EvidenceFileName = answer.EvidenceFileName,
                Evidence = EvidenceKind.SelfDeclared,
                SaidAt = now,
            });
            var profile = await db.SupplierProfiles.SingleOrDefaultAsync(p => p.SupplierId == supplierId, cancellationToken);
            profile?.Said([RegistrationSection.Accreditations], now);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>Takes an accreditation from a registered supplier.</summary>
public static class RemoveOwnAccreditation
{
    public sealed record Command(string OwnSupplier, int Id) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var held = await db.SupplierAccreditations.SingleOrDefaultAsync(a => a.Id == command.Id && db.Suppliers.Any(s => s.Id == a.SupplierId && s.Code == command.OwnSupplier), cancellationToken);
            if (held is null)
            {
                return new Problem.NotFound();
            }

            db.SupplierAccreditations.Remove(held);
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}

/// <summary>A file of evidence of a registered supplier, for its own people.</summary>
public static class DownloadOwnEvidence
{
    public sealed record Query(string OwnSupplier, int Id) : IQuery<Model?>;

    public sealed record Model(Stream Content, string Type, string FileName);

    internal sealed class Handler(AppDbContext db, EvidenceStore store) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var held = await db.SupplierAccreditations.AsNoTracking()
                .SingleOrDefaultAsync(a => a.Id == request.Id && a.EvidenceSha256 != null && db.Suppliers.Any(s => s.Id == a.SupplierId && s.Code == request.OwnSupplier), cancellationToken);
            return held is not null && store.Open(held.EvidenceSha256!, held.EvidenceFileName) is { } file ? new Model(file.Content, file.Type, file.Name) : null;
        }
    }
}
