using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Directory;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>A place that a need names, as a district.</summary>
/// <param name="Position">The middle of its postcode area (the first half of a postcode), or of the district that was named; null where neither is known.</param>
/// <param name="Middle">What that is the middle of: <c>PR1</c>, <c>Preston</c>.</param>
internal sealed record NeedPlace(string District, string Name, GeoPoint? Position, string Middle);

/// <summary>Understands where work is to be done: a postcode, its first half, or the name of a district.</summary>
internal sealed class NeedPlaces(PlaceReferences references, SupplierTables tables)
{
    /// <summary>Null where it is none that we know, or nothing is typed.</summary>
    public NeedPlace? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var outcode = OutcodeOf(text);
        var district = DistrictOf(text) ?? references.Authorities.Named(text).Select(a => a.Code).FirstOrDefault(Gss.IsDistrict) ?? (references.Authorities.Read(text) is { Only: { IsDistrict: true } only } ? only.Code : null) ?? (references.Authorities.Find(text.Trim()) is { } coded ? coded.Code : null);
        if (district is null)
        {
            return null;
        }

        var name = references.Authorities.Find(district)?.CommonName ?? district;
        return outcode is { Latitude: not null } ? new NeedPlace(district, name, PointOf(outcode), outcode.Code) : new NeedPlace(district, name, MiddleOf(district), name);
    }

    /// <summary>The middle of a postcode's area: the mean of its postcodes. Where the address may not be told, the middle of its district.</summary>
    /// <param name="isTold">Whether the first half of the postcode may be told.</param>
    public GeoPoint? PositionOf(string? postcode, bool isTold) => isTold && OutcodeOf(postcode) is { Latitude: not null } outcode ? PointOf(outcode) : MiddleOf(DistrictOf(postcode));

    /// <summary>The district that most of a postcode's outward code lies in; null where it is no postcode.</summary>
    public string? DistrictOf(string? postcode) => OutcodeOf(postcode) is { Districts: [var first, ..] } ? first.District : null;

    public string? NameOf(string? district) => district is null ? null : references.Authorities.Find(district)?.CommonName;

    /// <summary>Whether an area that a supplier named covers a district.</summary>
    public bool Covers(string area, string district) => tables.Areas.Covers(area, district);

    private Outcode? OutcodeOf(string? postcode) => PostcodeText.TryParse(postcode, out var read) ? references.Tables.Outcodes.Find(read) : null;

    private static GeoPoint? PointOf(Outcode outcode) => outcode is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;

    private GeoPoint? MiddleOf(string? district) =>
        district is not null && references.Authorities.Find(district) is { Latitude: { } latitude, Longitude: { } longitude } ? new GeoPoint(latitude, longitude) : null;
}
