using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Assurance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Scope;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>What is known of one supplier of a contract.</summary>
/// <param name="SupplierId">Null where the name of the contract is tied to no supplier's record.</param>
/// <param name="Declarations">All that it has given, in any order; drafts do no harm.</param>
/// <param name="IsAccredited">Whether it stands in the institution's list of accredited employers on the day.</param>
public sealed record WageEvidence(int? SupplierId, string Name, IReadOnlyCollection<WageDeclaration> Declarations, bool IsAccredited);

/// <param name="Declaration">The one that counts, run out or not; null where there is none.</param>
/// <param name="Bands">Judged; empty where nothing counts.</param>
/// <param name="ShortYear">What the workers miss in 52 weeks, pay alone.</param>
/// <param name="DueBy">By when an announced rate is to be paid; null where none is missed.</param>
public sealed record SupplierWageFinding(WageEvidence Evidence, WageStanding Standing, WageDeclaration? Declaration, IReadOnlyList<BandFinding> Bands, Money ShortYear, DateOnly? DueBy);

/// <summary>A contract judged on a day.</summary>
/// <param name="Scope">The test with the wording that was used.</param>
/// <param name="ShortContract">What workers miss from the day to the end of the contract; null where its end is not known or has passed.</param>
public sealed record ContractWageFinding(WageStanding Standing, ScopeFinding Scope, IReadOnlyList<SupplierWageFinding> Suppliers, Money ShortYear, Money? ShortContract, DateOnly? DueBy);

/// <summary>Judges contracts: scope first, then every supplier by what it declares; the worst of them is where the contract stands.</summary>
public sealed class WageCompliance(WageEngine engine, IReadOnlyList<ScopeWording> wordings)
{
    private readonly WageCheck _check = new(engine);

    /// <summary>The wording of a scope; where nobody has said anything, the one that the scheme uses now: the first that is kept.</summary>
    public ScopeWording WordingOf(ContractWageScope? scope) => wordings.FirstOrDefault(w => w.Key == scope?.Wording) ?? wordings[0];

    /// <param name="end">The last day of the contract; null where it is not known.</param>
    public ContractWageFinding Judge(ContractWageScope? scope, IReadOnlyList<WageEvidence> suppliers, DateOnly? end, DateOnly day)
    {
        var found = ScopeTest.Judge(scope?.Answers ?? default, WordingOf(scope));
        var judged = suppliers.Select(s => Judge(s, scope?.Terms ?? default, day)).ToList();
        var standing = StandingOf(found.Outcome, scope?.MilestoneOn, judged, day);
        var failing = judged.Where(j => WageStandings.ClassOf(j.Standing) is CoverageClass.NotMet).ToList();
        var bands = failing.SelectMany(j => j.Bands).Where(b => b.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw).ToList();
        return new ContractWageFinding(
            standing, found, judged, Sum(bands.Select(b => b.ShortYear)), end >= day ? Sum(bands.Select(b => b.ShortBetween(day, end.Value))) : null, judged.Min(j => j.DueBy));
    }

    private static WageStanding StandingOf(ScopeOutcome scope, DateOnly? milestone, List<SupplierWageFinding> judged, DateOnly day)
    {
        var worst = judged.Count == 0 ? WageStanding.NotDeclared : judged.Min(j => j.Standing);
        return worst is WageStanding.BelowTheLaw ? worst
            : scope is ScopeOutcome.NotKnown ? WageStanding.ScopeNotKnown
            : scope is not ScopeOutcome.InScope ? WageStanding.NotInScope
            : milestone > day && worst is not (WageStanding.Passes or WageStanding.Accredited) ? WageStanding.Planned
            : worst;
    }

    private SupplierWageFinding Judge(WageEvidence evidence, WageTerms terms, DateOnly day)
    {
        var latest = WageDeclaration.LatestOn(evidence.Declarations, day);
        if (latest?.HoldsOn(day) is not true)
        {
            var standing = evidence.IsAccredited ? WageStanding.Accredited : latest is null ? WageStanding.NotDeclared : WageStanding.Expired;
            return new SupplierWageFinding(evidence, standing, latest, [], default, null);
        }

        var bands = latest.Bands.OrderBy(b => b.Id).Select(b => _check.Judge(b.ToBand(), day, terms)).ToList();
        var isShort = bands.Where(b => b.Outcome is BandOutcome.Fails or BandOutcome.BelowTheLaw);
        return new SupplierWageFinding(evidence, StandingOf(WageCheck.WorstOf(bands)), latest, bands, Sum(isShort.Select(b => b.ShortYear)), bands.Min(b => b.DueBy));
    }

    private static WageStanding StandingOf(BandOutcome worst) => worst switch
    {
        BandOutcome.BelowTheLaw => WageStanding.BelowTheLaw,
        BandOutcome.Fails => WageStanding.Fails,
        BandOutcome.NotJudged => WageStanding.NotJudged,
        BandOutcome.DueBy => WageStanding.DueBy,
        BandOutcome.Passes => WageStanding.Passes,
    };

    private static Money Sum(IEnumerable<Money> parts) => new(parts.Sum(p => p.Pence));
}
