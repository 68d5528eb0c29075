using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Web.Features.Identity.Institutions;

/// <summary>Kinds of institutions in words.</summary>
internal static class KindWords
{
    public static string Of(InstitutionKind kind) => kind switch
    {
        InstitutionKind.Council => "Council",
        InstitutionKind.CombinedAuthority => "Combined authority",
        InstitutionKind.Parish => "Parish or town council",
        InstitutionKind.Nhs => "NHS body",
        InstitutionKind.University => "University",
        InstitutionKind.College => "College",
        InstitutionKind.Housing => "Housing association",
        InstitutionKind.Police => "Police",
        InstitutionKind.Fire => "Fire and rescue",
        InstitutionKind.Central => "Central government",
        InstitutionKind.Other => "Other",
    };
}
