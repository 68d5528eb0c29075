using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Directory;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>How much a word says of a trade, before it is known how rare it is, and the words of each category's label.</summary>
/// <remarks>
/// Words of the procurement vocabulary and of the table of trade words say most. Names of streets and firms are rare too, but say less of
/// what is bought; words of procurement itself ('tender', 'bidder') say hardly anything. Without this, rare street names decide.
/// </remarks>
public sealed class TradeVocabulary
{
    private const float Other = 0.6f;
    private const float Procurement = 0.3f;

    private static readonly HashSet<string> ProcurementWords =
    [
        .. SearchWords.Of(
            "tender tenders quotation quote invitation invite inviting contract contractor council city borough county authority services service supply provision provide "
            + "providing bid bidders should must register interest via www org uk http https portal suitably experienced qualified organisation organisations company companies period year "
            + "years month months option extend extension further two three january february march april may june july august september october november december award awarded notice will "
            + "opportunity documents document procurement framework lot supplier suppliers submission submissions deadline closing date time interested parties specification new required requirement ltd limited"),
    ];

    private readonly HashSet<string> _trade = [];
    private readonly Dictionary<string, string[]> _labels = [];
    private readonly CpvTree _tree;
    private readonly CategoryIndex _categories;

    private readonly CategoryKin _kin;

    /// <param name="kin">Categories of one trade; none unless given.</param>
    public TradeVocabulary(CategoryIndex categories, CategoryKin? kin = null)
    {
        _kin = kin ?? CategoryKin.None;
        (_tree, _categories) = (categories.Tree, categories);
        foreach (var code in categories.Tree.All)
        {
            var words = SearchWords.Of(code.Label);
            _trade.UnionWith(words);
            _labels[code.Code] = [.. words.Where(w => !ProcurementWords.Contains(w)).Distinct(StringComparer.Ordinal)];
        }

        foreach (var phrase in categories.Phrases.SelectMany(p => p))
        {
            _trade.UnionWith(SearchWords.Of(phrase.Words));
        }
    }

    /// <summary>1 for a word of trades, less for others.</summary>
    public float WeightOf(string stem) => (_trade.Contains(stem) ? 1 : Other) * (ProcurementWords.Contains(stem) ? Procurement : 1);

    /// <summary>The words of a category's label, without those of procurement; none where there is no such code.</summary>
    public IReadOnlyList<string> LabelWords(string cpv) => _labels.GetValueOrDefault(cpv) ?? [];

    /// <summary>The label; the code itself where there is no such code.</summary>
    public string LabelOf(string cpv) => _tree.Find(cpv)?.Label ?? cpv;

    /// <summary>Other categories of the same trades, of eight digits.</summary>
    public IReadOnlyList<string> KinOf(string cpv) => _kin.Of(cpv);

    /// <summary>The categories with all others of the same trades behind them, each once.</summary>
    public IReadOnlyList<string> WithKin(IEnumerable<string> cpv) => [.. cpv.SelectMany(c => KinOf(c).Prepend(c)).Distinct(StringComparer.Ordinal)];

    /// <summary>About how many divisions of the vocabulary a text claims by words of trades; a phrase that several trades use counts in part for each.</summary>
    internal float DivisionsIn(string text)
    {
        var divisions = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var phrase in PhraseFinder.Find(_categories, WordRuns.StemsOf(text)).GroupBy(p => string.Join(' ', p.Stems), StringComparer.Ordinal))
        {
            var own = phrase.Select(p => p.Code.Code[..2]).Distinct(StringComparer.Ordinal).ToList();
            foreach (var division in own)
            {
                divisions[division] = Math.Max(divisions.GetValueOrDefault(division), 1f / own.Count);
            }
        }

        return divisions.Values.Sum();
    }

    internal static bool IsProcurement(string stem) => ProcurementWords.Contains(stem);
}
