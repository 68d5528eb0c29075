using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;

namespace WealthBuilding.Domain.Tests.LivingWage;

public sealed class DeclarationAndCaseTests
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    [Fact]
    public void What_was_given_changes_no_more_and_can_be_withdrawn_once()
    {
        var declared = WageComplianceTests.Declared(Day, WageComplianceTests.Band(14));

        Assert.Equal(new DateOnly(2027, 5, 31), declared.ExpiresOn);
        Assert.False(declared.Add(WageComplianceTests.Band(15)).IsDone);
        Assert.False(declared.Give(Day, "x", default).IsDone);
        Assert.True(declared.Withdraw(default).IsDone);
        Assert.False(declared.Withdraw(default).IsDone);
        Assert.False(declared.HoldsOn(Day));
        Assert.Null(WageDeclaration.LatestOn([declared], Day));
    }

    [Fact]
    public void A_draft_without_groups_is_not_given_and_one_that_is_not_given_cannot_be_withdrawn()
    {
        var draft = new WageDeclaration(1, default);

        Assert.False(draft.Give(Day, "x", default).IsDone);
        Assert.False(draft.Withdraw(default).IsDone);
        Assert.False(draft.HoldsOn(Day));
    }

    [Fact]
    public void Secure_work_counts_workers_and_tells_what_is_not_said()
    {
        var score = SecureLivelihood.Of(
        [
            new DeclaredBand { Role = "a", Area = default, Age = default, Apprentice = default, Workers = 6, HoursHundredths = 1, LowestHundredths = 1, Terms = WorkTerms.Permanent, HoursGuaranteed = true, NoticeOfShifts = true, SickPay = true, PaidTraining = true },
            new DeclaredBand { Role = "b", Area = default, Age = default, Apprentice = default, Workers = 4, HoursHundredths = 1, LowestHundredths = 1, Terms = WorkTerms.ZeroHours },
        ])!;

        Assert.Equal((60, 92), (score.Points, score.PointsAtMost));
        Assert.Equal([(6, 10), (6, 6), (6, 6), (6, 6), (6, 6)], score.Parts.Select(p => (p.Met, p.Known)));
        Assert.Null(SecureLivelihood.Of([]));
    }

    [Fact]
    public void A_case_is_closed_once_with_a_reason_and_is_worked_only_while_it_is_open()
    {
        var found = new WageCase(1, 2, 3, "Harebell Example Ltd", WageCaseKind.Pay, new Money(100), Day, "x");

        Assert.Equal(Day.AddDays(28), found.DueOn);
        Assert.False(found.IsOverdue(Day.AddDays(28)));
        Assert.True(found.IsOverdue(Day.AddDays(29)));
        Assert.IsType<Problem.Invalid>(found.Plan(null, Day.AddDays(-1), null).Problem);
        Assert.IsType<Problem.Invalid>(found.Close(WageCaseOutcome.Remedied, " ", Day).Problem);
        Assert.True(found.Take(Step("Asked for the payroll")).IsDone);
        Assert.IsType<Problem.Invalid>(found.Take(Step("  ")).Problem);
        Assert.True(found.Close(WageCaseOutcome.Remedied, "Paid back", Day).IsDone);
        Assert.IsType<Problem.Conflict>(found.Close(WageCaseOutcome.Remedied, "Again", Day).Problem);
        Assert.IsType<Problem.Conflict>(found.Take(Step("More")).Problem);
        Assert.False(found.IsOverdue(Day.AddYears(1)));
    }

    [Fact]
    public void Secure_work_is_scored_for_the_largest_groups_that_can_be_declared()
    {
        DeclaredBand[] bands = [.. Enumerable.Range(0, WageDeclaration.MostBands).Select(_ => new DeclaredBand
        {
            Role = "a", Area = default, Age = default, Apprentice = default, Workers = 1_000_000, HoursHundredths = 1, LowestHundredths = 1,
            Terms = WorkTerms.Permanent, HoursGuaranteed = true, NoticeOfShifts = true, SickPay = true, PaidTraining = true,
        })];

        Assert.Equal((100, 100), (SecureLivelihood.Of(bands)!.Points, SecureLivelihood.Of(bands)!.PointsAtMost));
    }

    [Fact]
    public void A_case_that_was_closed_settles_its_own_shortfall_and_no_other()
    {
        var closed = new WageCase(1, 2, 3, "Harebell Example Ltd", WageCaseKind.Pay, new Money(100), Day, "x", "7:134500");
        Assert.False(closed.Settles("7:134500", 2));
        closed.Close(WageCaseOutcome.NotRemedied, "The contract is not renewed", Day, "7:148000");

        Assert.True(closed.Settles("7:148000", 2));
        Assert.True(closed.Settles("7:148000", 5));
        Assert.False(closed.Settles("7:134500", 2)); // a rate that rose meanwhile was known
        Assert.False(closed.Settles("8:148000", 2));
        var ended = new WageCase(1, 2, 3, "Harebell Example Ltd", WageCaseKind.Pay, new Money(100), Day, "x", "7:134500");
        ended.Close(WageCaseOutcome.ContractEnded, "Over", Day);
        Assert.Equal((true, false), (ended.Settles("7:134500", 2), ended.Settles("7:134500", 5)));
        Assert.True(ended.IsAbout(3, "HAREBELL EXAMPLE", 99));
        Assert.False(ended.IsAbout(4, "Harebell Example Ltd", 2));
    }

    [Fact]
    public void A_shortfall_is_another_when_a_rate_rises_or_the_pay_falls_below_the_law_as_well()
    {
        var check = new WealthBuilding.Domain.LivingWage.Assurance.WageCheck(WageSeeds.Engine);
        string? Key(string day, double pounds, int declaration = 7) => WageFailing.KeyOf(declaration, [check.Judge(WageComplianceTests.Band(pounds).ToBand(), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), default)]);

        Assert.Null(Key("2026-03-31", 12.60));
        Assert.Equal("7:126000", Key("2026-03-31", 12.50));
        Assert.Equal("7:127100", Key("2026-04-01", 12.60));
        Assert.Equal("7:127100 134500", Key("2026-05-01", 12.60));
        Assert.Equal("7:134500", Key("2026-05-01", 12.80));
        Assert.Equal("8:134500", Key("2026-05-01", 12.80, 8));
    }

    [Theory]
    [InlineData("name,number,from,to\nHarebell Example Ltd,01234567,2025-01-01,31/12/2026\n", 1, 0)]
    [InlineData("Employer;Company Number\n", 0, -1)]
    [InlineData("Name,From,To\nHarebell Example Ltd,soon,\nFern Example,2026,\n", 0, -1)]
    [InlineData("name,number,from,to\nHarebell Example Ltd,1,,\n\"Meadow Example,2,,\nFern Example,3,,\n", 0, -1)]
    [InlineData("name,number,from,to\n\"Harebell Example Ltd,1,,\nMeadow Example,2,,\nFern \"Example\",3,,\n", 0, -1)]
    [InlineData("name,number,from,to\nHarebell Example Ltd,1,,\nMeadow Ex", 0, -1)]
    [InlineData("Name,From,To\nHarebell Example Ltd,soon,\n,1/1/2026,\nMeadow Example,2/2/2026,1/1/2026\nFern Example,,\n", 1, 3)]
    [InlineData("", 0, -1)]
    [InlineData("company,number\nHarebell,1\n", 0, -1)]
    public void A_list_of_accredited_employers_keeps_what_it_can_and_says_what_it_cannot(string text, int kept, int refused)
    {
        var list = AccreditedList.Read(new StringReader(text), 1);

        Assert.Equal(refused < 0, !list.IsDone);
        if (list.IsDone)
        {
            Assert.Equal((kept, refused), (list.Value.Employers.Count, list.Value.Refused.Count));
        }
    }

    private static WageCaseStep Step(string words) => new() { InstitutionId = 1, On = Day, Words = words, By = "x", RecordedAt = default };
}
