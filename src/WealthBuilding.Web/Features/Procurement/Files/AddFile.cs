using FluentValidation;
using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Puts up a file for suppliers.</summary>
public static class AddFile
{
    // Step by step: the file is received whole before the contract's turn is waited for.
    public sealed record Command(int Id, string? Title, Stream? Content, string FileName) : IStepwise<Result<Done>>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Title).Must(t => !PlainText.IsBlank(t)).WithMessage(ContractFile.TitleMissing);
            RuleFor(c => c.Content).NotNull().WithMessage("Select a file").OverridePropertyName("File");
        }
    }

    internal sealed class Handler(SupplierFiles files, FileChanges changes) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var taken = await files.TakeAsync(command.Content!, command.FileName, cancellationToken);
            if (!taken.IsDone)
            {
                return taken.Problem;
            }

            var added = await changes.MakeAsync(command.Id, (entry, act) => entry.AddFile(command.Title, taken.Value, files.Limits, act), cancellationToken);
            if (!added.IsDone)
            {
                files.Delete(taken.Value.Key);
            }

            return added;
        }
    }
}
