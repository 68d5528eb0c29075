namespace WealthBuilding.Domain.LivingWage.Scope;

/// <summary>What a buyer says of a contract and of who works on it. What is not known stays null, and never counts as no.</summary>
/// <param name="IsGoodsOnly">Whether it is for products alone, without work on the buyer's premises or for its people.</param>
/// <param name="IsByVolunteers">Whether volunteers alone do the work.</param>
/// <param name="IsByApprentices">Whether apprentices and interns alone do the work.</param>
/// <param name="HoursADayHundredths">The most hours that one of the staff regularly works for the buyer on a day.</param>
/// <param name="HoursAWeekHundredths">The same in a week.</param>
/// <param name="Weeks">In how many consecutive weeks of the year.</param>
public readonly record struct ScopeAnswers(bool? IsGoodsOnly, bool? IsByVolunteers, bool? IsByApprentices, long? HoursADayHundredths, long? HoursAWeekHundredths, int? Weeks);

/// <summary>Whether the staff of a contract are to have the real Living Wage.</summary>
public enum ScopeOutcome
{
    InScope,
    NotEnoughWork,
    GoodsOnly,
    Volunteers,
    Apprentices,
    NotKnown,
}

/// <summary>The outcome with the wording by which it was reached.</summary>
public sealed record ScopeFinding(ScopeOutcome Outcome, ScopeWording Wording, string Why);

/// <summary>The test of third-party staff of the Living Wage Foundation's scheme.</summary>
public static class ScopeTest
{
    public static ScopeFinding Judge(ScopeAnswers answers, ScopeWording wording)
    {
        var outcome = OutcomeOf(answers, wording);
        return new ScopeFinding(outcome, wording, WhyOf(outcome, answers, wording));
    }

    private static ScopeOutcome OutcomeOf(ScopeAnswers answers, ScopeWording wording) =>
        answers.IsGoodsOnly is true ? ScopeOutcome.GoodsOnly
        : answers.IsByVolunteers is true ? ScopeOutcome.Volunteers
        : answers.IsByApprentices is true ? ScopeOutcome.Apprentices
        : HoursOf(answers, wording) < wording.HoursHundredths || answers.Weeks < wording.Weeks ? ScopeOutcome.NotEnoughWork
        : HoursOf(answers, wording) is null || answers.Weeks is null || answers is not { IsGoodsOnly: false } ? ScopeOutcome.NotKnown
        : ScopeOutcome.InScope;

    // Whoever works two hours on a day works them in that week too; the other way round nothing follows.
    private static long? HoursOf(ScopeAnswers answers, ScopeWording wording) =>
        wording.IsADay ? answers.HoursADayHundredths : answers.HoursAWeekHundredths ?? (answers.HoursADayHundredths >= wording.HoursHundredths ? answers.HoursADayHundredths : null);

    private static string WhyOf(ScopeOutcome outcome, ScopeAnswers answers, ScopeWording wording) => outcome switch
    {
        ScopeOutcome.InScope => $"Staff work {wording.Words}.",
        ScopeOutcome.NotEnoughWork => $"Nobody works {wording.Words}.",
        ScopeOutcome.GoodsOnly => "It is for products alone: the scheme leaves suppliers of products out.",
        ScopeOutcome.Volunteers => "Volunteers alone do the work: the scheme leaves them out.",
        ScopeOutcome.Apprentices => "Apprentices and interns alone do the work: the scheme leaves them out.",
        ScopeOutcome.NotKnown => answers.IsGoodsOnly is null ? "It is not known whether it is for products alone." : $"It is not known whether staff work {wording.Words}.",
    };
}
