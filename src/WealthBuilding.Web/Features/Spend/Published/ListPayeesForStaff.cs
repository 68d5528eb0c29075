using MediatR;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Publication;
using WealthBuilding.Web.Infrastructure.Messaging;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>The payees of an institution that its own staff may look among for suppliers: all but those that read like people, name nobody, or were redacted by a person's decision.</summary>
/// <remarks>Never for the public: whoever nothing shows to be an organisation may be somebody's own name, and the public reads it nowhere (ADR 0008).</remarks>
public static class ListPayeesForStaff
{
    /// <param name="InstitutionId">Whoever asks must be of this institution.</param>
    public sealed record Query(int InstitutionId) : IQuery<IReadOnlyDictionary<int, StaffPayee>>;

    /// <param name="Name">For a proven organisation the part of its name that the evidence covers; else the name as the ledger writes it.</param>
    /// <param name="IsProven">Positive evidence, or a person's decision, shows an organisation.</param>
    public sealed record StaffPayee(string Name, bool IsProven);

    internal sealed class Handler(AppDbContext db, PublicPayees payees) : IRequestHandler<Query, IReadOnlyDictionary<int, StaffPayee>>
    {
        public async Task<IReadOnlyDictionary<int, StaffPayee>> Handle(Query request, CancellationToken cancellationToken) =>
            (await payees.OfAsync(db, request.InstitutionId, cancellationToken)).ById.Values.Where(p => p.IsNamed || p.Standing is NameStanding.Ask)
                .ToDictionary(p => p.Id, p => new StaffPayee(p.IsNamed ? p.PublicName : p.Name.Trim(), p.IsNamed));
    }
}
