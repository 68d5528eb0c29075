using System.Collections.Frozen;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>The words that payees' names are judged by, and the phrases that begin with each.</summary>
public sealed class PeopleWords
{
    private readonly FrozenDictionary<string, WordEntry> _entries;
    private readonly FrozenDictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal PeopleWords(IEnumerable<KeyValuePair<string, WordEntry>> entries)
    {
        _entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the tables in <c>seeds/reference</c>.</summary>
    /// <param name="open">Opens a table by its file name, such as <c>given-names.csv</c>; the reader is closed here.</param>
    /// <exception cref="InvalidDataException">A table lacks a column or says something that has no meaning here.</exception>
    public static PeopleWords Load(Func<string, TextReader> open) => PeopleWordsTables.Load(open);

    internal WordKind KindOf(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var entry) ? entry.Kind : WordKind.None;

    /// <summary>Says of each word what it may be, and finds the phrases; the longest one that begins at a word counts.</summary>
    internal void Classify(ref NameTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_lookup.TryGetValue(tokens.WordAt(i), out var entry))
            {
                tokens[i].Kind |= entry.Kind;
                FindPhrase(ref tokens, i, entry);
            }
        }
    }

    private static void FindPhrase(ref NameTokens tokens, int at, WordEntry entry)
    {
        foreach (var phrase in entry.Phrases)
        {
            if (IsAt(ref tokens, at, phrase.Rest))
            {
                tokens[at].Phrase = phrase.Kind;
                tokens[at].PhraseLength = phrase.Rest.Length + 1;

                // LIMITED EDITION is no legal form.
                tokens[at].Kind &= (phrase.Kind & WordKind.Trade) != 0 ? ~WordKind.Form : tokens[at].Kind;
                for (var i = at; i <= at + phrase.Rest.Length; i++)
                {
                    tokens[i].Within |= phrase.Kind;
                }

                return;
            }
        }
    }

    private static bool IsAt(ref NameTokens tokens, int at, string[] rest)
    {
        if (at + rest.Length >= tokens.Count)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            ref var token = ref tokens[at + 1 + i];
            if (token.Break > TokenBreak.Hyphen || token.Depth != tokens[at].Depth || !tokens.WordAt(at + 1 + i).SequenceEqual(rest[i]))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>What a word may be by itself, and the phrases that begin with it, the longest first.</summary>
internal sealed record WordEntry(WordKind Kind, PhraseEntry[] Phrases);

/// <summary>The words of a phrase after its first, and what the phrase is.</summary>
internal sealed record PhraseEntry(string[] Rest, WordKind Kind);
