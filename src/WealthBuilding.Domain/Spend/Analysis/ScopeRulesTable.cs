using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Reads <c>seeds/reference/scope-rules.csv</c>: the rules in order, each on as many rows as it needs.</summary>
/// <remarks>
/// Columns: version, rule, name, field (supplier, category, purpose), match, words, why, source. Match is <c>words</c>,
/// <c>starts</c>, <c>ends</c>, <c>is</c>, <c>unless</c> (words that undo a hit of the same rule in the same field), <c>unless-ends</c>
/// (the same, where they end the name: a legal form, a trade), <c>unless-company</c> (legal forms that make the text a company's name, where
/// they stand after the rule's words and there are other words besides), <c>firm</c> (words that nothing undoes), <c>trait</c>
/// (a payee's trait) or <c>authority</c> (words with {name}, for each council). Several phrases are parted by semicolons.
/// </remarks>
public static class ScopeRulesTable
{
    /// <param name="authorities">Whose names the <c>authority</c> rows are made for, of today and abolished.</param>
    /// <exception cref="InvalidDataException">The table says something that has no meaning here.</exception>
    public static ScopeRules Load(TextReader reader, AuthorityDirectory authorities)
    {
        var rows = Read(reader);
        var codes = rows.Select(r => r.Rule).Distinct().ToList();
        var rules = new ScopeRules(
            rows.Max(r => r.Version) ?? "none",
            [.. codes.Select(code => rows.First(r => r.Rule == code)).Select(r => new ScopeRule(r.Rule, r.Name, r.Why, r.Source))]);
        foreach (var row in rows)
        {
            foreach (var words in row.Words.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                Add(rules, codes.IndexOf(row.Rule), row, words, authorities);
            }
        }

        return rules;
    }

    private static void Add(ScopeRules rules, int rule, Row row, string words, AuthorityDirectory authorities)
    {
        if (row.Match == "trait")
        {
            rules.AddTrait(rule, Parse<PayeeTraits>(words));
            return;
        }

        var field = Parse<ScopeField>(row.Field);
        switch (row.Match)
        {
            case "unless":
                rules.AddPhrase(rule, field, words, PhraseMatch.Words, isException: true);
                break;
            case "unless-ends":
                rules.AddPhrase(rule, field, words, PhraseMatch.Ends, isException: true);
                break;
            case "unless-company":
                rules.AddPhrase(rule, field, words, PhraseMatch.Company, isException: true);
                break;
            case "firm":
                rules.AddPhrase(rule, field, words, PhraseMatch.Words, isException: false, isFirm: true);
                break;
            case "authority":
                foreach (var name in NamesOf(authorities))
                {
                    rules.AddPhrase(rule, field, words.Replace("{name}", name, StringComparison.Ordinal), PhraseMatch.Starts, isException: false);
                }

                break;
            default:
                rules.AddPhrase(rule, field, words, Parse<PhraseMatch>(row.Match), isException: false);
                break;
        }
    }

    private static HashSet<string> NamesOf(AuthorityDirectory authorities) =>
        [.. authorities.All.SelectMany(a => new[] { a.Name, a.CommonName, a.WelshName ?? a.Name })];

    private static T Parse<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : throw new InvalidDataException($"'{text}' is no {typeof(T).Name}.");

    private static List<Row> Read(TextReader reader)
    {
        var table = new CsvTable(reader);
        var rows = new List<Row>();
        while (table.Read())
        {
            rows.Add(new Row(table["version"], table["rule"], table["name"], table["field"], table["match"], table["words"], table["why"], table["source"]));
        }

        return rows;
    }

    private sealed record Row(string Version, string Rule, string Name, string Field, string Match, string Words, string Why, string Source);
}
