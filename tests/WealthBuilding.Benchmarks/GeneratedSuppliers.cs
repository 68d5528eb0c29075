using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Suppliers.Categories;

namespace WealthBuilding.Benchmarks;

/// <summary>Made-up suppliers and needs with a fixed seed: words of the procurement vocabulary's labels for their trades, among filling words spread as in real texts.</summary>
internal sealed class GeneratedSuppliers
{
    private const int Filling = 20_000;
    private const int Years = 6;

    private readonly CpvCode[] _codes;
    private readonly Random _random = new(20261126);

    internal GeneratedSuppliers(CpvTree tree) => _codes = [.. tree.All.Where(c => c.Level is not (CpvLevel.Division or CpvLevel.Group))];

    internal List<SupplierText> Make(int count) => [.. Enumerable.Range(0, count).Select(Supplier)];

    /// <summary>A need of some trade, in some 60 words.</summary>
    internal Need Need()
    {
        var code = Trade();
        return new Need { Title = Text(code, 8), Description = Text(code, 50), Cpv = [code.Code], ValuePence = 5_000_00L * (1 + _random.Next(60)), Day = new DateOnly(2026, 11, 26) };
    }

    private SupplierText Supplier(int number)
    {
        var trades = Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Trade()).ToArray();
        return new SupplierText
        {
            Id = $"S{number:0000000}",
            Name = $"{Filler()} {Filler()} Example {number}",
            OwnWords = [.. trades.Select(t => Text(t, 6 + _random.Next(15)))],
            Categories = [.. trades.Select(t => t.Code)],
            Work = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Work(trades[_random.Next(trades.Length)]))],
            LargestPence = _random.Next(2) == 0 ? null : 10_000_00L * (1 + _random.Next(100)),
            IsRegistered = _random.Next(3) == 0,
        };
    }

    private PastWork Work(CpvCode trade) => new(
        WorkKind.Award, new DateOnly(2026, 11, 25).AddDays(-_random.Next(365 * Years)), Text(trade, 8), Text(trade, 20 + _random.Next(40)), [trade.Code], 5_000_00L * (1 + _random.Next(60)), null);

    private CpvCode Trade() => _codes[_random.Next(_codes.Length)];

    // One word in three is of the trade.
    private string Text(CpvCode trade, int words)
    {
        var label = trade.Label.Split([' ', ',', '(', ')', '/', '-'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => _random.Next(3) == 0 ? label[_random.Next(label.Length)] : Filler()));
    }

    private string Filler() => GeneratedDirectory.WordOf((int)Math.Exp(_random.NextDouble() * Math.Log(Filling)) - 1);
}
