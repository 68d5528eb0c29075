using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Procurement.Evaluation;

/// <summary>The days after an award in which the contract is not entered into, so that whoever lost can ask.</summary>
/// <param name="IsMandatory">Whether the law asks for it; else the buyer keeps it of its own will.</param>
/// <param name="From">The day on which all were told: the first, where it is a working day.</param>
/// <param name="Ends">The last day; the contract can be entered into after it.</param>
public sealed record Standstill(bool IsMandatory, DateOnly From, DateOnly Ends)
{
    /// <summary>Working days, the first of which is the day on which all are told (Procurement Act 2023 s. 51).</summary>
    public const int WorkingDays = 8;

    /// <summary>The code of the duty in the rules of procurement.</summary>
    public const string Duty = "standstill";

    /// <summary>The standstill that begins with a day; null where the bank holidays of its days are not kept.</summary>
    /// <remarks>A day is left out that is a bank holiday in England and Wales, Scotland or Northern Ireland: whoever counts by the holidays of one alone comes to an earlier day or the same, and a longer standstill is lawful.</remarks>
    public static Standstill? Of(DateOnly told, bool isMandatory, BankHolidays holidays) =>
        holidays.LastOf(told, WorkingDays, anywhere: true) is { } ends ? new Standstill(isMandatory, told, ends) : null;
}
