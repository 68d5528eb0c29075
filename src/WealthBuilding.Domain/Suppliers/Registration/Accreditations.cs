using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Registration;

/// <summary>A scheme that accredits organisations, and who keeps it.</summary>
/// <param name="Group">The heading that it stands under.</param>
public sealed record AccreditationScheme(string Key, string Name, string Keeper, string Group, string Website);

/// <summary>The accreditations that a supplier can say it holds, from <c>accreditations.csv</c>.</summary>
public sealed class Accreditations
{
    private readonly Dictionary<string, AccreditationScheme> _byKey;

    private Accreditations(List<AccreditationScheme> all) => (All, _byKey) = (all, all.ToDictionary(s => s.Key, StringComparer.Ordinal));

    /// <summary>How long before its end an accreditation is warned of.</summary>
    public static TimeSpan WarnsBefore { get; } = TimeSpan.FromDays(60);

    public IReadOnlyList<AccreditationScheme> All { get; }

    public static Accreditations Load(TextReader reader)
    {
        var all = new List<AccreditationScheme>();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            all.Add(new AccreditationScheme(table["key"], table["name"], table["keeper"], table["group"], table["website"]));
        }

        return new Accreditations(all);
    }

    public AccreditationScheme? Find(string? key) => key is null ? null : _byKey.GetValueOrDefault(key);
}
