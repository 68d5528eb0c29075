using WealthBuilding.Domain.Common;

namespace WealthBuilding.Evaluation;

/// <summary>A notice with the codes that its buyer gave it.</summary>
internal sealed record CodedNotice(string Title, string Description, IReadOnlyList<string> Codes)
{
    /// <summary>The first two digits of its codes.</summary>
    internal IReadOnlySet<string> Divisions { get; } = Codes.Select(c => c[..2]).ToHashSet(StringComparer.Ordinal);

    /// <summary>The first three digits of those of its codes that say a group.</summary>
    internal IReadOnlySet<string> Groups { get; } = Codes.Where(c => c[2] != '0').Select(c => c[..3]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Notices of a table with the columns title, description and cpv; none where there is no file. Notices without a code are left out.</summary>
    internal static List<CodedNotice> Read(string path)
    {
        var notices = new List<CodedNotice>();
        if (!File.Exists(path))
        {
            return notices;
        }

        using var reader = File.OpenText(path);
        var table = new CsvTable(reader);
        while (table.Read())
        {
            var codes = table["cpv"].Split(['|', ';', ',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(c => c.Length >= 8).Select(c => c[..8]).ToList();
            if (codes.Count > 0)
            {
                notices.Add(new CodedNotice(table["title"], table["description"], codes));
            }
        }

        return notices;
    }
}
