using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>The names of registers by their org-id scheme, of the table <c>org-id-prefixes.csv</c>.</summary>
internal sealed class RegisterNames(SeedFiles seeds)
{
    private readonly Lazy<Dictionary<string, string>> _names = new(() => Load(seeds));

    public string Of(string scheme) => _names.Value.GetValueOrDefault(scheme, scheme);

    private static Dictionary<string, string> Load(SeedFiles seeds)
    {
        using var reader = seeds.OpenReference("org-id-prefixes.csv");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var table = new CsvTable(reader);
        while (table.Read())
        {
            names[table["prefix"]] = table["name"];
        }

        return names;
    }
}
