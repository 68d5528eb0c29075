using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Web.Features.Procurement.Rules;

/// <summary>What the questions offer.</summary>
public static class RulesChoices
{
    public const string Utilities = "utilities";
    public const string Health = "health";
    public const string Exempt = "exempt";
    public const string School = "school";
    public const string NotSchool = "not-school";
    public const string Direct = "direct";
    public const string BestValue = "best-value";
    public const string CrossBorder = "cross-border";
    public const string NoCrossBorder = "no-cross-border";
    public const string Comparable = "comparable-mutual";

    public static readonly IReadOnlyList<Choice> Authorities = [.. Enum.GetValues<InstitutionKind>().Select(k => new Choice(RulesBook.KeyOf(k), NameOf(k)))];

    public static readonly IReadOnlyList<Choice> Nations = [.. Enum.GetValues<UkNation>().Select(n => new Choice(n.ToString(), RuleWords.NameOf(n)))];

    public static readonly IReadOnlyList<Choice> Vats = [new("with", "With VAT"), new("without", "Without VAT", "20 per cent is added unless you say another rate")];

    public static readonly IReadOnlyList<Choice> Kinds =
    [
        new("goods-services", "Goods or services"), new("works", "Works"), new("light-touch", "Light touch services", "Social, health, education and some other services to people"),
        new("concession", "Concession", "The supplier is paid by the right to run something"), new("light-touch-concession", "Concession for light touch services"),
    ];

    public static readonly IReadOnlyList<Choice> Specials =
    [
        new(Direct, "It is to be awarded directly, without a competition"), new(Utilities, "It is a utilities contract"), new(Health, "It is regulated health procurement (NHS clinical services)"),
        new(Exempt, "It is an exempted contract (Schedule 2)"), new(School, "The buyer is a school or academy"), new(NotSchool, "The buyer is a college outside the further education sector"),
        new(BestValue, "The buyer is another best value authority", "A National Park, Broads, waste or transport authority"),
        new(CrossBorder, "There is certain cross-border interest"), new(NoCrossBorder, "We looked, and there is no cross-border interest"),
        new(Comparable, "The mutual had a comparable contract from us within three years"),
    ];

    public static string NameOf(InstitutionKind kind) => kind switch
    {
        InstitutionKind.Council => "Council: county, district, unitary, borough",
        InstitutionKind.CombinedAuthority => "Combined authority",
        InstitutionKind.Parish => "Parish or town council",
        InstitutionKind.Nhs => "NHS body",
        InstitutionKind.University => "University",
        InstitutionKind.College => "College",
        InstitutionKind.Housing => "Housing association",
        InstitutionKind.Police => "Police",
        InstitutionKind.Fire => "Fire and rescue authority",
        InstitutionKind.Central => "Central government",
        InstitutionKind.Other => "Another public body",
    };
}
