using System.Globalization;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Benchmarks;

/// <summary>Writes made-up contracts as a release package and reads them back into rows for a register, held against the same register: <c>[RELEASES]</c>.</summary>
internal static class OcdsBenchmark
{
    private const int Runs = 5;

    public static int Run(string[] args)
    {
        var count = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 5000;
        var contracts = Enumerable.Range(1, count).Select(Contract).ToList();
        var publisher = new OcdsPublisher("ocds-000000", "alpha", "Alpha Council");
        var (written, read) = (new Measure(), new Measure());
        byte[] bytes = [];
        var rows = 0;
        for (var run = 0; run < Runs; run++)
        {
            bytes = written.Run(() => Write(publisher, contracts));
            rows = read.Run(() => Read(bytes));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:#,##0} releases, {bytes.Length / 1e6:0.0} MB, median CPU of {Runs} runs"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"written  {written.Median,8:0} ms {count / written.Median * 1000,10:#,##0} releases/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read     {read.Median,8:0} ms {count / read.Median * 1000,10:#,##0} releases/s (compiled, made rows, held against the register)"));
        Console.WriteLine($"peak memory {Measure.PeakMegabytes} MB");
        return rows == count ? 0 : 1;
    }

    private static byte[] Write(OcdsPublisher publisher, List<PublicContract> contracts)
    {
        using var stream = new MemoryStream();
        OcdsReleaseWriter.WriteReleases(stream, new OcdsPackage("https://example.org/", contracts[0].ChangedAt, "Alpha Council"), contracts.Select(publisher.Of));
        return stream.ToArray();
    }

    /// <summary>How many rows say what a register that was made of the same file holds already.</summary>
    private static int Read(byte[] bytes)
    {
        var file = OcdsRegister.Of(OcdsReader.Read(bytes, CancellationToken.None), ["Alpha Council"]);
        var held = file.Tables[0].Rows.Select((r, i) => new HeldContract(i + 1, r.Facts!)).ToList();
        return RegisterPlan.Make(OcdsHeld.Follow(file, held), held).Count(r => r.Verdict is ContractVerdict.Unchanged);
    }

    private static PublicContract Contract(int number) => new()
    {
        Id = number,
        State = number % 5 == 0 ? ContractState.Opportunity : ContractState.Contract,
        Reference = $"EX{number}",
        Title = $"Cleaning of hall {number}",
        Description = "Daily cleaning of floors, windows and kitchens, with all materials, and a deep clean in each holiday.",
        Value = new ContractValue(3_000_000 + number),
        Start = new DateOnly(2026, 4, 1),
        End = new DateOnly(2028, 3, 31),
        Deadline = new DateOnly(2026, 1, 15),
        Cpv = ["90910000", "90911200"],
        Suppliers = [new PublicSupplier($"Example {number} Ltd", true, (10_000_000 + number).ToString(CultureInfo.InvariantCulture))],
        Lots = [new PublicLot(1, "North", 1_000_000), new PublicLot(2, "South", 2_000_000)],
        ChangedAt = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.Zero),
    };
}
