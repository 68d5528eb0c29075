using WealthBuilding.Domain.Suppliers;

namespace WealthBuilding.Domain.Procurement.Consortia;

/// <summary>A part of a need that one partner at least has to carry: a lot, or a category of work.</summary>
/// <param name="Pence">What it comes to; 0 where capacity does not matter for it.</param>
public sealed record ConsortiumPart(string Key, string Name, long Pence);

/// <summary>A supplier that can carry some of the parts.</summary>
/// <param name="Parts">Keys of the parts that it can do.</param>
/// <param name="CapacityPence">The most that it takes on, over all parts together; null where it did not say, and then it is not held against it, but said.</param>
public sealed record ConsortiumCandidate(string Id, string Name, IReadOnlyList<string> Parts, long? CapacityPence, OwnershipModel Ownership, double Score)
{
    /// <summary>Owned by its members, its staff or its community: preferred where all else is equal.</summary>
    public bool IsCooperative => Ownership is OwnershipModel.WorkerOwned or OwnershipModel.ConsumerOwned or OwnershipModel.MultiStakeholder or OwnershipModel.Secondary or OwnershipModel.CommunityOwned or OwnershipModel.EmployeeOwned;
}

/// <summary>What one partner brings.</summary>
/// <param name="Parts">The parts that it carries, with the pence of each; several partners may share a part.</param>
public sealed record ConsortiumShare(ConsortiumCandidate Partner, IReadOnlyList<(string Part, long Pence)> Parts)
{
    public long Pence => Parts.Sum(p => p.Pence);
}

/// <summary>Suppliers that together carry everything.</summary>
/// <param name="UnknownCapacity">How many of them did not say what they can take on: to be asked before anything is built on it.</param>
public sealed record ConsortiumProposal(IReadOnlyList<ConsortiumShare> Shares, int Cooperatives, int UnknownCapacity, double Score);

/// <summary>The smallest consortia.</summary>
/// <param name="Proposals">All of one size, the smallest that was found; the best first.</param>
/// <param name="LeastSize">No set smaller than this can carry it: proven.</param>
/// <param name="IsProven">Whether the proposals are of that size; else the search was cut short, and a smaller set may be there down to <paramref name="LeastSize"/>.</param>
/// <param name="Uncovered">Parts that nobody can carry, or not in full; then there are no proposals.</param>
public sealed record ConsortiumAnswer(IReadOnlyList<ConsortiumProposal> Proposals, int LeastSize, bool IsProven, IReadOnlyList<ConsortiumPart> Uncovered);
