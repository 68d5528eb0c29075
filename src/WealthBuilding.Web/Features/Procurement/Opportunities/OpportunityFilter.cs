using Microsoft.AspNetCore.WebUtilities;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Opportunities;

/// <summary>A search for opportunities as it stands in an address: texts as they were typed. The list, its exports, the feed and saved searches share it.</summary>
public record OpportunityFilter
{
    /// <summary>Words that its title, its text or its buyer has.</summary>
    public string? Q { get; init; }

    /// <summary>A CPV code or its first digits.</summary>
    public string? Category { get; init; }

    /// <summary>A postcode, its first half, or the name of a district, a county or a region.</summary>
    public string? Place { get; init; }

    /// <summary>The least value in pounds.</summary>
    public string? Least { get; init; }

    /// <summary>The greatest value in pounds.</summary>
    public string? Most { get; init; }

    /// <summary>The name of a <see cref="Domain.Procurement.Contracts.Reservation"/>; empty for any.</summary>
    public string? Reserved { get; init; }

    /// <summary>Days until the last day for bids, at most.</summary>
    public string? Closing { get; init; }

    private IEnumerable<(string Key, string? Value)> Parts =>
        [("q", Q), ("category", Category), ("place", Place), ("least", Least), ("most", Most), ("reserved", Reserved), ("closing", Closing)];

    /// <summary>What is asked for, as a query string with its question mark; empty where nothing is.</summary>
    public string QueryString => QueryHelpers.AddQueryString(string.Empty, Parts.Where(p => !string.IsNullOrWhiteSpace(p.Value)).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value!.Trim())));

    /// <summary>Whether anything is asked for.</summary>
    public bool IsFiltered => QueryString.Length > 0;

    /// <summary>A query string read back.</summary>
    public static OpportunityFilter Of(string queryString)
    {
        var read = QueryHelpers.ParseQuery(queryString);
        string? Text(string key) => read.TryGetValue(key, out var value) ? value.ToString() : null;
        return new OpportunityFilter { Q = Text("q"), Category = Text("category"), Place = Text("place"), Least = Text("least"), Most = Text("most"), Reserved = Text("reserved"), Closing = Text("closing") };
    }
}

/// <summary>A search as it was understood.</summary>
/// <param name="Errors">What could not be understood, each at its field; nothing is found then.</param>
public sealed record ReadSearch(OpportunitySearch Search, IReadOnlyDictionary<string, string> Errors);

/// <summary>Understands searches as people type them, and says what of an opportunity they look at.</summary>
internal sealed class SearchReader(SupplierTables tables, NeedPlaces places)
{
    private const int MostDays = 366;

    /// <summary>Whether an area takes in a district.</summary>
    public bool Covers(string area, string district) => places.Covers(area, district);

    public static SearchedOpportunity Of(OpenOpportunity opportunity) => new()
    {
        Id = opportunity.Id,
        Words = SearchedOpportunity.WordsOf([opportunity.Entry.Title, opportunity.Entry.Description, opportunity.Buyer, .. opportunity.Lots.Select(l => l.Title)]),
        Cpv = opportunity.Cpv,
        District = opportunity.Terms.District,
        Pence = opportunity.Pence,
        Reservation = opportunity.Entry.Reservation,
        Deadline = opportunity.Entry.Deadline ?? DateOnly.MaxValue,
    };

    public ReadSearch Read(OpportunityFilter filter)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var search = new OpportunitySearch
        {
            Words = OpportunitySearch.WordsOf(filter.Q),
            Category = CategoryOf(filter.Category, errors),
            Places = PlacesOf(filter.Place, errors),
            LeastPence = PenceOf(filter.Least, "least", errors),
            MostPence = PenceOf(filter.Most, "most", errors),
            Reservation = ReservationOf(filter.Reserved, errors),
            ClosesWithinDays = DaysOf(filter.Closing, errors),
        };
        return new ReadSearch(search, errors);
    }

    private string? CategoryOf(string? text, Dictionary<string, string> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var category = OpportunitySearch.CategoryOf(text);
        if (category is null || tables.Categories.Tree.Find(category.PadRight(8, '0')) is null)
        {
            errors["category"] = "Enter a code of the Common Procurement Vocabulary or its first digits, for example 90911000 or 909";
        }

        return category;
    }

    private IReadOnlyList<string> PlacesOf(string? text, Dictionary<string, string> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        IReadOnlyList<string> codes = [.. tables.Areas.Named(text.Trim()).Select(a => a.Code)];
        codes = codes.Count > 0 ? codes : places.Find(text) is { } place ? [place.District] : [];
        if (codes.Count == 0)
        {
            errors["place"] = "Enter a postcode, its first half, or the name of a district, a county or a region, for example PR1, Preston or Lancashire";
        }

        return codes;
    }

    private static long? PenceOf(string? text, string field, Dictionary<string, string> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (PoundsText.TryParse(text, out var pounds))
        {
            return pounds * 100;
        }

        errors[field] = Matching.FindSuppliers.ValueUnknown;
        return null;
    }

    private static Reservation? ReservationOf(string? text, Dictionary<string, string> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Enum.TryParse<Reservation>(text, ignoreCase: true, out var reservation) && Enum.IsDefined(reservation))
        {
            return reservation;
        }

        errors["reserved"] = "Select a reservation from the list";
        return null;
    }

    private static int? DaysOf(string? text, Dictionary<string, string> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var days) && days <= MostDays)
        {
            return days;
        }

        errors["closing"] = $"Enter the days until the last day for bids, {MostDays} at most";
        return null;
    }
}
