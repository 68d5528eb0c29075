using System.Globalization;
using System.Text;

namespace WealthBuilding.Benchmarks;

/// <summary>A ledger of invented payments as a council publishes one: 12 columns, about 180 bytes a line, the same each time.</summary>
internal static class GeneratedLedger
{
    private const int Suppliers = 20_000;
    private const int Spellings = 4;

    internal static void Write(string path, int lines)
    {
        var random = new Random(20260101);
        using var writer = new StreamWriter(path, false, new UTF8Encoding(false), 1 << 20);
        writer.NewLine = "\r\n";
        writer.WriteLine("Body Name,Payment Date,Supplier Name,Supplier Postcode,Directorate,Service,Expense Type,Purpose,Transaction Number,Net Amount,Irrecoverable VAT,Capital/Revenue");
        for (var i = 0; i < lines; i++)
        {
            var supplier = (int)(Suppliers * Math.Pow(random.NextDouble(), 3));
            var pence = (long)(Math.Exp(8 + (1.5 * Normal(random))) * 100) * (random.Next(100) < 3 ? -1 : 1);
            var day = new DateOnly(2019, 4, 1).AddDays(random.Next(1827));
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Example Borough Council,{day:dd/MM/yyyy},{Spelling(supplier, random.Next(Spellings))},AB{1 + (supplier % 50)} {supplier % 10}CD,Directorate of Service {supplier % 12},Service Area Number {random.Next(60)},Expense type {random.Next(500):000} of many,\"Payment for goods, works and services {random.Next(2000)}\",{50_000_000 + i},{pence / 100m:0.00},0.00,{(random.Next(5) == 0 ? "Capital" : "Revenue")}"));
        }
    }

    private static string Spelling(int supplier, int spelling) => spelling switch
    {
        0 => $"Example Supplier {supplier} Limited",
        1 => $"EXAMPLE SUPPLIER {supplier} LTD",
        2 => $"Example Supplier {supplier} Ltd.",
        _ => $"Example Supplier {supplier} (UK) Ltd",
    };

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
