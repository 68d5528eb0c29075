using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Web.Infrastructure.Tenancy;

/// <summary>The institution that this request, job or command is for. Set once, checked once.</summary>
public sealed class CurrentInstitution
{
    public int? Id { get; private set; }

    public string? Slug { get; private set; }

    public string? Name { get; private set; }

    /// <exception cref="InvalidOperationException">Tenant data is asked for outside an institution: always a bug.</exception>
    public int RequiredId => Id ?? throw new InvalidOperationException("No institution has been set for this unit of work.");

    /// <exception cref="InvalidOperationException">Another institution was set before.</exception>
    public void Set(Institution institution)
    {
        if (Id is { } id && id != institution.Id)
        {
            throw new InvalidOperationException("The institution of a unit of work cannot change.");
        }

        Id = institution.Id;
        Slug = institution.Slug;
        Name = institution.Name;
    }
}
