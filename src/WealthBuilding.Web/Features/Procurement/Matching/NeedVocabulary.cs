using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Procurement.Matching;

/// <summary>The words of trades and the suggester of categories, held in memory and shared.</summary>
internal sealed class NeedVocabulary(SupplierTables tables)
{
    private readonly Lazy<TradeVocabulary> _trades = new(() => new TradeVocabulary(tables.Categories, tables.Kin));
    private readonly Lazy<ICategoryProfiler> _profiler = new(() => new SuggestedCategories(tables.Suggester));

    public TradeVocabulary Trades => _trades.Value;

    public ICategoryProfiler Profiler => _profiler.Value;
}
