using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>How a text writes each of its stems: a stem is never shown.</summary>
internal static class WrittenWords
{
    private static readonly char[] Between = [' ', ',', ';', ':', '(', ')', '/', '\n', '\r', '\t', '"', '-'];

    /// <summary>Stem → the first word that has it, in small letters.</summary>
    public static Dictionary<string, string> In(string text)
    {
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in text.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(w => w.TrimEnd('.', '!', '?')))
        {
            if (SearchWords.Of(word) is [var stem])
            {
                written.TryAdd(stem, word.ToLowerInvariant());
            }
        }

        return written;
    }
}
