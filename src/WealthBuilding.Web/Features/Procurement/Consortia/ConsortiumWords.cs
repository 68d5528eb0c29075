using WealthBuilding.Domain.Procurement.Consortia;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>States of consortia and of partners for people.</summary>
public static class ConsortiumWords
{
    /// <param name="isOpen">Whether the opportunity can still be bid for.</param>
    public static string Of(ConsortiumState state, bool isOpen) => state switch
    {
        ConsortiumState.Forming => isOpen ? "Forming: the buyer does not know of it" : "Has run out: the opportunity is no longer open",
        ConsortiumState.Declared => "Declared to the buyer",
        ConsortiumState.Dissolved => "Given up",
    };

    public static string Of(PartnerState state) => state switch
    {
        PartnerState.Invited => "Invited",
        PartnerState.Accepted => "Accepted",
        PartnerState.Declined => "Declined",
        PartnerState.Left => "Left",
        PartnerState.TakenBack => "Invitation taken back",
    };
}
