using MediatR;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Somebody speaks for a supplier no longer. Handlers add to the unit of work that is at hand; its sender saves.</summary>
public sealed record MemberRemoved(int SupplierId, int UserId) : INotification;
