using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>Says what an opportunity asks for in the words of the matching, and the parts that it falls into.</summary>
internal sealed class OpportunityNeeds(SupplierTables tables, NeedVocabulary vocabulary, NeedPlaces places, ProcurementRules rules)
{
    private const double SureEnough = 0.5;
    private const int MostSuggested = 3;

    public Need NeedOf(OpenOpportunity opportunity, DateOnly day)
    {
        var (entry, terms) = (opportunity.Entry, opportunity.Terms);
        return AskedOf(opportunity) with
        {
            Title = entry.Title,
            Description = string.Join('\n', opportunity.Lots.Select(l => l.Title).Prepend(entry.Description ?? string.Empty)),
            Cpv = opportunity.Cpv,
            ValuePence = opportunity.OpenPence,
            District = terms.District,
            Buyer = opportunity.Buyer,
            Day = day,
        };
    }

    /// <summary>What is asked of whoever bids, and the lots that can be bid for: what speaks against a supplier is told by it, to the supplier and to the buyer alike. No words yet.</summary>
    public Need AskedOf(OpenOpportunity opportunity)
    {
        var (entry, terms) = (opportunity.Entry, opportunity.Terms);
        return new Need
        {
            Title = string.Empty,
            PublicLiabilityPence = terms.PublicLiabilityPence,
            Accreditations = [.. terms.Accreditations.Select(a => new AskedAccreditation(a, AccreditationName(a)))],
            Reserved = entry.Reservation is Reservation.None ? null : new NeedReservation(entry.Reservation, terms.ReservedAreas, AreaNames(terms.ReservedAreas)),
            Lots = entry.Lots.Count > 0 ? PartsOf(opportunity) : [],
            Day = default,
        };
    }

    /// <summary>Its lots that can still be bid for; where it has none, its categories, told or suggested by its words.</summary>
    public IReadOnlyList<OpportunityPart> PartsOf(OpenOpportunity opportunity)
    {
        var entry = opportunity.Entry;
        return entry.Lots.Count > 0
            ? [.. opportunity.Lots.Select(l => new OpportunityPart(new ConsortiumPart($"lot-{l.Number}", $"lot {l.Number} ({l.Title})", l.Pence ?? 0), CpvOf(l, entry)))]
            : OpportunityParts.ByCategory(opportunity.Cpv.Count > 0 ? opportunity.Cpv : Suggested(entry.Title, entry.Description), opportunity.Pence, vocabulary.Trades);
    }

    public string AccreditationName(string key) => tables.Accreditations.Find(key)?.Name ?? key;

    public string AreaNames(IReadOnlyList<string> codes) => string.Join(", ", codes.Select(c => tables.Areas.Find(c)?.Name ?? c));

    /// <summary>Categories with the others of the same trades.</summary>
    public IReadOnlyList<string> WithKin(IEnumerable<string> cpv) => vocabulary.Trades.WithKin(cpv);

    public string CategoryName(string cpv) => vocabulary.Trades.LabelOf(cpv);

    /// <summary>The last day for questions; null where it is not open to suppliers.</summary>
    public DateOnly? QuestionsUntil(ContractEntry entry) => entry.QuestionsUntil(d => rules.Book.Holidays.IsWorking(d));

    public string? PlaceName(OpenOpportunity opportunity) => places.NameOf(opportunity.Terms.District);

    private IReadOnlyList<string> CpvOf(ContractLot lot, ContractEntry entry) => vocabulary.Trades.WithKin(
        OpenOpportunity.CpvOf(lot) is { Count: > 0 } own ? own : Suggested(lot.Title, null) is { Count: > 0 } suggested ? suggested : entry.Cpv);

    private List<string> Suggested(string title, string? text) =>
        [.. vocabulary.Profiler.Profile(title, text ?? string.Empty).Where(s => s.Weight >= SureEnough).Take(MostSuggested).Select(s => s.Cpv)];
}
