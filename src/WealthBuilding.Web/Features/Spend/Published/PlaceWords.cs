using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Web.Features.Spend.Published;

/// <summary>Where a supplier is taken to be, and by which address, in words.</summary>
internal static class PlaceWords
{
    public static string BasisOf(SupplierPlace place) => (place.Basis, place.Certainty) switch
    {
        (PlaceBasis.None, _) => "not known",
        (PlaceBasis.DeliveryBranch, PlaceCertainty.Estimated) => "branch, confirmed, estimated",
        (PlaceBasis.DeliveryBranch, _) => "branch, confirmed",
        (PlaceBasis.LinePostcode, PlaceCertainty.Estimated) => "postcode on the payment, estimated",
        (PlaceBasis.LinePostcode, _) => "postcode on the payment",
        (PlaceBasis.RegisteredOffice, PlaceCertainty.Estimated) => "registered office, estimated",
        (PlaceBasis.RegisteredOffice, _) => "registered office",
        (PlaceBasis.PayAddress, _) => "pay address",
        (PlaceBasis.OtherPayments, PlaceCertainty.Estimated) => "postcode on another of its payments, estimated",
        (PlaceBasis.OtherPayments, _) => "postcode on another of its payments",
    };

    /// <summary>The ring of a payee; where its outward code lies in several, that it does.</summary>
    public static string RingOf(LocalLens lens, int payee) =>
        lens.IsInOneRing(payee) ? Rings.NameOf(lens.LikeliestRing(payee)) : lens.IsIn(payee, Ring.Area) ? "Partly in the area" : "In several rings";

    public static string Of(SupplierPlace place, AuthorityDirectory authorities) => place switch
    {
        { Certainty: PlaceCertainty.Unknown } => "Not known",
        { Certainty: PlaceCertainty.Abroad } => "Overseas",
        _ => string.Join(", ", place.Districts.OrderByDescending(d => d.TenThousandths).Take(2).Select(d => authorities.Find(d.District)?.CommonName ?? d.District)),
    };
}
