using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

/// <summary>Builds small snapshots: what a test does not say is the same on every line.</summary>
internal sealed class Ledger
{
    internal const string Preston = "E07000123";
    internal const string SouthRibble = "E07000126";
    internal const string Leeds = "E08000035";

    private readonly SpendSnapshotBuilder _builder;
    private long _nextId = 1000;

    internal Ledger(ScopeRules? rules = null)
    {
        _builder = new SpendSnapshotBuilder(rules ?? ScopeRules.None);
        Begin("import-1", "preston");
    }

    internal Ledger Begin(string import, string institution)
    {
        _builder.BeginImport(import, institution);
        return this;
    }

    internal Ledger Pay(string payee, long pence, SupplierPlace? place = null, int paidOn = 20250415, string? category = null, string? purpose = null)
    {
        var id = _nextId++;
        return Pay(new PayeeEntry { Id = id, Name = payee, Place = place ?? In(Preston) }, pence, paidOn, category, purpose);
    }

    internal Ledger Pay(PayeeEntry payee, long pence, int paidOn = 20250415, string? category = null, string? purpose = null)
    {
        _builder.Add(new SpendRow(
            pence,
            paidOn,
            _builder.Payee(payee),
            _builder.Department("Works"),
            _builder.Service(null),
            _builder.Category(category),
            _builder.Purpose(purpose)));
        return this;
    }

    internal SpendSnapshot Build() => _builder.Build();

    internal SpendView View(SpendFilter? filter = null, LocalMeaning meaning = LocalMeaning.Area, params string[] districts) =>
        ViewOf(Build(), filter, meaning, districts);

    internal static SpendView ViewOf(SpendSnapshot snapshot, SpendFilter? filter = null, LocalMeaning meaning = LocalMeaning.Area, params string[] districts)
    {
        var area = Area.Of("Preston", districts.Length == 0 ? [Preston] : districts, Seeds.Tables.Authorities);
        return new SpendView(snapshot, LocalLens.Of(snapshot, area, meaning), filter ?? SpendFilter.Everything);
    }

    internal static SupplierPlace In(string district) => SupplierPlace.Exactly(district, PlaceBasis.RegisteredOffice);

    internal static SupplierPlace Between(params (string District, int Share)[] shares) =>
        SupplierPlace.Estimated([.. shares.Select(s => new DistrictShare(s.District, s.Share))], PlaceBasis.PayAddress);
}
