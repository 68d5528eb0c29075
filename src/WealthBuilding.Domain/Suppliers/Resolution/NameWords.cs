using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What is known of words before any register is read: their class, and how common they are among names of organisations.</summary>
/// <remarks>
/// The lists are ours, of general English as organisations use it. They keep a small register from taking CARE for rare; a large
/// register's own counts outweigh them. Words are in the form that <see cref="NameParser"/> gives: capitals, singular.
/// </remarks>
internal static class NameWords
{
    private const double VeryCommon = 0.012;
    private const double Common = 0.002;
    private const double Listed = 0.0006;

    private static readonly FrozenDictionary<string, (WordClass Class, double Share)> Known = Build();

    private static readonly FrozenSet<string> Forms = NameWordLists.Forms.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    internal static WordClass ClassOf(string word) =>
        Known.TryGetValue(word, out var known) ? known.Class
        : word.AsSpan().ContainsAnyInRange('0', '9') ? WordClass.Number
        : WordClass.Own;

    /// <summary>Whether the word says what kind of body it is, as a legal form does.</summary>
    internal static bool IsForm(string word) => Forms.Contains(word);

    /// <summary>Share of all names of organisations that hold the word, roughly; 0 for a word in no list.</summary>
    internal static double ShareOf(string word) => Known.TryGetValue(word, out var known) ? known.Share : 0;

    private static FrozenDictionary<string, (WordClass Class, double Share)> Build()
    {
        var words = new Dictionary<string, (WordClass, double)>(StringComparer.Ordinal);
        Add(words, WordClass.Body, VeryCommon, NameWordLists.VeryCommonBodies);
        Add(words, WordClass.LocalBody, VeryCommon, NameWordLists.VeryCommonLocalBodies);
        Add(words, WordClass.Body, Common, NameWordLists.Bodies);
        Add(words, WordClass.LocalBody, Common, NameWordLists.LocalBodies);
        Add(words, WordClass.Sister, VeryCommon, NameWordLists.VeryCommonSisters);
        Add(words, WordClass.Sister, Common, NameWordLists.Sisters);
        Add(words, WordClass.Arm, VeryCommon, NameWordLists.VeryCommonArms);
        Add(words, WordClass.Arm, Common, NameWordLists.Arms);
        Add(words, WordClass.Trade, VeryCommon, NameWordLists.VeryCommonTrades);
        Add(words, WordClass.Trade, Common, NameWordLists.Trades);
        Add(words, WordClass.Own, Common, NameWordLists.CommonOwn);
        Add(words, WordClass.Place, Listed, NameWordLists.Places);
        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Add(Dictionary<string, (WordClass Class, double Share)> words, WordClass kind, double share, string list)
    {
        foreach (var word in list.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
        {
            words.TryAdd(WordForms.Singular(word), (kind, share));
        }
    }
}
