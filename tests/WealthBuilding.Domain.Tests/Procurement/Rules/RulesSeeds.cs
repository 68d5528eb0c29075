using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;

namespace WealthBuilding.Domain.Tests.Procurement.Rules;

/// <summary>The rules as they ship, and answers to begin from.</summary>
internal static class RulesSeeds
{
    internal static RulesBook Book { get; } = RulesBook.Load(Seeds.Open);

    internal static RulesResolver Rules { get; } = new(Book);

    internal static ReservationResolver Reservations { get; } = new(Book, Seeds.Tables.Authorities);

    /// <summary>A council of Preston that buys for £100,000 with VAT in June 2026.</summary>
    internal static ProcurementAnswers Council(long pence = 10_000_000) => new()
    {
        Authority = InstitutionKind.Council,
        ValuePence = pence,
        IncludesVat = true,
        Kind = ContractKind.GoodsServices,
        Commenced = new DateOnly(2026, 6, 1),
        Area = ["E07000123"],
    };

    internal static ReservationOption Option(ProcurementAnswers answers, string code, ICapableSuppliers? suppliers = null) =>
        Reservations.Resolve(Rules.Resolve(answers), suppliers).Single(o => o.Code == code);
}
