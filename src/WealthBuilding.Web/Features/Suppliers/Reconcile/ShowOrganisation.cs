using MediatR;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Suppliers.Reconcile;

/// <summary>One organisation by its id, a supplier's code or an org-id of a register: for previews and for columns that are fetched.</summary>
public static class ShowOrganisation
{
    public sealed record Query(string Id) : IQuery<Model?>;

    /// <param name="Code">The supplier's page in the directory; null for one that only a register has.</param>
    /// <param name="Values">Values by the id of their property.</param>
    public sealed record Model(string Id, string Name, string? Code, IReadOnlyList<Named> Types, IReadOnlyDictionary<string, IReadOnlyList<string>> Values)
    {
        public string? First(string property) => Values.TryGetValue(property, out var values) && values is [var first, ..] ? first : null;
    }

    internal sealed class Handler(OrganisationFinder finder) : IRequestHandler<Query, Model?>
    {
        public Task<Model?> Handle(Query request, CancellationToken cancellationToken) => finder.FindAsync(request.Id, cancellationToken);
    }
}
