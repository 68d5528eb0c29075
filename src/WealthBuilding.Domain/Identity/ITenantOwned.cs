namespace WealthBuilding.Domain.Identity;

/// <summary>Data of one institution alone. A query filter keeps every other institution's rows out.</summary>
public interface ITenantOwned
{
    int InstitutionId { get; }
}
