using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Scope;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>One supplier of a contract, judged on a day.</summary>
/// <param name="Declaration">The one that counts, run out or not; null where there is none.</param>
/// <param name="Bands">Judged, all that the supplier declared: a declaration is of all its workers, not of those of one contract. Empty where nothing counts.</param>
/// <param name="ShortYear">What the workers miss in 52 weeks, pay alone.</param>
/// <param name="DueBy">By when an announced rate is to be paid; null where none is missed.</param>
public sealed record SupplierWageFinding(WageEvidence Evidence, WageStanding Standing, WageDeclaration? Declaration, IReadOnlyList<BandFinding> Bands, Money ShortYear, DateOnly? DueBy)
{
    /// <summary>The same for one supplier in all contracts, whatever they call it: its record, else its name.</summary>
    public string Key => Evidence.SupplierId is { } id ? $"record {id}" : $"name {Evidence.Name.ToUpperInvariant()}";

    /// <summary>Whether it can be told what its workers miss.</summary>
    public bool IsKnown => Bands.Count > 0 && Bands.All(b => b.Outcome is not BandOutcome.NotJudged);
}

/// <summary>A contract judged on a day.</summary>
/// <param name="Scope">The test with the wording that was used.</param>
/// <param name="IsPlanned">Whether the contract asks for it from a later day on.</param>
/// <param name="IsRunning">Whether it runs on the day.</param>
/// <param name="End">The last day of the contract; null where it is not known.</param>
public sealed record ContractWageFinding(ScopeFinding Scope, bool IsPlanned, bool IsRunning, IReadOnlyList<SupplierWageFinding> Suppliers, DateOnly Day, DateOnly? End)
{
    public WageStanding Standing => StandingWith(Suppliers.Count == 0 ? WageStanding.NotDeclared : Suppliers.Min(s => s.Standing));

    /// <summary>Whether the contract asks for the real Living Wage on the day: it runs, it is in scope, and its milestone has come.</summary>
    public bool IsAsked => IsRunning && !IsPlanned && Scope.Outcome is ScopeOutcome.InScope;

    /// <summary>What the workers of its suppliers miss in 52 weeks: each supplier once, and the same sum in every contract of that supplier. Null where the contract does not ask for it or where nobody knows.</summary>
    public Money? ShortYear => SumOf(b => b.ShortYear);

    /// <summary>The same from the day to the end of the contract; null as well where its end is not known or has passed.</summary>
    public Money? ShortContract => End >= Day ? SumOf(b => b.ShortBetween(Day, End.Value)) : null;

    /// <summary>By when an announced rate is to be paid; null where none is missed or the contract does not ask for it.</summary>
    public DateOnly? DueBy => Scope.Outcome is ScopeOutcome.InScope ? Suppliers.Min(s => s.DueBy) : null;

    /// <summary>The contract as if it had these suppliers of it alone.</summary>
    public ContractWageFinding With(params IReadOnlyList<SupplierWageFinding> suppliers) => this with { Suppliers = suppliers };

    // What is paid already is paid, whether or not the contract asks for it yet.
    private WageStanding StandingWith(WageStanding worst) =>
        !IsRunning ? WageStanding.NotRunning
        : worst is WageStanding.BelowTheLaw ? worst
        : Scope.Outcome is ScopeOutcome.NotKnown ? WageStanding.ScopeNotKnown
        : Scope.Outcome is not ScopeOutcome.InScope ? WageStanding.NotInScope
        : IsPlanned && worst is not (WageStanding.Passes or WageStanding.Accredited or WageStanding.DueBy) ? WageStanding.Planned
        : worst;

    private Money? SumOf(Func<BandFinding, Money> part)
    {
        if (!IsAsked)
        {
            return null;
        }

        var suppliers = Suppliers.DistinctBy(s => s.Key).ToList();
        var pence = suppliers.SelectMany(s => s.Bands).Where(b => b.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw).Sum(b => part(b).Pence);
        return pence > 0 || (suppliers.Count > 0 && suppliers.All(s => s.IsKnown)) ? new Money(pence) : null;
    }
}
