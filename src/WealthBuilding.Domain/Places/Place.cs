using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Domain.Places;

/// <summary>A partnership of institutions with an area of its own. It sees pooled figures, never another member's lines.</summary>
public sealed class Place : IAudited
{
    private Place()
    {
    }

    public Place(string slug, string name, IEnumerable<string> districts)
    {
        Slug = slug;
        Name = name;
        Districts = [.. districts.Distinct(StringComparer.Ordinal).Select(d => new PlaceDistrict { District = d })];
    }

    public int Id { get; private set; }

    public string Slug { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public ICollection<PlaceDistrict> Districts { get; private set; } = [];

    public ICollection<PlaceMember> Members { get; private set; } = [];

    public string AuditSubject => $"place {Slug}";

    public bool Join(int institutionId)
    {
        if (Members.Any(m => m.InstitutionId == institutionId))
        {
            return false;
        }

        Members.Add(new PlaceMember { InstitutionId = institutionId });
        return true;
    }
}

/// <summary>One district of a place's area, by ONS code.</summary>
public sealed class PlaceDistrict
{
    public int PlaceId { get; set; }

    public string District { get; set; } = string.Empty;
}

/// <summary>An institution that belongs to a place.</summary>
public sealed class PlaceMember : IAudited
{
    public int PlaceId { get; set; }

    public int InstitutionId { get; set; }

    public string AuditSubject => $"institution {InstitutionId} in place {PlaceId}";
}
