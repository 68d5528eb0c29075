using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Which returns of the Procurement Act 2023 an authority makes; null where it does, else the reason in a sentence.</summary>
public sealed record ReturnDuties(string? WhyNoCompliance, string? WhyNoPayments, string? WhyNoRatings)
{
    private const string School = "A further education or sixth-form college is a school in the meaning of section 123 of the Act, and sections 68 to 70 are not for schools";
    private const string Scottish = "The Act is not for devolved Scottish authorities";
    private const string Irish = "Sections 69 and 70 are not for transferred Northern Ireland authorities";
    private const string Welsh = "Section 70 is not in force for contracts that the Welsh Ministers regulate";

    public static ReturnDuties Of(InstitutionKind kind, UkNation nation) => (kind, nation) switch
    {
        (_, UkNation.Scotland) => new ReturnDuties(Scottish, Scottish, Scottish),
        (InstitutionKind.College, _) => new ReturnDuties(School, School, null),
        (_, UkNation.NorthernIreland) => new ReturnDuties(Irish, Irish, null),
        (_, UkNation.Wales) => new ReturnDuties(null, Welsh, null),
        _ => new ReturnDuties(null, null, null),
    };
}
