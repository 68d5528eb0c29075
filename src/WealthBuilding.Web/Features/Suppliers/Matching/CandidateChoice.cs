using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>A candidate as one of the answers for a payee.</summary>
/// <param name="Id">Of the radio button, once a page.</param>
/// <param name="Field">What the answer is sent as.</param>
public sealed record CandidateChoice(MatchCandidate Candidate, string Id, string Field);
