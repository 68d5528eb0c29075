using MediatR;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Takes a file for suppliers away, with its bytes.</summary>
public static class RemoveFile
{
    // Step by step: the bytes go once it is settled that nothing speaks of them.
    public sealed record Command(int Id, int FileId) : IStepwise<Result<Done>>;

    internal sealed class Handler(FileChanges changes) : IRequestHandler<Command, Result<Done>>
    {
        public Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken) =>
            changes.MakeAsync(command.Id, (entry, act) => entry.RemoveFile(command.FileId, act), cancellationToken);
    }
}
