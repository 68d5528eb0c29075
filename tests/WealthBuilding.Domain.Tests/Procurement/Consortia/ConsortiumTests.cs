using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;

namespace WealthBuilding.Domain.Tests.Procurement.Consortia;

/// <summary>Each step of a consortium, and each that is refused. Suppliers are 1 (the lead), 2, 3; 9 is a stranger.</summary>
public sealed class ConsortiumTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_ready_only_when_everybody_who_was_invited_has_accepted()
    {
        var consortium = Started();
        Assert.False(consortium.IsReady);

        Assert.True(consortium.Invite(2, "Two", By(1)).IsDone);
        Assert.True(consortium.Invite(3, "Three", By(1)).IsDone);
        Assert.True(consortium.Answer(true, PartnerDisclosure.Contact, By(2)).IsDone);
        Assert.False(consortium.IsReady);
        Assert.IsType<Problem.Conflict>(consortium.Declare(By(1)).Problem);

        Assert.True(consortium.Answer(true, PartnerDisclosure.None, By(3)).IsDone);
        Assert.True(consortium.IsReady);
        Assert.True(consortium.Declare(By(1)).IsDone);
        Assert.Equal((ConsortiumState.Declared, Now), (consortium.State, consortium.DeclaredAt));
    }

    [Fact]
    public void What_a_partner_shows_is_nothing_until_it_says_so_and_is_gone_when_it_leaves()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));

        Assert.Equal(PartnerDisclosure.None, consortium.MemberFor(2, Now)!.Shows);
        consortium.Answer(true, PartnerDisclosure.Contact | PartnerDisclosure.Capacity, By(2));
        Assert.Equal(PartnerDisclosure.Contact | PartnerDisclosure.Capacity, consortium.MemberFor(2, Now)!.Shows);
        consortium.Show(PartnerDisclosure.None, By(2));
        Assert.Equal(PartnerDisclosure.None, consortium.MemberFor(2, Now)!.Shows);

        consortium.Show(PartnerDisclosure.Documents, By(2));
        Assert.True(consortium.Leave(By(2)).IsDone);
        Assert.Equal((PartnerState.Left, PartnerDisclosure.None), consortium.Members.Where(m => m.SupplierId == 2).Select(m => (m.State, m.Shows)).Single());
        Assert.Null(consortium.MemberFor(2, Now));
    }

    [Fact]
    public void Whoever_leaves_a_declared_one_takes_the_declaration_with_it()
    {
        var consortium = Declared();

        Assert.True(consortium.Leave(By(2)).IsDone);

        Assert.Equal((ConsortiumState.Forming, null), (consortium.State, consortium.DeclaredAt));
    }

    [Fact]
    public void The_lead_cannot_leave_but_hand_on_and_then_it_can()
    {
        var consortium = Declared();
        Number(consortium);
        Assert.IsType<Problem.Conflict>(consortium.Leave(By(1)).Problem);

        Assert.True(consortium.HandOn(2, "Two", By(1)).IsDone);

        Assert.Equal(2, consortium.Lead.SupplierId);
        Assert.IsType<Problem.Forbidden>(consortium.HandOn(1, "One", By(1)).Problem);
        Assert.True(consortium.Leave(By(1)).IsDone);
    }

    [Fact]
    public void An_invitation_runs_out_and_can_be_made_again()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));
        var late = By(2) with { At = Now + Consortium.InvitationIsGoodFor };

        Assert.IsType<Problem.NotFound>(consortium.Answer(true, PartnerDisclosure.None, late).Problem);
        Assert.Null(consortium.MemberFor(2, late.At));
        Assert.False(consortium.IsReady);

        Assert.True(consortium.Invite(2, "Two", By(1) with { At = late.At }).IsDone);
        Assert.True(consortium.Answer(true, PartnerDisclosure.None, late).IsDone);
    }

    [Fact]
    public void An_invitation_that_was_taken_back_stands_in_nobodys_way()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));
        consortium.Answer(true, PartnerDisclosure.None, By(2));
        consortium.Invite(3, "Three", By(1));
        Number(consortium);

        Assert.True(consortium.TakeBack(3, "Three", By(1)).IsDone);

        Assert.True(consortium.IsReady);
        Assert.Null(consortium.MemberFor(3, Now));
        Assert.IsType<Problem.NotFound>(consortium.TakeBack(2, "Two", By(1)).Problem);
    }

    [Fact]
    public void A_stranger_is_told_that_there_is_nothing_and_a_partner_that_only_the_lead_may()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));
        consortium.Answer(true, PartnerDisclosure.None, By(2));

        Assert.All(Steps(consortium, By(9)), r => Assert.IsType<Problem.NotFound>(r.Problem));
        Assert.All(new[] { consortium.Invite(3, "Three", By(2)), consortium.Declare(By(2)), consortium.HandOn(1, "One", By(2)), consortium.TakeBack(1, "One", By(2)), consortium.Dissolve(By(2)) }, r => Assert.IsType<Problem.Forbidden>(r.Problem));
        Assert.Equal(ConsortiumState.Forming, consortium.State);
    }

    [Fact]
    public void Once_the_opportunity_is_closed_nothing_goes_on_but_giving_it_up_and_showing_less()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));
        consortium.Answer(true, PartnerDisclosure.Contact, By(2));
        var closed = By(1) with { IsOpen = false };

        Assert.All(new[] { consortium.Invite(3, "Three", closed), consortium.Declare(closed), consortium.Leave(By(2) with { IsOpen = false }) }, r => Assert.Contains("run out", Assert.IsType<Problem.Conflict>(r.Problem).Message, StringComparison.Ordinal));
        Assert.True(consortium.Show(PartnerDisclosure.None, By(2) with { IsOpen = false }).IsDone);
        Assert.True(consortium.Dissolve(closed).IsDone);
        Assert.IsType<Problem.Conflict>(consortium.Dissolve(By(1)).Problem);
    }

    [Fact]
    public void Nobody_is_invited_twice_and_a_consortium_has_an_end()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));

        Assert.IsType<Problem.Conflict>(consortium.Invite(2, "Two", By(1)).Problem);
        Assert.IsType<Problem.Conflict>(consortium.Invite(1, "One", By(1)).Problem);
        for (var supplier = 3; supplier <= Consortium.MostPartners; supplier++)
        {
            Assert.True(consortium.Invite(supplier, $"{supplier}", By(1)).IsDone);
        }

        Assert.Contains("at most", Assert.IsType<Problem.Conflict>(consortium.Invite(99, "Ninety-nine", By(1)).Problem).Message, StringComparison.Ordinal);
    }

    private static IEnumerable<Result<Done>> Steps(Consortium consortium, ConsortiumAct act) =>
        [consortium.Invite(3, "Three", act), consortium.Answer(true, PartnerDisclosure.None, act), consortium.Leave(act), consortium.TakeBack(1, "One", act), consortium.HandOn(1, "One", act), consortium.Declare(act), consortium.Dissolve(act), consortium.Show(PartnerDisclosure.Contact, act)];

    private static Consortium Started() => new(1, 1, By(1));

    private static Consortium Declared()
    {
        var consortium = Started();
        consortium.Invite(2, "Two", By(1));
        consortium.Answer(true, PartnerDisclosure.None, By(2));
        Assert.True(consortium.Declare(By(1)).IsDone);
        return consortium;
    }

    // The database numbers members; here each has its supplier's number.
    private static void Number(Consortium consortium)
    {
        foreach (var member in consortium.Members)
        {
            typeof(ConsortiumMember).GetProperty(nameof(ConsortiumMember.Id))!.SetValue(member, member.SupplierId);
        }
    }

    private static ConsortiumAct By(int supplier) => new(supplier, $"Supplier {supplier}", Now, true);
}
