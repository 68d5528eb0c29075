using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>Says which supplier's record a contract's supplier is, or that it is none of those offered.</summary>
public static class DecideContractSupplier
{
    /// <param name="Pick">A candidate's reference, or <c>none</c>.</param>
    public sealed record Command(int Id, int Named, string? Pick) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, IMediator mediator) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            var supplier = await db.ContractSuppliers.SingleOrDefaultAsync(s => s.Id == command.Named && s.EntryId == command.Id, cancellationToken);
            if (supplier is null)
            {
                return ContractErrors.NoSuchContract;
            }

            var candidates = (await mediator.Send(new ReadCandidates.Query([supplier.Candidates]), cancellationToken))[0];
            if (command.Pick == "none")
            {
                supplier.Decide(null);
            }
            else if (candidates.FirstOrDefault(c => c.Reference.ToString() == command.Pick) is { } candidate
                && await mediator.Send(new MakeSupplier.Command(candidate.Reference), cancellationToken) is { } id)
            {
                supplier.Decide(id);
            }
            else
            {
                return new Problem.Invalid("Select which supplier it is, or that it is none of these");
            }

            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
