using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>Entries of the database made of a register's records, and the other way round.</summary>
internal static class RegisterEntries
{
    private const int LongestNumber = 30;
    private const int LongestPostcode = 10;
    private const int LongestText = 300;
    private const char Former = 'P';
    private const char Trading = 'T';

    /// <summary>The entry of a record; null where the record has no number to be kept under or no name.</summary>
    public static RegisterEntry? Of(RegisterRecord record)
    {
        if (LeftOutRow.WhyNot(record) is not null || record.Key is not { } number || Clean(record.Name) is not { } name)
        {
            return null;
        }

        return new RegisterEntry
        {
            Register = RegisterKeys.Of(record.Register),
            Number = number,
            OwnKey = record.Register is RegisterKind.CooperativesUk && record.OwnKey is { Length: <= LongestNumber } own ? own : null,
            CompanyNumber = record.CompanyNumber?.Value is { } company && company != number ? company : null,
            Name = name,
            NameKey = RegisterName.Key(name),
            OtherNames = OtherNamesOf(record),
            CharityNumber = record.CharityNumber,
            Status = Clean(record.Status),
            Category = Clean(record.Category),
            Ownership = Clean(record.Ownership),
            SicCodes = record.SicCodes.Count == 0 ? null : string.Join(';', record.SicCodes),
            Street = Clean(record.Street),
            Town = Clean(record.Town),
            Postcode = PostcodeOf(Clean(record.Postcode)),
            Country = Clean(record.Country),
            IncorporatedOn = record.Incorporated,
            DissolvedOn = record.Dissolved,
            IsLive = record.IsLive,
        };
    }

    /// <summary>The record that an entry was made of.</summary>
    /// <exception cref="InvalidOperationException">The entry is of no register that is known.</exception>
    public static RegisterRecord RecordOf(RegisterEntry entry, CompanyNumbers numbers)
    {
        var kind = RegisterKeys.KindOf(entry.Register) ?? throw new InvalidOperationException($"There is no register '{entry.Register}'.");
        var society = SocietyNumberOf(entry, kind);
        var others = (entry.OtherNames ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new RegisterRecord
        {
            Register = kind,
            CompanyNumber = society is not null && kind is not RegisterKind.CompaniesHouse ? null : CompanyNumberOf(entry, kind, numbers),
            SocietyNumber = society,
            CharityNumber = entry.CharityNumber,
            OwnKey = entry.OwnKey,
            Name = entry.Name,
            TradingName = others.Where(o => o[0] == Trading).Select(o => o[1..]).FirstOrDefault(),
            PreviousNames = [.. others.Where(o => o[0] == Former).Select(o => o[1..])],
            Status = entry.GoneOn is null ? entry.Status : RegisterRecord.NoLongerListed,
            Category = entry.Category,
            Ownership = entry.Ownership,
            SicCodes = entry.SicCodes?.Split(';') ?? [],
            Street = entry.Street,
            Town = entry.Town,
            Postcode = entry.Postcode,
            Country = entry.Country,
            Incorporated = entry.IncorporatedOn,
            Dissolved = entry.DissolvedOn,
        };
    }

    private static string? SocietyNumberOf(RegisterEntry entry, RegisterKind kind) => kind switch
    {
        RegisterKind.Societies => entry.Number,
        RegisterKind.CooperativesUk when entry.Number != entry.OwnKey && IsSociety(entry.Number) => entry.Number,
        RegisterKind.CompaniesHouse when entry.Number.Length > 2 && entry.Number[..2] is "IP" or "SP" or "RS" or "NO" or "NP" => SocietyNumber.Of(entry.Number),
        _ => null,
    };

    // In our writing a society's number is short, or says that it is of Northern Ireland; a company's has eight signs.
    private static bool IsSociety(string number) => number.Length < 8 || number.StartsWith("NI-", StringComparison.Ordinal);

    private static CompanyNumber? CompanyNumberOf(RegisterEntry entry, RegisterKind kind, CompanyNumbers numbers)
    {
        var text = entry.CompanyNumber ?? (kind is RegisterKind.CompaniesHouse or RegisterKind.CooperativesUk && entry.Number != entry.OwnKey ? entry.Number : null);
        return text is not null && numbers.TryParse(text, out var number) ? number : null;
    }

    private static string? OtherNamesOf(RegisterRecord record)
    {
        var names = record.PreviousNames.Select(n => (Mark: Former, Name: Clean(n))).Append((Mark: Trading, Name: Clean(record.TradingName)))
            .Where(n => n.Name is not null && n.Name != record.Name).Select(n => $"{n.Mark}{n.Name}").Distinct().ToList();
        return names.Count == 0 ? null : string.Join('\n', names);
    }

    // A longer one than the column takes is no postcode of ours; one in it with words around is.
    private static string? PostcodeOf(string? text) => text is { Length: > LongestPostcode } ? PostcodeText.Find(text)?.ToString() : text;

    // One line, without the sign that PostgreSQL cannot keep.
    private static string? Clean(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = text.AsSpan().ContainsAny('\n', '\r', '\0') ? string.Join(' ', text.Split(['\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) : text;
        return line.Length == 0 ? null : line.Length <= LongestText ? line : line[..LongestText];
    }
}
