using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Compliance;

namespace WealthBuilding.Web.CommandLine;

/// <summary>What <c>living-wage check --json</c> prints. Names and shape are fixed: other programs read them. Amounts are pence.</summary>
/// <param name="On">The day.</param>
/// <param name="RatesStale">Whether a newer rate is to be expected by the day than those by which contracts are judged.</param>
/// <param name="Coverage">Relevant contracts by class, with their number, pence and workers.</param>
/// <param name="ShortYearPence">Of every supplier once, in contracts that ask for it.</param>
internal sealed record WageCheckReport(DateOnly On, bool RatesStale, IReadOnlyList<WageCheckShare> Coverage, long ShortYearPence, IReadOnlyList<WageCheckContract> Contracts)
{
    internal static WageCheckReport Of(ListWages.Model model) => new(
        model.Day,
        model.IsStale,
        [.. model.Coverage.Contracts.Zip(model.Coverage.Pounds, model.Coverage.Workers).Select(s => new WageCheckShare(Key(s.First.Class.ToString()), s.First.Amount, s.First.Percent, s.Second.Amount, s.Second.Percent, s.Third.Amount, s.Third.Percent))],
        model.ShortYear.Pence,
        [.. model.Contracts.Select((c, i) => new WageCheckContract(
            c.Entry.Id, c.Entry.Reference, c.Entry.Title, c.SupplierNames, Key(c.Finding.Standing.ToString()), c.Finding.DueBy, c.Finding.ShortYear?.Pence, c.Finding.ShortYear is null ? null : model.Counted[i].Pence, c.Finding.ShortContract?.Pence))]);

    internal static string WordsOf(WageCheckReport report) => string.Join('\n', report.Contracts
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Standing,-20} {(c.ShortYearPence is { } pence ? new Money(pence).ToString() : "–"),14}  {c.Title} ({c.Suppliers})"))
        .Append($"{report.Contracts.Count} contracts on {report.On:yyyy-MM-dd}; workers miss {new Money(report.ShortYearPence)} a year, each supplier counted once."))
        + (report.RatesStale ? $"\n{WageRates.StaleWords}" : string.Empty);

    // NotDeclared becomes not-declared.
    private static string Key(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

/// <param name="Class"><c>met</c>, <c>not-met</c>, <c>planned</c> or <c>not-known</c>.</param>
internal sealed record WageCheckShare(string Class, long Contracts, decimal? ContractsPercent, long Pence, decimal? PencePercent, long Workers, decimal? WorkersPercent);

/// <param name="ShortYearPence">Of all that its suppliers declare, the same in each of their contracts; null where the contract does not ask for it or nobody knows.</param>
/// <param name="ShortYearCountedPence">What of that is counted in the sum here; these add up to it.</param>
/// <param name="Standing">A <see cref="WageStanding"/> in words with hyphens: <c>below-the-law</c>, <c>fails</c>, <c>not-declared</c>.</param>
internal sealed record WageCheckContract(int Id, string? Reference, string Title, string Suppliers, string Standing, DateOnly? DueBy, long? ShortYearPence, long? ShortYearCountedPence, long? ShortContractPence);
