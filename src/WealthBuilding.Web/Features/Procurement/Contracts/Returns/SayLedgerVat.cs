using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Procurement.Contracts.Returns;

/// <summary>Says once whether the amounts of the ledger have VAT in them, for files whose columns do not say it.</summary>
public static class SayLedgerVat
{
    /// <param name="Includes"><c>yes</c>, <c>no</c>, or <c>unknown</c>.</param>
    public sealed record Command(string? Includes) : ICommand<Result<Done>>;

    internal sealed class Handler(AppDbContext db, CurrentInstitution institution) : IRequestHandler<Command, Result<Done>>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellationToken)
        {
            if (command.Includes is not ("yes" or "no" or "unknown"))
            {
                return new Problem.Invalid([new FieldError("Includes", "Select whether the ledger's amounts have VAT in them")]);
            }

            var kept = await db.Institutions.SingleAsync(i => i.Id == institution.RequiredId, cancellationToken);
            kept.SayLedgerVat(command.Includes switch { "yes" => true, "no" => false, _ => null });
            await db.SaveChangesAsync(cancellationToken);
            return Done.Instance;
        }
    }
}
