using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Cases;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>How outcomes and columns are called in files, for people.</summary>
internal static class WageWords
{
    public static (string Sheet, string Column, string Meaning)[] Meanings { get; } =
    [
        ("All sheets", "Class", "Paid: everybody has at least what is required, or the supplier is accredited. Not paid: a group has less. Planned: the contract asks for it later. Not known: nobody has said"),
        ("All sheets", "Workers", "Each supplier once: as declared; where nothing counts, as declared before or as the supplier's record has it"),
        ("All sheets", "Short a year (£)", "What workers miss in 52 weeks to what is required, pay alone; of all the workers that the supplier declares"),
        ("Contracts", "Counted in the total (£)", "The shortfall in the first contract of its supplier that asks for it, nothing in the others: the column adds up to the whole"),
        ("Contracts", "Short to the end (£)", "The same shortfall from the day to the end of the contract; empty where its end is not known"),
        ("Contracts", "Sector", "The register's own kind of purchase, else the division of the CPV code"),
        ("Contracts", "Place of the supplier", "District of the supplier's registered office or branch"),
        ("Contracts", "Asked from", "The day from which the contract asks for it, where that is later"),
        ("Contracts", "Next chance to ask", "The contract's review, else the day after its end"),
        ("Contracts", "More due by", "When an announced rate is to be paid that the supplier does not pay yet"),
        ("Contracts", "Secure work of 100", "Five things count alike: contract, guaranteed hours, notice of shifts, sick pay, paid training"),
        ("Contracts", "Newer rate missing", "Yes where a newer real Living Wage is to be expected than is kept here"),
        ("Groups of workers", "Lowest pay (£)", "Lowest basic pay for an hour in the group, in pounds"),
        ("Groups of workers", "Required (£)", "Required for an hour, in pounds: the higher of the real Living Wage and the law's rate"),
    ];

    public static string NameOf(BandOutcome outcome) => outcome switch
    {
        BandOutcome.Passes => "Passes",
        BandOutcome.DueBy => "Passes, more is due",
        BandOutcome.Fails => "Fails",
        BandOutcome.BelowTheLaw => "Below the law",
        BandOutcome.NotJudged => "Not judged",
    };

    public static string NameOf(ApprenticeStatus apprentice) => apprentice switch
    {
        ApprenticeStatus.None => "No",
        ApprenticeStatus.Under19 => "Under 19",
        ApprenticeStatus.FirstYear => "In the first year",
    };

    public static string NameOf(WageCaseKind kind) => kind switch
    {
        WageCaseKind.BelowTheLaw => "Below the law",
        WageCaseKind.Pay => "Pay",
        WageCaseKind.Missing => "Nothing declared",
        WageCaseKind.Other => "Other",
    };
}
