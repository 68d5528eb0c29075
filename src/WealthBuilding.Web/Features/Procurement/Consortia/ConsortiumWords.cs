using WealthBuilding.Domain.Procurement.Consortia;

namespace WealthBuilding.Web.Features.Procurement.Consortia;

/// <summary>States of consortia and of partners for people.</summary>
public static class ConsortiumWords
{
    /// <summary>What the buyer's history says of a declaration: nobody is named, nor how many they are.</summary>
    public const string Declared = "A consortium was declared";

    public const string NoLongerDeclared = "A consortium is no longer declared";

    /// <summary>Who recorded it there.</summary>
    public const string Somebody = "a supplier";

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
