using System.IO.Compression;
using System.Text;

namespace WealthBuilding.Web.Tests.Features.Spend.Publication;

/// <summary>Looks for the surnames of made-up people in whatever was answered: texts, and each part of what is a zip.</summary>
internal static class MarkerHunt
{
    private static readonly HashSet<string> Markers = PeopleApp.People.Select(p => p.Marker.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);

    /// <summary>The surnames in some bytes.</summary>
    public static IReadOnlySet<string> In(byte[] bytes)
    {
        var found = In(Encoding.UTF8.GetString(bytes));
        if (bytes.AsSpan().StartsWith("PK"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries)
            {
                found.UnionWith(In(entry.FullName));
                using var reader = new StreamReader(entry.Open());
                found.UnionWith(In(reader.ReadToEnd()));
            }
        }

        return found;
    }

    /// <summary>The surnames in a text, whatever stands around them.</summary>
    public static HashSet<string> In(string text)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var lookup = Markers.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> word = stackalloc char[64];
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            if (i - start is > 3 and <= 64 && text.AsSpan(start, i - start).ToUpperInvariant(word) is > 0 and var length)
            {
                Look(word[..length], lookup, found);
            }

            i += i == start ? 1 : 0;
        }

        return found;
    }

    // A surname with something grown on: McExample, Examples, ExampleJ.
    private static void Look(ReadOnlySpan<char> word, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> markers, HashSet<string> found)
    {
        for (var before = 0; before <= 2 && before < word.Length; before++)
        {
            for (var after = 0; after <= 2 && before + after < word.Length; after++)
            {
                if (markers.TryGetValue(word[before..^after], out var marker))
                {
                    found.Add(marker);
                }
            }
        }
    }
}
