using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Features.Places.Published;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>Where a listed supplier is, and where a place that somebody typed is.</summary>
/// <remarks>No finer than the outward code. An address that is not public, a sole trader's above all, counts as the middle of its district.</remarks>
internal sealed class DirectoryPlaces(PlaceReferences references)
{
    /// <summary>A branch that a person confirmed, else the registered office, else another branch; pay addresses are an institution's own and never public.</summary>
    public Spot? Of(string? legalForm, IEnumerable<SupplierAddress> addresses)
    {
        var best = addresses.Where(a => a.Kind is not SupplierAddressKind.PayAddress && a.Postcode is not null && a.WithdrawnAt is null)
            .OrderBy(a => (a.Kind, a.ConfirmedBy) switch { (SupplierAddressKind.DeliveryBranch, not null) => 0, (SupplierAddressKind.RegisteredOffice, _) => 1, _ => 2 })
            .ThenByDescending(a => a.AsAt).ThenBy(a => a.Id).FirstOrDefault();
        return best is not null && PostcodeText.TryParse(best.Postcode, out var postcode) && references.Tables.Outcodes.Find(postcode) is { } outcode
            ? SpotOf(outcode, best.IsPublic && !SupplierWords.IsOnePerson(legalForm) ? postcode.ToString() : null)
            : null;
    }

    /// <summary>A postcode, its outward half, or the name of a district; null where it is none that we know.</summary>
    public NamedSpot? Find(string text)
    {
        if (PostcodeText.TryParse(text, out var postcode) && references.Tables.Outcodes.Find(postcode) is { Latitude: { } latitude, Longitude: { } longitude } outcode)
        {
            return new NamedSpot(outcode.Code, new GeoPoint(latitude, longitude));
        }

        return references.Authorities.Named(text).FirstOrDefault(a => a.Latitude is not null) is { } authority
            ? new NamedSpot(authority.CommonName, new GeoPoint(authority.Latitude!.Value, authority.Longitude!.Value))
            : null;
    }

    private Spot SpotOf(Outcode outcode, string? publicPostcode)
    {
        var district = outcode.Districts.Count == 0 ? null : outcode.Districts[0].District;
        var middle = district is null ? null : references.Authorities.Find(district);
        return publicPostcode is not null && outcode is { Latitude: { } latitude, Longitude: { } longitude } ? new Spot(district, new GeoPoint(latitude, longitude), publicPostcode)
            : middle is { Latitude: { } north, Longitude: { } east } ? new Spot(district, new GeoPoint(north, east), publicPostcode)
            : new Spot(district, null, publicPostcode);
    }
}

/// <summary>The district that most of an outward code lies in, a point, and the postcode where it is public.</summary>
internal sealed record Spot(string? District, GeoPoint? Position, string? Postcode);

/// <summary>A place that somebody typed, as we understood it.</summary>
internal sealed record NamedSpot(string Name, GeoPoint Position);
