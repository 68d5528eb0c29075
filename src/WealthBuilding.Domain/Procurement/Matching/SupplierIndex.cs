namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Suppliers laid out so that a need finds those whose work is like it. Made once, never changed, safe for any number of readers.</summary>
/// <remarks>
/// A supplier has documents: its own words, and each piece of its work. Words are indexed twice: over all of a supplier's words, to find
/// candidates quickly, and document by document, to tell how alike the most alike one is. Repeats saturate in both, and length is
/// reckoned with, so that neither long lists nor repeated words win.
/// </remarks>
public sealed class SupplierIndex
{
    internal SupplierIndex(IReadOnlyList<SupplierText> suppliers, TradeVocabulary vocabulary, ICategoryProfiler profiler, SupplierColumns columns) =>
        (Suppliers, Vocabulary, Profiler, Columns) = (suppliers, vocabulary, profiler, columns);

    /// <summary>In the order of their keys.</summary>
    public IReadOnlyList<SupplierText> Suppliers { get; }

    /// <summary>Which words say something of trades.</summary>
    public TradeVocabulary Vocabulary { get; }

    /// <summary>Suggests categories for needs and suppliers that have none.</summary>
    public ICategoryProfiler Profiler { get; }

    internal SupplierColumns Columns { get; }

    public static SupplierIndex Build(IEnumerable<SupplierText> suppliers, TradeVocabulary vocabulary, ICategoryProfiler profiler) =>
        new SupplierIndexMaker(vocabulary, profiler).Make([.. suppliers.OrderBy(s => s.Id, StringComparer.Ordinal)]);

    /// <summary>Decimal logarithm of pounds; NaN where the value is not known. Below a hundred pounds it is a placeholder, as notices have them.</summary>
    internal static double LogPounds(long? pence) => pence is >= 100_00 ? Math.Log10(pence.Value / 100.0) : double.NaN;
}

/// <summary>The columns of an index.</summary>
/// <param name="WordWeights">How much each word says within a document: its kind and its rarity.</param>
/// <param name="SupplierWordWeights">How much each word says over whole suppliers.</param>
/// <param name="ByWord">Word → suppliers, with the whole BM25 weight.</param>
/// <param name="ByNode">Node → suppliers, each once.</param>
/// <param name="DocumentWords">Document → words, as a vector of length 1.</param>
/// <param name="DocumentLabels">Document → words of its own and of the labels of its categories, for telling meaning.</param>
/// <param name="DocumentStarts">Supplier → its first document; one more at the end.</param>
/// <param name="Documents">The work that a document tells of; null for own words.</param>
/// <param name="Buyers">Buyers of each document in plain writing.</param>
/// <param name="Claims">How far the own words of each supplier are believed, 0 to 1: the more unrelated trades they claim, the less.</param>
internal sealed record SupplierColumns(
    Numbering Words, Numbering Nodes, float[] WordWeights, float[] SupplierWordWeights, float[] NodeWeights, Rows ByWord, Rows ByNode,
    Rows DocumentWords, Rows DocumentNodes, Rows DocumentLabels, int[] DocumentStarts, PastWork?[] Documents, string[][] Buyers, float[] Claims);
