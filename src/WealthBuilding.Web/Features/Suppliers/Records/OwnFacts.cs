using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>Facts that an institution's people have added: the institution stands as their source, the person in the audit trail only.</summary>
internal static class OwnFacts
{
    private const int LongestSource = 200;

    public static string SourceOf(CurrentInstitution institution, string words)
    {
        var source = $"{institution.Name}: {words}";
        return source.Length > LongestSource ? source[..LongestSource] : source;
    }

    public static bool IsOwn(SupplierFact fact, CurrentInstitution institution) =>
        fact.Evidence is EvidenceKind.Person or EvidenceKind.Rules && fact.Source.StartsWith(SourceOf(institution, string.Empty), StringComparison.Ordinal);
}
