using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Questions;

namespace WealthBuilding.Domain.Tests.Procurement.Questions;

/// <summary>Until when is asked, and what an answer changes.</summary>
public sealed class QuestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 12, 1, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-12-18", "2026-12-01", "2026-12-15")] // Friday: Thursday, Wednesday and Friday itself are left
    [InlineData("2026-12-14", "2026-12-01", "2026-12-09")] // Monday: over a weekend
    [InlineData("2026-12-29", "2026-12-01", "2026-12-22")] // over Christmas Day, the substitute of Boxing Day and a weekend
    [InlineData("2026-12-03", "2026-12-02", "2026-12-02")] // never before it was opened
    [InlineData("2026-12-01", "2026-12-02", "2026-12-01")] // never after the last day for bids
    public void Three_working_days_are_left_to_quote_by_the_answers(string deadline, string opened, string last) =>
        Assert.Equal(Day(last), QuestionDays.LastFor(Day(deadline), Day(opened), IsWorking));

    [Theory]
    [InlineData("2026-12-10", "2026-12-10")]
    [InlineData("2026-12-30", "2026-12-18")] // stated before the last day for bids was brought forward
    public void The_stated_day_holds_but_not_beyond_the_last_day_for_bids(string stated, string last) =>
        Assert.Equal(Day(last), QuestionDays.Of(Day(stated), Day("2026-12-18"), Day("2026-12-01"), IsWorking));

    [Fact]
    public void A_question_is_shown_as_it_was_asked_unless_it_is_reworded()
    {
        var question = OpportunityQuestion.Ask(1, 2, 3, " Who?\r\nWhen? ", Now).Value;

        Assert.True(question.Reply("Who?\nWhen?", "You, now.", Now.AddDays(2), Now).IsDone);
        Assert.Equal((null, "Who?\r\nWhen?", false), (question.Reworded, question.Shown, question.IsLate));
        Assert.True(question.Reply("When?", "Now.", Now.AddDays(2), Now.AddDays(2)).IsDone);
        Assert.Equal(("When?", true), (question.Shown, question.IsLate));
        Assert.True(question.Reply("When?", "Now.", null, Now).IsRepeated);
    }

    [Fact]
    public void What_is_wrong_stands_at_its_field()
    {
        var question = OpportunityQuestion.Ask(1, 2, 3, "Who?", Now).Value;

        var wrong = Assert.IsType<Problem.Invalid>(question.Reply(" ", new string('a', OpportunityQuestion.Longest + 1), null, Now).Problem);

        Assert.Equal(["Shown", "Answer"], wrong.Errors.Select(e => e.Field));
        Assert.Null(question.Answer);
        Assert.IsType<Problem.Invalid>(OpportunityQuestion.Ask(1, 2, 3, null, Now).Problem);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day != new DateOnly(2026, 12, 25) && day != new DateOnly(2026, 12, 28);
}
