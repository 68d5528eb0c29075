using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.SavedSearches;

/// <summary>What of an opportunity a search looks at.</summary>
public sealed record SearchedOpportunity
{
    /// <summary>The number in its address.</summary>
    public required int Id { get; init; }

    /// <summary>The stems of its title, its text and its buyer's name, as <see cref="SearchWords"/> takes them apart.</summary>
    public required IReadOnlySet<string> Words { get; init; }

    /// <summary>CPV codes of eight digits, those of its lots too.</summary>
    public required IReadOnlyList<string> Cpv { get; init; }

    /// <summary>ONS code of the district where the work is; null where that does not matter.</summary>
    public string? District { get; init; }

    /// <summary>Its value; null where it is not told.</summary>
    public long? Pence { get; init; }

    public Reservation Reservation { get; init; }

    /// <summary>The last day for bids.</summary>
    public DateOnly Deadline { get; init; }

    /// <summary>The stems of several texts together.</summary>
    public static IReadOnlySet<string> WordsOf(params IEnumerable<string?> texts) => texts.SelectMany(SearchWords.Of).ToHashSet(StringComparer.Ordinal);
}

/// <summary>A search for opportunities: what must hold of each that it finds. The page, its exports, the feed and saved searches all ask by this.</summary>
/// <remarks>What an opportunity does not tell speaks against nothing: without a place it fits every place, without a value every value.</remarks>
public sealed record OpportunitySearch
{
    /// <summary>Stems, each once: all of them must stand in the opportunity. Empty for any words.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>First digits of a CPV code, two at least; null for any category.</summary>
    public string? Category { get; init; }

    /// <summary>Codes of districts, counties, regions or <c>UK</c>: the work must be in one of them. Empty for any place.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The least value in pence; null for any.</summary>
    public long? LeastPence { get; init; }

    /// <summary>The greatest value in pence; null for any.</summary>
    public long? MostPence { get; init; }

    /// <summary>For whom it is reserved; null for any, <see cref="Reservation.None"/> for open to all.</summary>
    public Reservation? Reservation { get; init; }

    /// <summary>Its last day for bids is at most so many days ahead; null for any.</summary>
    public int? ClosesWithinDays { get; init; }

    /// <summary>Whether it asks for nothing, so that it finds everything.</summary>
    public bool IsEmpty => Words.Count == 0 && Category is null && Places.Count == 0 && LeastPence is null && MostPence is null && Reservation is null && ClosesWithinDays is null;

    /// <summary>The stems of what was typed, each once.</summary>
    public static IReadOnlyList<string> WordsOf(string? typed) => [.. SearchWords.Of(typed).Distinct(StringComparer.Ordinal)];

    /// <summary>The first digits that a CPV code or a part of one stands for: without its check digit, and without the noughts that only fill it up to eight. Null where it is none.</summary>
    /// <example><c>90911000-9</c> and <c>90911</c> are 90911, <c>90000000</c> is 90.</example>
    public static string? CategoryOf(string? typed)
    {
        const int Length = 8;
        var code = (typed ?? string.Empty).Trim();
        code = code.Length == Length + 2 && code[Length] == '-' && char.IsAsciiDigit(code[^1]) ? code[..Length] : code;
        return code.Length is < 2 or > Length || !code.All(char.IsAsciiDigit) ? null : code.Length < Length ? code : code[..2] + code[2..].TrimEnd('0');
    }

    /// <summary>Whether it finds an opportunity. This is what finding means: an index must answer the same.</summary>
    /// <param name="today">The day from which a close is reckoned.</param>
    /// <param name="covers">Whether an area takes in a district.</param>
    public bool Finds(SearchedOpportunity opportunity, DateOnly today, Func<string, string, bool> covers)
    {
        foreach (var word in Words)
        {
            if (!opportunity.Words.Contains(word))
            {
                return false;
            }
        }

        return (Category is null || HasCategory(opportunity, Category))
            && (LeastPence is null || opportunity.Pence is null || opportunity.Pence >= LeastPence)
            && (MostPence is null || opportunity.Pence is null || opportunity.Pence <= MostPence)
            && (Reservation is null || opportunity.Reservation == Reservation)
            && (ClosesWithinDays is null || opportunity.Deadline.DayNumber - today.DayNumber <= ClosesWithinDays)
            && (Places.Count == 0 || opportunity.District is null || IsIn(opportunity.District, covers));
    }

    private static bool HasCategory(SearchedOpportunity opportunity, string category)
    {
        foreach (var code in opportunity.Cpv)
        {
            if (code.StartsWith(category, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsIn(string district, Func<string, string, bool> covers)
    {
        foreach (var place in Places)
        {
            if (covers(place, district))
            {
                return true;
            }
        }

        return false;
    }
}
