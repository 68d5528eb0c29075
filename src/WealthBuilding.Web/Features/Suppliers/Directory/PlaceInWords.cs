namespace WealthBuilding.Web.Features.Suppliers.Directory;

/// <summary>A place among the words that somebody searched for: 'cleaning in Oldham' is cleaning, near Oldham.</summary>
/// <param name="Words">The words without the place; empty where there are no others.</param>
internal sealed record PlaceInWords(string Words, NamedSpot Place)
{
    private const int LongestName = 5;

    private static readonly string[] Links = ["in", "near", "around", "at", "of", "from", "for"];

    /// <summary>The longest place at the end of the words, else at their beginning; null where there is none that we know.</summary>
    public static PlaceInWords? Find(string? text, DirectoryPlaces places)
    {
        var words = (text ?? string.Empty).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestName, words.Length); length > 0; length--)
        {
            if (places.Find(string.Join(' ', words[^length..])) is { } last)
            {
                return new PlaceInWords(WithoutLink(words[..^length]), last);
            }

            if (places.Find(string.Join(' ', words[..length])) is { } first)
            {
                return new PlaceInWords(string.Join(' ', words[length..]), first);
            }
        }

        return null;
    }

    private static string WithoutLink(string[] words) =>
        string.Join(' ', words is [.., var last] && Links.Contains(last, StringComparer.OrdinalIgnoreCase) ? words[..^1] : words);
}
