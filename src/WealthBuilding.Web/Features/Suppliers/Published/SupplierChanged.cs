using MediatR;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>A supplier's record says something else now: who owns it, how large it is, where it is. Published in the transaction of the change.</summary>
/// <param name="SupplierId">The supplier.</param>
/// <param name="MayMovePayees">Names or numbers changed, so that payees may be another supplier's now.</param>
public sealed record SupplierChanged(int SupplierId, bool MayMovePayees = false) : INotification;
