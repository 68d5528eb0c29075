using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>One field that two accounts of a contract tell differently, both in words.</summary>
public sealed record ContractDifference(string Field, string? Before, string? After)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly (string Name, Func<ContractFacts, string?> Of)[] Fields =
    [
        ("Reference", f => f.Reference), ("Title", f => f.Title), ("State", f => f.State?.ToString()), ("Supplier", f => SuppliersOf(f)), ("Department", f => f.Department),
        ("Start", f => Day(f.Start)), ("End", f => Day(f.End)), ("Latest end", f => Day(f.LatestEnd)), ("Review", f => Day(f.Review)), ("Value", f => ValueOf(f.Value)),
        ("VAT not recovered", f => Pounds(f.IrrecoverableVatPence)), ("Options to extend", f => f.ExtensionMonths.Count == 0 ? null : string.Join(", ", f.ExtensionMonths.Select(m => $"{m} months"))),
        ("About its term", f => f.TermNote), ("Description", f => f.Description), ("Procedure", f => f.Procedure), ("Category", f => f.Category), ("CPV codes", f => Listed(f.CpvCodes)),
        ("SME", f => YesNo(f.IsSme)), ("VCSE", f => YesNo(f.IsVcse)), ("Reserved for", f => f.Reservation is null or Contracts.Reservation.None ? null : f.Reservation.ToString()), ("Reason for reserving", f => f.ReservationReason),
        ("Notice", f => f.NoticeAddress), ("Bids until", f => Day(f.Deadline)), ("Awarded on", f => Day(f.AwardedOn)), ("Contact", f => f.Contact),
    ];

    /// <summary>For the history: <c>End: 31 March 2027 instead of 31 March 2026</c>.</summary>
    public string Words => (Before, After) switch
    {
        (null, _) => $"{Field}: {After}",
        (_, null) => $"{Field}: nothing instead of {Before}",
        _ => $"{Field}: {After} instead of {Before}",
    };

    /// <summary>What differs, field by field, in the order that people read them.</summary>
    public static IReadOnlyList<ContractDifference> Between(ContractFacts before, ContractFacts after)
    {
        var differences = new List<ContractDifference>();
        foreach (var (name, of) in Fields)
        {
            // The latest end follows from the end and the options where nobody said it; a state that nobody said stays.
            if ((name == "Latest end" && after.LatestEnd is null) || (name == "State" && after.State is null))
            {
                continue;
            }

            if (of(before) is var old && of(after) is var now && old != now)
            {
                differences.Add(new ContractDifference(name, old, now));
            }
        }

        return differences;
    }

    /// <summary>A value in words: <c>£50,000.00 to £100,000.00 a year, without VAT</c>; null where there is none.</summary>
    public static string? ValueOf(ContractValue? value)
    {
        if (value is null)
        {
            return null;
        }

        var amount = value switch
        {
            { Pence: { } pence } => Pounds(pence)!,
            { LeastPence: { } least, MostPence: { } most } => $"{Pounds(least)} to {Pounds(most)}",
            { MostPence: { } most } => $"up to {Pounds(most)}",
            _ => $"{Pounds(value.LeastPence)} or more",
        };
        return amount + (value.Period is ValuePeriod.PerYear ? " a year" : string.Empty) + value.Vat switch
        {
            VatSaid.Excluded => ", without VAT",
            VatSaid.Included => ", with VAT",
            VatSaid.NotSaid => string.Empty,
        };
    }

    private static string? SuppliersOf(ContractFacts facts) =>
        facts.Suppliers.Count == 0 ? null : string.Join("; ", facts.Suppliers.Select(s => s.Number is null ? s.Name : $"{s.Name} ({s.Number})").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase));

    private static string? Listed(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join(", ", values);

    private static string? Day(DateOnly? day) => day?.ToString("d MMMM yyyy", British);

    private static string? Pounds(long? pence) => pence is { } known ? new Money(known).ToString() : null;

    private static string? YesNo(bool? value) => value switch
    {
        true => "yes",
        false => "no",
        null => null,
    };
}
