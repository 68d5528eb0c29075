using WealthBuilding.Domain.Places;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>A place that a need names, as a district.</summary>
internal sealed record NeedPlace(string District, string Name);

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

        var district = DistrictOf(text) ?? references.Authorities.Named(text).Select(a => a.Code).FirstOrDefault(Gss.IsDistrict) ?? (references.Authorities.Find(text.Trim()) is { } coded ? coded.Code : null);
        return district is null ? null : new NeedPlace(district, references.Authorities.Find(district)?.CommonName ?? district);
    }

    /// <summary>The district that most of a postcode's outward code lies in; null where it is no postcode.</summary>
    public string? DistrictOf(string? postcode) => PostcodeText.TryParse(postcode, out var read) && references.Tables.Outcodes.Find(read) is { Districts: [var first, ..] } ? first.District : null;

    public string? NameOf(string? district) => district is null ? null : references.Authorities.Find(district)?.CommonName;

    /// <summary>Whether an area that a supplier named covers a district.</summary>
    public bool Covers(string area, string district) => tables.Areas.Covers(area, district);
}
