namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>CPV codes of a tender or an award: its own classifications and those of its items.</summary>
internal static class OcdsCpv
{
    private const int Most = 50;

    /// <summary>Eight digits each. One of seven has lost its leading zero to a number or a spreadsheet: it is put back, and told.</summary>
    public static List<string> Of(OcdsElement element)
    {
        var codes = new List<string>();
        Take(element, codes);
        foreach (var item in element.Objects("items"))
        {
            Take(item, codes);
        }

        var distinct = codes.Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count > Most)
        {
            element.Notes.Add($"{distinct.Count} CPV codes: the first {Most} are read");
        }

        return [.. distinct.Take(Most)];
    }

    private static void Take(OcdsElement element, List<string> codes)
    {
        foreach (var classification in element.Objects("additionalClassifications").Select(c => (OcdsElement?)c).Prepend(element.Object("classification")))
        {
            if (classification is { } one && one.Text("id", 100) is { } id && one.Text("scheme", 50)?.ToUpperInvariant() is "CPV" or "EU-CPV" or null)
            {
                Add(one, id, codes);
            }
        }
    }

    private static void Add(OcdsElement classification, string id, List<string> codes)
    {
        var digits = id.Split('-')[0].Trim();
        if (!digits.All(char.IsAsciiDigit) || digits.Length is < 7 or > 8)
        {
            classification.Notes.Add($"'{(id.Length > 40 ? id[..40] : id)}' is no CPV code and was left out");
            return;
        }

        if (digits.Length == 7)
        {
            classification.Notes.Add($"CPV code {digits} has lost its leading zero: it is 0{digits}");
        }

        codes.Add(digits.PadLeft(8, '0'));
    }
}
