using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Domain.Tests.Spend.Analysis;

/// <summary>A payment in plain words, and a plain sum over such payments to hold the snapshot against.</summary>
internal sealed record PlainLine(string Import, string Institution, PayeeEntry Payee, long Pence, int PaidOn, string Department, string Category, string Purpose)
{
    internal bool IsDated => PaidOn != 0;

    internal DateOnly Date => new(PaidOn / 10_000, PaidOn / 100 % 100, PaidOn % 100);
}

/// <summary>Random payments of a given seed: credits, unknown dates and places, amounts too large for 32 bits.</summary>
internal static class RandomSpend
{
    private static readonly string[] Districts = ["E07000123", "E07000126", "E07000117", "E08000003", "E08000035", "S12000049"];

    internal static List<PlainLine> Lines(int seed, int count)
    {
        var random = new Random(seed);
        var payees = Enumerable.Range(1, 25).Select(id => Payee(random, id)).ToList();
        return [.. Enumerable.Range(0, count).Select(_ => Line(random, payees))];
    }

    internal static SpendSnapshot Snapshot(IEnumerable<PlainLine> lines, ScopeRules rules, SpendSnapshotBuilder? builder = null)
    {
        builder ??= new SpendSnapshotBuilder(rules);
        foreach (var line in lines)
        {
            builder.BeginImport(line.Import, line.Institution);
            builder.Add(new SpendRow(
                line.Pence,
                line.PaidOn,
                builder.Payee(line.Payee),
                builder.Department(line.Department),
                builder.Service(string.Empty),
                builder.Category(line.Category),
                builder.Purpose(line.Purpose),
                line.PaidOn));
        }

        return builder.Build();
    }

    /// <summary>The rule that leaves a line out, found the slow way.</summary>
    internal static ScopeRule? RuleOf(PlainLine line, ScopeRules rules, Scope scope) => rules.First(rules.BitsOf(scope) & (
        rules.HitsOfPayee(line.Payee.Name, line.Payee.Traits)
        | rules.HitsOf(ScopeField.Category, line.Category)
        | rules.HitsOf(ScopeField.Purpose, line.Purpose)));

    /// <summary>Pence by ring, each line divided by itself.</summary>
    internal static long[] Rings(IEnumerable<PlainLine> lines, Area area)
    {
        var sums = new long[Places.RingCount];
        foreach (var line in lines)
        {
            var weights = new long[Places.RingCount];
            var place = line.Payee.Place;
            foreach (var (district, share) in place.Districts)
            {
                weights[(int)area.RingOf(district)] += share;
            }

            if (place.Districts.Count == 0)
            {
                weights[(int)(place.Certainty == PlaceCertainty.Abroad ? Ring.Overseas : Ring.Unknown)] = 10_000;
            }

            var parts = Shares.Split(line.Pence, weights);
            for (var ring = 0; ring < parts.Length; ring++)
            {
                sums[ring] += parts[ring];
            }
        }

        return sums;
    }

    private static PayeeEntry Payee(Random random, int id) => new()
    {
        Id = id,
        Name = random.Next(6) switch { 0 => $"Borough Council {id}", 1 => $"Solicitors {id} Client A/C", _ => $"Supplier {id} Ltd" },
        SupplierId = random.Next(3) == 0 ? random.Next(100, 104) : null,
        Ownership = random.Next(3) switch { 0 => "co-operative", 1 => "private", _ => null },
        Place = random.Next(8) switch
        {
            0 => SupplierPlace.Unknown,
            1 => SupplierPlace.Abroad(PlaceBasis.PayAddress),
            2 or 3 => Spread(random),
            _ => Ledger.In(Districts[random.Next(Districts.Length)]),
        },
    };

    private static SupplierPlace Spread(Random random)
    {
        var first = random.Next(1, 10_000);
        return Ledger.Between((Districts[random.Next(3)], first), (Districts[random.Next(3, 6)], 10_000 - first));
    }

    private static PlainLine Line(Random random, List<PayeeEntry> payees)
    {
        var day = new DateOnly(2023, 1, 1).AddDays(random.Next(900));
        var import = random.Next(5);
        return new PlainLine(
            $"import-{import}",
            $"institution-{import % 2}",
            payees[random.Next(payees.Count)],
            random.Next(10) switch { 0 => -random.Next(1, 100_000), 1 => random.NextInt64(3_000_000_000, 9_000_000_000), _ => random.Next(1, 5_000_000) },
            random.Next(12) == 0 ? 0 : (day.Year * 10_000) + (day.Month * 100) + day.Day,
            $"Department {random.Next(4)}",
            random.Next(5) switch { 0 => "Levies", 1 => "Loan repayments", var other => $"Category {other}" },
            random.Next(9) == 0 ? "Parish precept" : "Goods");
    }

    private static class Places
    {
        internal const int RingCount = Domain.Places.Rings.Count;
    }
}
