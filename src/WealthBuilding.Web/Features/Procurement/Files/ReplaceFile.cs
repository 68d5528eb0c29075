using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>The page on which one file for suppliers is replaced or removed.</summary>
public static class ShowFile
{
    public sealed record Query(int Id, int FileId, string? Typed = null) : IQuery<Model?>;

    /// <param name="WhyNot">Why it cannot be changed now; null where it can.</param>
    /// <param name="IsShown">Suppliers see it.</param>
    public sealed record Model(int Id, string Contract, CardFile Shown, string? WhyNot, bool IsShown, string Title)
    {
        /// <summary>The file's field; never filled by the page.</summary>
        public string? File { get; init; }
    }

    internal sealed class Handler(AppDbContext db, TimeProvider clock) : IRequestHandler<Query, Model?>
    {
        public async Task<Model?> Handle(Query request, CancellationToken cancellationToken)
        {
            var entry = await db.ContractEntries.AsNoTracking().Include(c => c.Lots).Include(c => c.Notice).Include(c => c.Files).AsSplitQuery().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
            return entry is not null && CardFile.Of(entry).FirstOrDefault(f => f.Id == request.FileId) is { } file
                ? new Model(entry.Id, entry.Title, file, entry.WhyFilesStay(clock.GetUtcNow()), entry.ShowsFiles, request.Typed ?? file.Title)
                : null;
        }
    }
}

/// <summary>Puts another file, or another title, in the place of a file for suppliers.</summary>
public static class ReplaceFile
{
    // Step by step: the file is received whole before the contract's turn is waited for.
    public sealed record Command(int Id, int FileId, string? Title, Stream? Content, string FileName) : IStepwise<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Title).Must(t => !PlainText.IsBlank(t)).WithMessage(ContractFile.TitleMissing);
    }

    internal sealed class Handler(SupplierFiles files, FileChanges changes) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var taken = command.Content is null ? null : await files.TakeAsync(command.Content, command.FileName, cancellationToken);
            if (taken is { IsDone: false })
            {
                return taken.Problem;
            }

            var replaced = await changes.MakeAsync(command.Id, (entry, act) => entry.ReplaceFile(command.FileId, command.Title, taken?.Value, files.Limits, act), cancellationToken);
            if (!replaced.IsDone && taken is not null)
            {
                files.Delete(taken.Value.Key);
            }

            return replaced;
        }
    }
}
