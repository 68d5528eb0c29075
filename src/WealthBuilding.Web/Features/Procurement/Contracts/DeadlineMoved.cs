using MediatR;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>The last day for bids of an opportunity was changed. Handlers add to the unit of work that is at hand; its sender saves.</summary>
/// <param name="Round">Which time quotes are asked for.</param>
/// <param name="Anew">The lots for which they are asked for anew, as sentences name them; null where nothing but the day has changed.</param>
public sealed record DeadlineMoved(int Contract, string Title, DateOnly To, int Round, string? Anew) : INotification
{
    /// <summary>What has changed, in a sentence.</summary>
    public string Words => $"'{Title}': {(Anew is null ? "b" : $"quotes are asked for anew for {Anew}; those from before do not count for it. B")}ids until {Infrastructure.TagHelpers.Figures.Day(To)}.";
}
