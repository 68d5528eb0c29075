using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>The supplier's record that a reference names; one is made of a register's entry where there is none yet.</summary>
public static class MakeSupplier
{
    /// <summary>Answers the supplier's id; null where there is no such supplier or entry. Within a command it is part of that.</summary>
    public sealed record Command(SupplierReference Reference) : IStepwise<int?>;

    internal sealed class Handler(AppDbContext db, EntrySuppliers entries) : IRequestHandler<Command, int?>
    {
        public async Task<int?> Handle(Command command, CancellationToken cancellationToken) => command.Reference.SupplierId is { } id
            ? await db.Suppliers.Where(s => s.Id == id).Select(s => (int?)s.Id).SingleOrDefaultAsync(cancellationToken)
            : await entries.OfAsync(command.Reference.Scheme, command.Reference.Value, cancellationToken);
    }
}
