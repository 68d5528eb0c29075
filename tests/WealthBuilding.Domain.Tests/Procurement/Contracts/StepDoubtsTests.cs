using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Steps that may be right and look wrong: each is asked about in a sentence.</summary>
public sealed class StepDoubtsTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    [Fact]
    public void Terminating_in_a_far_year_is_odd() => Assert.Contains("1 January 2099", Ask(ContractStep.Terminate, new DateOnly(2099, 1, 1))[0], StringComparison.Ordinal);

    [Fact]
    public void Terminating_after_its_end_is_odd() => Assert.Contains("by itself", Ask(ContractStep.Terminate, Today, end: Today.AddDays(-30))[0], StringComparison.Ordinal);

    [Fact]
    public void Extending_what_has_ended_is_odd() => Assert.Contains("has ended", string.Concat(Ask(ContractStep.Extend, Today, end: Today.AddDays(-30), until: Today.AddYears(1))), StringComparison.Ordinal);

    [Fact]
    public void Extending_beyond_the_options_is_odd() =>
        Assert.Contains("beyond them", string.Concat(Ask(ContractStep.Extend, Today, until: new DateOnly(2031, 1, 1), months: [12])), StringComparison.Ordinal);

    [Fact]
    public void Extending_without_options_is_odd() =>
        Assert.NotEmpty(Ask(ContractStep.Extend, Today, until: new DateOnly(2028, 12, 31)));

    [Fact]
    public void Nothing_is_odd_about_what_is_usual()
    {
        Assert.Empty(Ask(ContractStep.Extend, Today, until: new DateOnly(2028, 12, 31), months: [12, 12]));
        Assert.Empty(Ask(ContractStep.Terminate, Today));
        Assert.Empty(Ask(ContractStep.Change, Today, until: new DateOnly(2028, 1, 1)));
    }

    private static IReadOnlyList<string> Ask(ContractStep step, DateOnly on, DateOnly? end = null, DateOnly? until = null, IReadOnlyList<int>? months = null)
    {
        var entry = new ContractEntry(1, new ContractFacts { Title = "Example", State = ContractState.Contract, Start = new DateOnly(2024, 1, 1), End = end ?? new DateOnly(2027, 12, 31), ExtensionMonths = months ?? [], Suppliers = [new NamedSupplier("Harebell Example CIC")] }, Today);
        return entry.DoubtsOf(step, new StepDetails { End = until }, new ContractAct(on, "A reason", "Example officer", DateTimeOffset.UnixEpoch), Today);
    }
}
