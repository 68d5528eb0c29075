using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Procurement.Matching;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>An opportunity as one supplier sees it.</summary>
/// <param name="Match">The very row that the buyer sees of this supplier; null where it has nothing in common with the opportunity.</param>
/// <param name="Parts">How each lot, or each category, suits it.</param>
public sealed record OwnFit(OpenOpportunity Opportunity, SupplierMatch? Match, IReadOnlyList<PartFit> Parts)
{
    /// <summary>What the buyer asks for and the supplier does not have: what the buyer sees.</summary>
    public IReadOnlyList<MatchBlocker> Blockers => Match?.Blockers ?? [];

    public bool SomeLotSuits => Opportunity.Lots.Count > 1 && Parts.Any(p => p.Suits);

    /// <summary>Worth a look: it has something in common, and that is more than a few common words.</summary>
    public bool IsLike => Match is not null && !Match.Blockers.Any(b => b.Code == "category-unlike");
}

/// <summary>What a supplier is matched by: its own text, and the index that it stands in.</summary>
internal sealed record OwnIndex(NeedIndex Index, KnownSupplier Supplier);

/// <summary>Matches open opportunities to one supplier, by the same engine and the same index as the buyer's side.</summary>
internal sealed class OwnFits(AppDbContext db, NeedMatcher matcher, ListedSuppliers listed, OpportunityNeeds needs, OpportunityAnswers answers)
{
    private const int Beside = 500;
    private const int All = 400;
    private const int MostForPart = 12;
    private const int MostSets = 500;

    /// <summary>Null where there is no such registered supplier.</summary>
    public async Task<OwnIndex?> IndexAsync(string code, CancellationToken cancellationToken)
    {
        var index = await matcher.IndexAsync(cancellationToken);
        if (index.Known.TryGetValue(code, out var known))
        {
            return new OwnIndex(index, known);
        }

        // No buyer finds it, for it is not listed; it still learns what would fit it, weighed beside some that are.
        var own = await listed.LoadAsync(db.Suppliers.AsNoTracking().Where(s => s.Code == code && s.Standing == SupplierStanding.Registered), matcher.Today, cancellationToken);
        return own.Count == 0 ? null : new OwnIndex(matcher.IndexOf([.. index.Known.Values.OrderBy(k => k.Text.Id, StringComparer.Ordinal).Take(Beside), own.Values.Single()]), own.Values.Single());
    }

    public OwnFit FitOf(OpenOpportunity opportunity, OwnIndex own) => new(
        opportunity, AnswerOf(opportunity, own).Matches.FirstOrDefault(m => m.Supplier.Id == own.Supplier.Text.Id), OpportunityParts.FitsOf(own.Supplier.Text, needs.PartsOf(opportunity)));

    /// <summary>The smallest sets that this supplier could stand in. Whoever could carry the whole alone needs nobody, and is left out.</summary>
    public ConsortiumAnswer Together(OpenOpportunity opportunity, OwnIndex own)
    {
        var opportunityParts = needs.PartsOf(opportunity);
        IReadOnlyList<ConsortiumPart> parts = [.. opportunityParts.Select(p => p.Part)];
        var candidates = LotsAndPartners.Candidates(AnswerOf(opportunity, own).Matches, opportunityParts);
        var best = parts.SelectMany(p => candidates.Where(c => c.Parts.Contains(p.Key)).OrderByDescending(c => c.Score).Take(MostForPart)).Concat(candidates.Where(c => c.Id == own.Supplier.Text.Id)).Distinct();
        var answer = ConsortiumFinder.Find(parts, [.. best.Where(c => c.Id == own.Supplier.Text.Id || ConsortiumFinder.Find(parts, [c]).Proposals.Count == 0)], MostSets);
        return answer with { Proposals = [.. answer.Proposals.Where(p => p.Shares.Any(s => s.Partner.Id == own.Supplier.Text.Id)).Take(3)] };
    }

    private MatchAnswer AnswerOf(OpenOpportunity opportunity, OwnIndex own)
    {
        MatchAnswer Make() => matcher.Match(own.Index, needs.NeedOf(opportunity, matcher.Today), All);
        return own.Supplier.IsListed ? answers.Of(opportunity, own.Index, Make) : Make();
    }
}
