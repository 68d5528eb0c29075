using MediatR;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>The last day for bids of an opportunity was changed. Handlers add to the unit of work that is at hand; its sender saves.</summary>
public sealed record DeadlineMoved(int Contract, string Title, DateOnly To) : INotification;
