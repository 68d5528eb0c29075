namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What was found out about a raw name.</summary>
/// <param name="Outcome">Joined means that the first candidate is the answer.</param>
/// <param name="Candidates">Best first, one an organisation; empty where nothing is near.</param>
public sealed record SupplierResolution(ResolutionOutcome Outcome, IReadOnlyList<ResolutionCandidate> Candidates);

/// <summary>What becomes of a raw name.</summary>
public enum ResolutionOutcome
{
    /// <summary>Tied to the first candidate without asking.</summary>
    Joined,

    /// <summary>A person decides.</summary>
    ToReview,

    /// <summary>Nobody that we know; kept as the ledger has it.</summary>
    Open,
}

/// <summary>An organisation that the name may mean.</summary>
/// <param name="Entity">As <see cref="NameIndexBuilder.AddEntity"/> numbered it.</param>
/// <param name="Score">0 to 1: how probably the name means this one and not another, nor one that the register lacks.</param>
/// <param name="Reasons">What speaks for it and against it, the heaviest first.</param>
public sealed record ResolutionCandidate(int Entity, double Score, IReadOnlyList<MatchReason> Reasons);

/// <summary>One thing that speaks for a candidate, or against it.</summary>
/// <param name="Code">Stable: <c>number</c>, <c>words</c>, <c>equal</c>, <c>within</c>, <c>spelling</c>, <c>missing</c>, <c>extra</c>, <c>order</c>, <c>form</c>, <c>postcode</c>, <c>kind</c>, <c>common</c>, <c>full</c>, <c>letters</c>, <c>person</c>, <c>initial</c>, <c>place</c>, <c>forms</c>, <c>cut</c>, <c>only</c>, <c>reordered</c>, <c>twin</c>, <c>there</c>, <c>unknown</c>, <c>name</c>, <c>rivals</c>.</param>
/// <param name="Text">For a person.</param>
/// <param name="Weight">Natural log odds; above 0 speaks for it, below 0 against it; never 0.</param>
public sealed record MatchReason(string Code, string Text, double Weight);
