using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What is known of a contract that decides which returns of the Procurement Act 2023 it is in.</summary>
/// <param name="IsUnderAct">Whether it is a public contract under the Act, as a person said; null where nobody has.</param>
/// <param name="Commenced">When its procurement commenced; null where nobody has said.</param>
/// <param name="Latest">A day by which it must have commenced: that of the award, or the first of the contract; null where neither is known.</param>
/// <param name="Kind">As a person said, else as its CPV codes or its reservation tell; null where nothing tells.</param>
/// <param name="KindSource">The CPV code that tells the kind; null where a person said it or nothing tells.</param>
/// <param name="Pence">The value of the whole term as it was said; null where it is not known.</param>
public sealed record ActFacts(bool? IsUnderAct, DateOnly? Commenced, DateOnly? Latest, ContractKind? Kind, string? KindSource, long? Pence, VatSaid Vat)
{
    // The division of construction work in the Common Procurement Vocabulary.
    private const string Works = "45";

    public static ActFacts Of(ContractEntry entry, RulesBook book)
    {
        var (kind, source) = KindOf(entry, book);
        return new ActFacts(entry.IsUnderAct, entry.CommencedOn, Earlier(entry.AwardedOn, entry.Start), kind, source, entry.WholePence, entry.Vat);
    }

    /// <summary>With VAT at the usual rate, where it is not in the value already or nobody says so.</summary>
    public long? MostGross => Pence is { } pence && Vat is not VatSaid.Included ? (long)(pence * (100 + ProcurementAnswers.UsualVatPercent) / 100) : Pence;

    /// <summary>The threshold that it would have to reach to be a public contract, the lowest of those that its kind leaves possible.</summary>
    public ThresholdRow? LowestThreshold(RulesBook book, InstitutionKind authority, UkNation nation, DateOnly day) =>
        (Kind is { } kind ? [kind] : RuleWords.Kinds)
            .Select(k => book.ThresholdOf(new ProcurementAnswers { Authority = authority, Nation = nation, ValuePence = 0, IncludesVat = true, Kind = k, Commenced = day }))
            .OfType<ThresholdRow>().MinBy(t => t.Pence);

    public bool IsLightTouch => Kind is ContractKind.LightTouch or ContractKind.LightTouchConcession;

    public bool IsConcession => Kind is ContractKind.Concession or ContractKind.LightTouchConcession;

    private static (ContractKind? Kind, string? Source) KindOf(ContractEntry entry, RulesBook book)
    {
        if (entry.ActKind is not null || entry.Reservation is Reservation.PublicServiceMutual)
        {
            return (entry.ActKind ?? ContractKind.LightTouch, null);
        }

        var codes = entry.Cpv;
        return codes.Count == 0 ? (null, null)
            : codes.All(c => c.StartsWith(Works, StringComparison.Ordinal)) ? (ContractKind.Works, codes[0])
            : codes.All(c => book.ReservableServices.Any(s => c.StartsWith(s.Prefix, StringComparison.Ordinal))) ? (ContractKind.LightTouch, codes[0])
            : (ContractKind.GoodsServices, codes[0]);
    }

    private static DateOnly? Earlier(DateOnly? left, DateOnly? right) => left is null || right < left ? right ?? left : left;
}
