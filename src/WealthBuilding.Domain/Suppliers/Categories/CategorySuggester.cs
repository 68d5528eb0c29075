namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>Finds the categories of the Common Procurement Vocabulary that a text in somebody's own words means, and learns from what people chose.</summary>
/// <remarks>
/// Works from the vocabulary and the words of trades alone, and better with texts that people coded. The same texts learnt in the same order
/// give the same answers. Many may ask while one learns. Method and figures: docs/quality/categories.md.
/// </remarks>
public sealed class CategorySuggester(CategoryIndex index) : ICategoryLearning, IDisposable
{
    private const double RefusalWeight = -0.5;

    private readonly CategoryKnowledge _knowledge = new(index);
    private readonly ReaderWriterLockSlim _lock = new();

    /// <summary>The vocabulary and the words of trades that it works from.</summary>
    public CategoryIndex Index => index;

    /// <summary>The vocabulary.</summary>
    public CpvTree Tree => index.Tree;

    /// <summary>The best categories for a text without a title, the best first; none where nothing is found.</summary>
    public IReadOnlyList<CategorySuggestion> Suggest(string text, int most) => Suggest(string.Empty, text, most);

    /// <summary>The best categories for a notice, a need or a specification, the best first; none where no word is known.</summary>
    /// <param name="title">What it is called; may be empty, and then the text's first words stand for it.</param>
    /// <param name="text">What it says; may be empty.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<CategorySuggestion> Suggest(string title, string text, int most)
    {
        var read = new CategoryText(title, text);
        return Reading(() => LikelihoodsOf(read) is { } likelihoods ? [.. new CategoryRanking(index, _knowledge, read, likelihoods).Best(most)] : Array.Empty<CategorySuggestion>());
    }

    /// <summary>The one category that a short text, as a ledger writes a kind of spending, means best; null where none is found.</summary>
    public CpvCode? Best(string text) => Suggest(text, 1) is [var first] ? first.Code : null;

    /// <summary>What a text is about, over the tree.</summary>
    public CategoryProfile Profile(string title, string text)
    {
        var read = new CategoryText(title, text);
        return Reading(() => LikelihoodsOf(read) is { } likelihoods ? ProfileMaker.Make(index, _knowledge.Nodes, likelihoods, CategoryStrengths.Of(index, read)) : CategoryProfile.Empty);
    }

    /// <inheritdoc/>
    public void Learn(string title, string text, IReadOnlyList<string> codes) => Change(title, text, codes, 1);

    /// <inheritdoc/>
    public void Refuse(string title, string text, IReadOnlyList<string> codes) => Change(title, text, codes, RefusalWeight);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private CategoryLikelihoods? LikelihoodsOf(CategoryText text) =>
        _knowledge.Score(text) is { } scores ? CategoryLikelihoods.Of(scores, _knowledge.Nodes) : null;

    private T Reading<T>(Func<T> read)
    {
        _lock.EnterReadLock();
        try
        {
            return read();
        }
        finally
        {
            _lock.ExitReadLock();
        }
    }

    private void Change(string title, string text, IReadOnlyList<string> codes, double weight)
    {
        var known = codes.Select(index.Tree.Find).OfType<CpvCode>().ToList();
        var read = new CategoryText(title, text);
        _lock.EnterWriteLock();
        try
        {
            _knowledge.Learn(read, known, weight);
        }
        finally
        {
            _lock.ExitWriteLock();
        }
    }
}
