using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Scope;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>What is known of one supplier of a contract.</summary>
/// <param name="SupplierId">Null where the name of the contract is tied to no supplier's record.</param>
/// <param name="Declarations">All that it has given, in any order; drafts do no harm.</param>
/// <param name="IsAccredited">Whether it stands in the institution's list of accredited employers on the day.</param>
/// <param name="People">How many work for it, as its record has it; null where that is not known.</param>
public sealed record WageEvidence(int? SupplierId, string Name, IReadOnlyCollection<WageDeclaration> Declarations, bool IsAccredited, long? People = null);

/// <summary>When a contract runs, as far as it matters on a day.</summary>
/// <param name="IsRunning">Whether it runs on the day.</param>
/// <param name="End">The last day of the contract; null where it is not known.</param>
public readonly record struct ContractSpan(bool IsRunning, DateOnly? End);

/// <summary>Judges contracts: scope first, then every supplier by what it declares; the worst of them is where the contract stands.</summary>
public sealed class WageCompliance(WageEngine engine, IReadOnlyList<ScopeWording> wordings)
{
    private readonly WageCheck _check = new(engine);

    /// <summary>The wording of a scope; where nobody has said anything, the one that the scheme uses now: the first that is kept.</summary>
    public ScopeWording WordingOf(ContractWageScope? scope) => wordings.FirstOrDefault(w => w.Key == scope?.Wording) ?? wordings[0];

    /// <summary>A contract on a day. Of one that does not run nothing is told of what its suppliers declare.</summary>
    public ContractWageFinding Judge(ContractWageScope? scope, IReadOnlyList<WageEvidence> suppliers, ContractSpan span, DateOnly day) => new(
        ScopeTest.Judge(scope?.Answers ?? default, WordingOf(scope)),
        scope?.MilestoneOn > day,
        span.IsRunning,
        [.. suppliers.Select(s => span.IsRunning ? Judge(s, scope?.Terms ?? default, day) : Bare(s, WageStanding.NotRunning, null))],
        day,
        span.End);

    private static SupplierWageFinding Bare(WageEvidence evidence, WageStanding standing, WageDeclaration? declaration) => new(evidence, standing, declaration, [], default, null);

    private SupplierWageFinding Judge(WageEvidence evidence, WageTerms terms, DateOnly day)
    {
        var latest = WageDeclaration.LatestOn(evidence.Declarations, day);
        if (latest?.HoldsOn(day) is not true)
        {
            return Bare(evidence, WithoutDeclaration(evidence, latest, terms, day), latest);
        }

        var bands = BandsOf(latest, day, terms);
        var isShort = bands.Where(b => b.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw);
        return new SupplierWageFinding(evidence, StandingOf(WageCheck.WorstOf(bands)), latest, bands, new Money(isShort.Sum(b => b.ShortYear.Pence)), bands.Min(b => b.DueBy));
    }

    // Whoever takes back what failed still fails until it declares anew; a list of accredited employers says nothing against that.
    private WageStanding WithoutDeclaration(WageEvidence evidence, WageDeclaration? latest, WageTerms terms, DateOnly day)
    {
        if (WageDeclaration.WithdrawnOn(evidence.Declarations, day) is { } withdrawn)
        {
            var takenBack = UkTime.DayOf(withdrawn.WithdrawnAt!.Value);
            var worst = WageCheck.WorstOf(BandsOf(withdrawn, takenBack < day ? takenBack : day, terms));
            return worst is BandOutcome.Fails or BandOutcome.BelowTheLaw ? WageStanding.FailedAndWithdrawn : WageStanding.Withdrawn;
        }

        return evidence.IsAccredited ? WageStanding.Accredited : latest is null ? WageStanding.NotDeclared : WageStanding.Expired;
    }

    private List<BandFinding> BandsOf(WageDeclaration declaration, DateOnly day, WageTerms terms) => [.. declaration.Bands.OrderBy(b => b.Id).Select(b => _check.Judge(b.ToBand(), day, terms))];

    private static WageStanding StandingOf(BandOutcome worst) => worst switch
    {
        BandOutcome.BelowTheLaw => WageStanding.BelowTheLaw,
        BandOutcome.Fails => WageStanding.Fails,
        BandOutcome.NotJudged => WageStanding.NotJudged,
        BandOutcome.DueBy => WageStanding.DueBy,
        BandOutcome.Passes => WageStanding.Passes,
    };
}
