using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers;

/// <summary>The sections of the Standard Industrial Classification 2007 (<c>sic-2007.csv</c>): the widest grouping of what organisations do.</summary>
public sealed class SicSections
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _sectionOfDivision = new(StringComparer.Ordinal);

    private SicSections()
    {
    }

    public static SicSections Load(TextReader reader)
    {
        var sections = new SicSections();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            if (table["level"] is "section")
            {
                sections._names[table["code"]] = table["label"];
            }
            else if (table["level"] is "division")
            {
                sections._sectionOfDivision[table["code"]] = table["parent"];
            }
        }

        return sections;
    }

    /// <summary>The letter of the section of the first code; null where there is none that the classification has.</summary>
    /// <param name="codes">SIC codes, parted by semicolons. A register puts them in no order, so the first stands for all.</param>
    public string? SectionOf(string? codes)
    {
        var first = codes?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        return first is { Length: >= 2 } ? _sectionOfDivision.GetValueOrDefault(first[..2]) : null;
    }

    /// <summary>The section's name; 'Not known' for a letter that is none.</summary>
    public string NameOf(string? section) => section is not null && _names.TryGetValue(section, out var name) ? name : "Not known";
}
