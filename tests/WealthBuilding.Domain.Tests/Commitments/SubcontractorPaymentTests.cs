using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Commitments;

public sealed class SubcontractorPaymentTests
{
    private static readonly DateOnly Received = new(2026, 6, 1);
    private static readonly EvidencePerson Payee = new(20, "Payee", [5]);

    [Fact]
    public void The_one_who_was_paid_answers_once_and_says_why_not()
    {
        var payment = Of(30, 5);

        Assert.Equal("Reason0", Assert.IsType<Problem.Invalid>(payment.Answer(false, " ", Payee, default).Problem).Errors[0].Field);
        Assert.True(payment.Answer(false, "It came on 20 July", Payee, default).IsDone);
        Assert.IsType<Problem.Conflict>(payment.Answer(true, null, Payee, default).Problem);
        Assert.Equal((PaymentWord.Disputed, "It came on 20 July"), (payment.Word, payment.Reason));
    }

    [Fact]
    public void Nobody_who_speaks_for_the_payer_confirms_and_nobody_confirms_for_a_name_alone()
    {
        Assert.IsType<Problem.Conflict>(Of(3, 5).Answer(true, null, new EvidencePerson(10, "Sayer", [5]), default).Problem);
        Assert.IsType<Problem.Conflict>(Of(3, 5).Answer(true, null, new EvidencePerson(21, "Both", [4, 5]), default).Problem);
        Assert.IsType<Problem.Conflict>(Of(3, null).Answer(true, null, Payee, default).Problem);
    }

    [Fact]
    public void What_was_confirmed_is_not_withdrawn_and_what_was_withdrawn_is_not_confirmed()
    {
        var (confirmed, withdrawn) = (Of(3, 5), Of(3, 5));
        Assert.True(confirmed.Answer(true, null, Payee, default).IsDone);
        Assert.True(withdrawn.Withdraw(default).IsDone);

        Assert.IsType<Problem.Conflict>(confirmed.Withdraw(default).Problem);
        Assert.IsType<Problem.Conflict>(withdrawn.Answer(true, null, Payee, default).Problem);
    }

    [Fact]
    public void Days_are_told_apart_by_what_was_confirmed()
    {
        var (early, late, waits, unknown, withdrawn) = (Of(10, 5), Of(31, 5), Of(90, 5), Of(60, null), Of(400, 5));
        Assert.True(early.Answer(true, null, Payee, default).IsDone);
        Assert.True(late.Answer(true, null, Payee, default).IsDone);
        Assert.True(withdrawn.Withdraw(default).IsDone);

        var groups = PaymentGroup.Of([early, late, waits, unknown, withdrawn]);

        Assert.Equal([(2, (decimal?)20.5m, (decimal?)50m), (0, null, null), (1, 90m, 100m), (1, 60m, 100m)], groups.Select(g => (g.Payments, g.AverageDays, g.LateShare)));
        Assert.Equal(400_00, groups.Sum(g => g.Pence));
    }

    private static SubcontractorPayment Of(int days, int? payee) => new()
    {
        InstitutionId = 1,
        EntryId = 1,
        PayerId = 4,
        PayeeId = payee,
        PayeeName = "Subcontractor Example Ltd",
        Invoice = $"{days}",
        ReceivedOn = Received,
        PaidOn = Received.AddDays(days),
        Pence = 100_00,
        SaidBy = "Sayer",
        SaidById = 10,
    };
}
