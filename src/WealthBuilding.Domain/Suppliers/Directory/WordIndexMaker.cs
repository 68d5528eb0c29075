using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>Makes a <see cref="WordIndex"/>: words of every field, lengths of the fields, then what each word adds.</summary>
internal sealed class WordIndexMaker(DirectoryEntry[] entries)
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.75;

    /// <summary>No field is so short that its words weigh more than twice the usual.</summary>
    private const double LeastLength = 0.5;

    private static readonly float[] FieldWeights = [3f, 2f, 1f, 1f];

    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<(int Word, int Entry, float Presence)> _postings = [];

    internal WordIndex Make()
    {
        var fields = entries.Select(Fields).ToArray();
        var usual = new double[FieldWeights.Length];
        for (var f = 0; f < usual.Length; f++)
        {
            usual[f] = Math.Max(1, fields.Where(e => e[f].Length > 0).Select(e => e[f].Length).DefaultIfEmpty(1).Average());
        }

        var presence = new Dictionary<int, float>();
        for (var i = 0; i < fields.Length; i++)
        {
            presence.Clear();
            for (var f = 0; f < usual.Length; f++)
            {
                var weight = FieldWeights[f] / (float)Math.Max(LeastLength, 1 - LengthWeight + (LengthWeight * fields[i][f].Length / usual[f]));
                foreach (var word in fields[i][f].Distinct())
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(presence, word, out _) += weight;
                }
            }

            _postings.AddRange(presence.OrderBy(p => p.Key).Select(p => (p.Key, i, p.Value)));
        }

        return Arrange();
    }

    private int[][] Fields(DirectoryEntry entry) =>
    [
        Codes(entry.OtherNames.Prepend(entry.Name)), Codes(entry.Capabilities), Codes(entry.Categories), Codes([entry.Description ?? string.Empty]),
    ];

    private int[] Codes(IEnumerable<string> texts) => [.. texts.SelectMany(SearchWords.Of).Select(CodeOf)];

    private int CodeOf(string word)
    {
        ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, word, out var exists);
        code = exists ? code : _codes.Count - 1;
        return code;
    }

    // Words in alphabetical order, so that a beginning is a range of them; the entries of a word in the order of the index.
    private WordIndex Arrange()
    {
        var words = _codes.Keys.ToArray();
        Array.Sort(words, StringComparer.Ordinal);
        var placeOf = new int[words.Length];
        for (var p = 0; p < words.Length; p++)
        {
            placeOf[_codes[words[p]]] = p;
        }

        var starts = new int[words.Length + 1];
        foreach (var posting in _postings)
        {
            starts[placeOf[posting.Word] + 1]++;
        }

        for (var p = 0; p < words.Length; p++)
        {
            starts[p + 1] += starts[p];
        }

        var (members, weights, next) = (new int[_postings.Count], new float[_postings.Count], starts.AsSpan(0, words.Length).ToArray());
        foreach (var (word, entry, presence) in _postings)
        {
            var place = placeOf[word];
            var at = next[place]++;
            members[at] = entry;
            weights[at] = Weight(presence, starts[place + 1] - starts[place]);
        }

        return new WordIndex(entries.Length, words, starts, members, weights);
    }

    private float Weight(double presence, int having) =>
        (float)(Math.Log(1 + ((entries.Length - having + 0.5) / (having + 0.5))) * presence * (Saturation + 1) / (presence + Saturation));
}
