using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>When an opportunity may be shown to suppliers, and when it is.</summary>
public sealed class OpportunityNoticeTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly ContractAct Act = new(Today, null, "Example Editor", new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(ContractState.Pipeline)]
    [InlineData(ContractState.Planned)]
    [InlineData(ContractState.Awarded)]
    [InlineData(ContractState.Contract)]
    [InlineData(ContractState.Withdrawn)]
    public void Only_what_can_be_bid_for_is_opened(ContractState state)
    {
        var entry = Entry(state, Today.AddDays(10));

        Assert.IsType<Problem.Conflict>(entry.OpenToSuppliers(new OpportunityTerms(), Act).Problem);
        Assert.False(entry.IsOpenToSuppliers(Today));
        Assert.Empty(entry.Events);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(5, true)]
    public void It_is_open_to_the_end_of_its_last_day(int days, bool isOpen)
    {
        var entry = Entry(ContractState.Opportunity, Today.AddDays(days));

        Assert.Equal(isOpen, entry.OpenToSuppliers(new OpportunityTerms(), Act).IsDone);
        Assert.Equal(isOpen, entry.IsOpenToSuppliers(Today));
        Assert.False(entry.IsOpenToSuppliers(Today.AddDays(days + 1)));
    }

    [Fact]
    public void One_that_is_reserved_to_an_area_says_to_which()
    {
        var entry = Entry(ContractState.Opportunity, Today.AddDays(10), Reservation.Area);

        Assert.Equal("ReservedTo", Assert.IsType<Problem.Invalid>(entry.OpenToSuppliers(new OpportunityTerms(), Act).Problem).Errors[0].Field);
        Assert.True(entry.OpenToSuppliers(new OpportunityTerms { ReservedAreas = ["E10000017"] }, Act).IsDone);
        Assert.Equal(["E10000017"], entry.Notice!.Terms.ReservedAreas);
    }

    [Fact]
    public void It_is_taken_back_once_and_can_be_opened_again()
    {
        var entry = Entry(ContractState.Opportunity, Today.AddDays(10));
        Assert.IsType<Problem.Conflict>(entry.CloseToSuppliers(Act).Problem);
        entry.OpenToSuppliers(new OpportunityTerms { PublicLiabilityPence = 100 }, Act);

        Assert.True(entry.CloseToSuppliers(Act).IsDone);
        Assert.False(entry.IsOpenToSuppliers(Today));
        Assert.IsType<Problem.Conflict>(entry.CloseToSuppliers(Act).Problem);
        Assert.True(entry.OpenToSuppliers(new OpportunityTerms(), Act).IsDone);
        Assert.Equal(["Opened to suppliers; bids until 6 December 2026", "Taken back: suppliers see it no more", "Opened to suppliers; bids until 6 December 2026"], entry.Events.Select(e => e.Words));
    }

    [Fact]
    public void What_suppliers_do_leaves_the_buyers_version_as_it_was()
    {
        var entry = Entry(ContractState.Opportunity, Today.AddDays(10));
        var version = entry.Version;

        entry.Note("A consortium was declared", Act);

        Assert.Equal(version, entry.Version);
        Assert.Equal("A consortium was declared", Assert.Single(entry.Events).Words);
    }

    private static ContractEntry Entry(ContractState state, DateOnly deadline, Reservation reservation = Reservation.None) =>
        new(1, new ContractFacts { Title = "Cleaning of two schools", State = state, Deadline = deadline, Reservation = reservation, ReservationReason = "An example" }, Today);
}
