using System.Globalization;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registration;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>Finds a supplier in a list of accredited employers: by its number first, and by its name where no number speaks against that.</summary>
/// <remarks>Different numbers of one register are never one organisation, however alike the names: 'Otterbrook Ltd, 99999999' is not the Otterbrook with 99000243.</remarks>
/// <param name="rows">Those that hold on the day.</param>
public sealed class AccreditedEmployers(IEnumerable<AccreditedEmployer> rows, CompanyNumbers numbers)
{
    // Numbers of charities of England and Wales run from here to there; other digits of that length are company numbers whose zeros a spreadsheet ate.
    private const int FirstCharity = 200_000;
    private const int LastCharity = 1_300_000;

    private readonly List<(AccreditedEmployer Row, List<Reading> Readings)> _rows = [.. rows.Select(r => (r, ReadingsOf(r.Number, numbers)))];

    /// <param name="names">Every name of the supplier: of its record and as the contract has it.</param>
    /// <param name="identifiers">The numbers of its record.</param>
    /// <param name="written">The number beside the name in the contract, as it was written there.</param>
    public bool Has(IEnumerable<string> names, IEnumerable<RegisterNumber> identifiers, string? written)
    {
        var keys = names.Select(PayeeName.KeyOf).ToHashSet(StringComparer.Ordinal);
        var record = identifiers.Select(i => new Reading(i, true)).ToList();
        // What a contract has beside the name is of use where the record has no number itself.
        var known = record.Count > 0 ? record : ReadingsOf(written, numbers);
        return _rows.Exists(r => IsSame(r.Readings, known, keys.Contains(r.Row.NameKey)));
    }

    private static bool IsSame(List<Reading> row, List<Reading> known, bool isSameName)
    {
        var equal = row.SelectMany(r => known.Where(k => k.Number == r.Number).Select(k => r.IsExact && k.IsExact)).ToList();
        return equal.Contains(true) || (equal.Count > 0 && (isSameName || !row.Exists(r => r.IsExact))) || (equal.Count == 0 && isSameName && !Contradicts(row, known));
    }

    // As it stands there it can be of one register or two; it contradicts if in one of them the supplier has another number.
    private static bool Contradicts(List<Reading> row, List<Reading> known)
    {
        var said = row.Exists(r => r.IsExact) ? row.FindAll(r => r.IsExact) : row;
        return said.Exists(r => known.Exists(k => k.Number.Scheme == r.Number.Scheme));
    }

    private static List<Reading> ReadingsOf(string? text, CompanyNumbers numbers)
    {
        var typed = string.Concat((text ?? string.Empty).Where(char.IsAsciiLetterOrDigit).Select(char.ToUpperInvariant));
        var readings = new List<Reading>();
        foreach (var kind in typed.Length == 0 ? [] : (NumberKind[])[NumberKind.Company, NumberKind.Charity, NumberKind.Society, NumberKind.Ppon])
        {
            if (OrganisationNumber.Read(kind, text, numbers) is { IsDone: true, Value: var number } && IsLikely(number, typed))
            {
                readings.Add(new Reading(number, IsExact(number, typed)));
            }
        }

        return readings;
    }

    private static bool IsLikely(RegisterNumber number, string typed) => number.Scheme switch
    {
        SupplierIdentifier.CharityCommission => int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value is >= FirstCharity and < LastCharity,
        SupplierIdentifier.Mutuals => !typed.All(char.IsAsciiDigit),
        _ => true,
    };

    private static bool IsExact(RegisterNumber number, string typed) =>
        typed.EndsWith(string.Concat(number.Value.Where(char.IsAsciiLetterOrDigit)), StringComparison.Ordinal) || number.Scheme is SupplierIdentifier.Mutuals;

    /// <param name="IsExact">Whether it stands there as its register writes it; else zeros were put back.</param>
    private readonly record struct Reading(RegisterNumber Number, bool IsExact);
}
