using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Compliance;

namespace WealthBuilding.Web.CommandLine;

/// <summary>What <c>living-wage check --json</c> prints. Names and shape are fixed: other programs read them. Amounts are pence.</summary>
/// <param name="On">The day.</param>
/// <param name="Coverage">Relevant contracts by class, with their number and pence.</param>
internal sealed record WageCheckReport(DateOnly On, IReadOnlyList<WageCheckShare> Coverage, long ShortYearPence, IReadOnlyList<WageCheckContract> Contracts)
{
    internal static WageCheckReport Of(ListWages.Model model) => new(
        model.Day,
        [.. model.Coverage.Contracts.Zip(model.Coverage.Pounds, (c, p) => new WageCheckShare(Key(c.Class.ToString()), c.Amount, c.Percent, p.Amount, p.Percent))],
        model.ShortYear.Pence,
        [.. model.Contracts.Select(c => new WageCheckContract(c.Entry.Id, c.Entry.Reference, c.Entry.Title, c.SupplierNames, Key(c.Finding.Standing.ToString()), c.Finding.DueBy, c.Finding.ShortYear.Pence, c.Finding.ShortContract?.Pence))]);

    internal static string WordsOf(WageCheckReport report) => string.Join('\n', report.Contracts
        .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Standing,-16} {new Money(c.ShortYearPence),14}  {c.Title} ({c.Suppliers})"))
        .Append($"{report.Contracts.Count} contracts on {report.On:yyyy-MM-dd}; workers miss {new Money(report.ShortYearPence)} a year."));

    // NotDeclared becomes not-declared.
    private static string Key(string name) => string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));
}

/// <param name="Class"><c>met</c>, <c>not-met</c>, <c>planned</c> or <c>not-known</c>.</param>
internal sealed record WageCheckShare(string Class, long Contracts, decimal? ContractsPercent, long Pence, decimal? PencePercent);

/// <param name="Standing">A <see cref="WageStanding"/> in words with hyphens: <c>below-the-law</c>, <c>fails</c>, <c>not-declared</c>.</param>
internal sealed record WageCheckContract(int Id, string? Reference, string Title, string Suppliers, string Standing, DateOnly? DueBy, long ShortYearPence, long? ShortContractPence);
