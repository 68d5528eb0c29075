using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;

namespace WealthBuilding.Benchmarks;

/// <summary>Invented payments, the same each time: 20,000 suppliers of which few take most, 40 departments, 500 categories, five years.</summary>
internal sealed class GeneratedSpend
{
    private const int Suppliers = 20_000;
    private const int Days = 1827;
    private static readonly DateOnly FirstDay = new(2019, 4, 1);

    private readonly Random _random = new(20260101);
    private readonly string[] _districts;

    internal GeneratedSpend(int lines, AuthorityDirectory authorities)
    {
        _districts = [.. authorities.Districts.Select(d => d.Code)];
        Departments = [.. Enumerable.Range(0, 40).Select(i => $"Department {i:00}")];
        Categories = [.. Enumerable.Range(0, 500).Select(i => $"Category {i:000}")];
        Payees = [.. Enumerable.Range(0, Suppliers).Select(ToPayee)];
        Rows = MakeRows(lines);
    }

    internal string[] Departments { get; }

    internal string[] Categories { get; }

    internal PayeeEntry[] Payees { get; }

    /// <summary>Department and category are indexes into the texts above.</summary>
    internal SpendRow[] Rows { get; }

    internal SpendSnapshot ToSnapshot(ScopeRules rules)
    {
        var builder = new SpendSnapshotBuilder(rules);
        var payees = Array.ConvertAll(Payees, builder.Payee);
        var departments = Array.ConvertAll(Departments, builder.Department);
        var categories = Array.ConvertAll(Categories, builder.Category);
        builder.BeginImport("generated", "generated");
        foreach (var row in Rows)
        {
            builder.Add(row with { Payee = payees[row.Payee], Department = departments[row.Department], Category = categories[row.Category] });
        }

        return builder.Build();
    }

    private PayeeEntry ToPayee(int i) => new()
    {
        Id = i,
        Name = i % 50 == 0 ? $"Borough Council {i}" : $"Supplier {i} Limited",
        Place = _random.Next(10) switch
        {
            0 => SupplierPlace.Unknown,
            1 or 2 => SupplierPlace.Estimated(Split(), PlaceBasis.PayAddress),
            _ => SupplierPlace.Exactly(_districts[_random.Next(_districts.Length)], PlaceBasis.RegisteredOffice),
        },
    };

    private DistrictShare[] Split()
    {
        var share = _random.Next(1, 20) * 500;
        return [new(_districts[_random.Next(_districts.Length)], share), new(_districts[_random.Next(_districts.Length)], DistrictShare.Whole - share)];
    }

    // Half of the lines go to a tenth of the suppliers; amounts are lognormal around £900; three in a hundred are credits.
    private SpendRow[] MakeRows(int lines)
    {
        var rows = new SpendRow[lines];
        for (var i = 0; i < lines; i++)
        {
            var supplier = (int)(Suppliers * Math.Pow(_random.NextDouble(), 3));
            var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
            var pence = Math.Min((long)(90_000 * Math.Exp(1.6 * normal)), 5_000_000_00L);
            var day = FirstDay.AddDays(_random.Next(Days));
            rows[i] = new SpendRow(
                _random.Next(100) < 3 ? -pence : pence,
                (day.Year * 10_000) + (day.Month * 100) + day.Day,
                supplier,
                (ushort)_random.Next(40),
                0,
                (ushort)(((supplier * 7) + _random.Next(6)) % 500),
                0);
        }

        return rows;
    }
}
