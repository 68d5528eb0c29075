using System.Buffers;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>What a supplier's name shows about who it is: withheld, or a person.</summary>
/// <remarks>Careful on the side of people: a name that is not shown to be an organisation and reads like a person's is marked. The mark is advice; nothing is left out for it.</remarks>
internal static class PayeeWords
{
    /// <summary>What stands behind so many words is taken for one.</summary>
    private const int MostWords = 64;

    private static readonly HashSet<string> Titles = Words("mr", "mrs", "miss", "ms", "mx", "dr", "prof", "professor", "rev", "reverend", "sir", "lady", "dame", "lord", "master", "cllr", "councillor", "messrs");

    private static readonly HashSet<string> PersonalKinds = Words("foster", "carer", "carers", "guardian", "executor", "executors", "deceased", "decd", "tenant", "claimant");

    private static readonly HashSet<string> Organisations = Words(
        "ltd", "limited", "plc", "llp", "lp", "cic", "cio", "inc", "llc", "gmbh", "bv", "sa", "company", "co", "corporation", "corp", "group", "holdings", "council", "borough", "county", "city",
        "nhs", "trust", "foundation", "university", "college", "school", "academy", "nursery", "church", "charity", "society", "association", "club", "union", "services", "service", "solutions",
        "systems", "consultancy", "consulting", "consultants", "associates", "partners", "partnership", "sons", "bros", "brothers", "builders", "building", "construction", "contractors", "engineering",
        "electrical", "plumbing", "roofing", "transport", "taxis", "taxi", "cars", "coaches", "travel", "hotel", "inn", "house", "homes", "home", "care", "centre", "center", "health", "healthcare",
        "medical", "dental", "pharmacy", "surgery", "practice", "vets", "supplies", "supply", "products", "foods", "food", "catering", "bakery", "farm", "farms", "garden", "gardens", "landscapes",
        "landscaping", "cleaning", "security", "training", "education", "learning", "recruitment", "agency", "media", "design", "designs", "print", "printers", "printing", "press", "publishing",
        "publications", "books", "music", "theatre", "arts", "museum", "library", "sports", "leisure", "fitness", "gym", "technology", "technologies", "software", "computers", "data", "digital",
        "online", "telecom", "communications", "mobile", "energy", "gas", "power", "water", "electric", "electricity", "oil", "fuel", "motors", "motor", "garage", "tyres", "vehicles", "hire", "plant",
        "tools", "equipment", "machinery", "steel", "timber", "glass", "windows", "doors", "kitchens", "furniture", "carpets", "flooring", "paint", "decorators", "estates", "properties", "property",
        "lettings", "housing", "investments", "finance", "financial", "insurance", "bank", "solicitors", "law", "legal", "chambers", "accountants", "surveyors", "architects", "planning", "environmental",
        "waste", "recycling", "skip", "logistics", "couriers", "mail", "post", "international", "uk", "europe", "british", "national", "royal", "community", "project", "support", "enterprise",
        "enterprises", "industries", "trading", "traders", "stores", "store", "shop", "market", "markets", "retail", "direct", "hmrc", "revenue", "customs", "police", "fire", "parish", "government", "dept",
        "department", "ministry", "office", "authority", "board", "commission", "fund", "pension", "t/a", "&", "and", "the", "of", "for", "committee", "federation", "network", "alliance", "institute", "hospital");

    private static readonly HashSet<string> NotTitled = Words("ltd", "limited", "plc", "llp", "t/a", "solicitors", "partners");

    private static readonly HashSet<string> NotOfAPerson = Words("ltd", "limited", "plc", "llp", "centre", "association", "trust", "services", "service");

    private static readonly SearchValues<string> Withheld = SearchValues.Create(["redacted", "withheld", "name removed", "personal data", "personal information", "confidential", "not disclosed", "data protection", "exempt under", "section 40"], StringComparison.OrdinalIgnoreCase);

    public static bool IsRedacted(string name) => name.AsSpan().ContainsAny(Withheld);

    public static bool LooksLikePerson(string name)
    {
        Span<Range> ranges = stackalloc Range[MostWords];
        var text = name.AsSpan();
        ranges = ranges[..text.SplitAny(ranges, " .,()*", StringSplitOptions.RemoveEmptyEntries)];
        if (ranges.IsEmpty)
        {
            return false;
        }

        if (Holds(Titles, text[ranges[0]]) || Holds(Titles, text[ranges[^1]]))
        {
            return !Any(text, ranges, NotTitled);
        }

        if (Any(text, ranges, PersonalKinds) && !Any(text, ranges, NotOfAPerson))
        {
            return true;
        }

        return ranges.Length is 2 or 3 && AreNameWords(text, ranges) && !Any(text, ranges, Organisations);
    }

    // 'J Smith', 'Smith J', 'Jane Smith' spelt as words; one long made-up word beside another is as often a brand, so three words need an initial.
    private static bool AreNameWords(ReadOnlySpan<char> text, ReadOnlySpan<Range> words)
    {
        var (isLong, hasInitial, areUsual) = (false, false, true);
        foreach (var range in words)
        {
            var word = text[range];
            foreach (var c in word)
            {
                if (!char.IsLetter(c) && c is not ('\'' or '-' or '’'))
                {
                    return false;
                }
            }

            isLong |= word.Length > 2;
            hasInitial |= word.Length == 1;
            areUsual &= word.Length is >= 3 and <= 12;
        }

        return isLong && (hasInitial || (words.Length == 2 && areUsual));
    }

    private static HashSet<string> Words(params string[] words) => new(words, StringComparer.OrdinalIgnoreCase);

    private static bool Holds(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool Any(ReadOnlySpan<char> text, ReadOnlySpan<Range> ranges, HashSet<string> words)
    {
        foreach (var range in ranges)
        {
            if (Holds(words, text[range]))
            {
                return true;
            }
        }

        return false;
    }
}
