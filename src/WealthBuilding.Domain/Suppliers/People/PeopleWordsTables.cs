using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Puts the word tables together.</summary>
/// <remarks>
/// What public procurement and industry are described with (CPV and SIC labels) are ordinary words, unless they are given names;
/// councils' names, counties and post towns are words of places.
/// </remarks>
internal sealed class PeopleWordsTables
{
    private const string OrganisationWords = "payee-organisation-words.csv";
    private const int ShortestOrdinary = 4;

    private static readonly string[] CouncilKinds = [string.Empty, "Borough ", "City ", "County ", "District ", "Metropolitan Borough "];

    private static readonly char[] NotLetters = [.. Enumerable.Range(32, 95).Select(i => (char)i).Where(c => !char.IsAsciiLetter(c))];

    private readonly Dictionary<string, WordKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PhraseEntry>> _phrases = new(StringComparer.Ordinal);

    public static PeopleWords Load(Func<string, TextReader> open)
    {
        var tables = new PeopleWordsTables();
        tables.AddPhrases(open, OrganisationWords, "kind");
        tables.AddPhrases(open, "payee-person-words.csv", "kind");
        tables.AddPhrases(open, "given-names.csv", null, WordKind.Given, "names");
        tables.AddPhrases(open, "ordinary-words.csv", null, WordKind.Ordinary);
        tables.AddNoticeWords(open);
        tables.AddWordsOf(open, "cpv-2008.csv", "label", WordKind.Ordinary);
        tables.AddWordsOf(open, "sic-2007.csv", "label", WordKind.Ordinary | WordKind.Line);
        tables.AddWordsOf(open, "trade-words.csv", "words", WordKind.Ordinary | WordKind.Line);
        tables.AddWordsOf(open, "local-authorities.csv", "name", WordKind.Place);
        tables.AddWordsOf(open, "local-authorities.csv", "county", WordKind.Place);
        tables.AddWordsOf(open, "local-authorities.csv", "region", WordKind.Place);
        tables.AddWordsOf(open, "local-authorities.csv", "ceremonial_county", WordKind.Place);
        tables.AddWordsOf(open, "postcode-areas.csv", "post_town", WordKind.Place);
        tables.AddPhrases(open, "place-words.csv", null, WordKind.Place);
        tables.AddCouncils(open);
        return new PeopleWords(tables.Entries());
    }

    private IEnumerable<KeyValuePair<string, WordEntry>> Entries() =>
        _kinds.Keys.Union(_phrases.Keys).Select(word => KeyValuePair.Create(word, new WordEntry(
            _kinds.GetValueOrDefault(word),
            _phrases.TryGetValue(word, out var phrases) ? [.. phrases.OrderByDescending(p => p.Rest.Length)] : [])));

    private void AddPhrases(Func<string, TextReader> open, string file, string? kindColumn, WordKind kind = WordKind.None, string words = "words")
    {
        using var reader = open(file);
        var table = new CsvTable(reader);
        while (table.Read())
        {
            var kinds = kindColumn is null ? kind : KindOf(table[kindColumn], file is OrganisationWords ? table["field"] : string.Empty);
            foreach (var phrase in table[words].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddPhrase(phrase, kinds);
            }
        }
    }

    private void AddNoticeWords(Func<string, TextReader> open)
    {
        using var reader = open("notice-words.csv");
        var table = new CsvTable(reader);
        while (table.Read())
        {
            foreach (var phrase in table["words"].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                AddPhrase(phrase, NoticeKindOf(table["field"]));
            }
        }
    }

    // Firms are called after goods, services and places (Riverside), hardly after the small words.
    private static WordKind NoticeKindOf(string field) => field switch
    {
        "surnames too" => WordKind.NoticeName,
        "small words" or "numbers in words" or "notices" or "works and places of work" => WordKind.Notice | WordKind.Plain,
        _ => WordKind.Notice,
    };

    private static WordKind KindOf(string kind, string field) =>
        (Enum.TryParse<WordKind>(kind, ignoreCase: true, out var parsed) ? parsed : throw new InvalidDataException($"'{kind}' is no kind of word."))
        | (kind == "medium" && field == "business" ? WordKind.Business : WordKind.None);

    private void AddPhrase(string phrase, WordKind kind)
    {
        var tokens = new NameTokens(phrase, stackalloc char[128], stackalloc NameToken[16]);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tokens.WordAt(i).ToString();
        }

        if (words.Length == 1)
        {
            Add(words[0], kind);
        }
        else if (words.Length > 1)
        {
            AddPhrase(words, kind);
        }
    }

    private void AddPhrase(string[] words, WordKind kind)
    {
        if (!_phrases.TryGetValue(words[0], out var list))
        {
            _phrases[words[0]] = list = [];
        }

        var known = list.FindIndex(p => p.Rest.AsSpan().SequenceEqual(words.AsSpan(1)));
        if (known >= 0)
        {
            list[known] = list[known] with { Kind = list[known].Kind | kind };
        }
        else
        {
            list.Add(new PhraseEntry(words[1..], kind));
        }
    }

    // Dudley Council, Mid Devon Council: places that are names of people too, or that hold words no table has.
    private void AddCouncils(Func<string, TextReader> open)
    {
        foreach (var authority in AuthorityTables.Load(open).All)
        {
            foreach (var name in new[] { authority.Name, authority.CommonName }.Distinct(StringComparer.Ordinal))
            {
                AddPhrase($"London Borough of {name}", WordKind.Strong);
                AddPhrase($"City of {name}", WordKind.Strong);
                foreach (var kind in CouncilKinds)
                {
                    AddPhrase($"{name} {kind}Council", WordKind.Strong);
                }
            }
        }
    }

    private void AddWordsOf(Func<string, TextReader> open, string file, string column, WordKind kind)
    {
        using var reader = open(file);
        var table = new CsvTable(reader);
        while (table.Read())
        {
            foreach (var word in table[column].ToUpperInvariant().Split(NotLetters, StringSplitOptions.RemoveEmptyEntries))
            {
                if (word.Length >= ShortestOrdinary && (_kinds.GetValueOrDefault(word) & WordKind.Given) == 0)
                {
                    Add(word, kind);
                }
            }
        }
    }

    private void Add(string word, WordKind kind) => _kinds[word] = _kinds.GetValueOrDefault(word) | kind;
}
