namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>The words for how a name stands towards the public.</summary>
internal static class StandingWords
{
    public static string NameOf(NameStanding standing) => standing switch
    {
        NameStanding.Ask => "To decide",
        NameStanding.Person => "Read like people",
        NameStanding.Withheld => "Withheld in the ledger",
        NameStanding.Organisation => "Shown to be organisations",
        NameStanding.DecidedPublish => "Decided: publish",
        NameStanding.DecidedRedact => "Decided: redact",
    };

    public static string PublicOf(NameStanding standing) =>
        standing is NameStanding.Organisation or NameStanding.DecidedPublish ? "Named" : "Redacted";
}
