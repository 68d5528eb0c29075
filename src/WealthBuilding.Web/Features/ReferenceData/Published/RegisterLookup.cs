using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>Looks organisations up in the registers that are held, by a number or by a name.</summary>
public sealed class RegisterLookup(AppDbContext db, RegisterReferences references, RelatedEntries related)
{
    private const int MostByName = 20;

    /// <summary>
    /// The entries with this number in any register, and those of other registers that name the same organisation by number. Spaces,
    /// case and lost zeros do not matter; the register that registers the organisation comes first.
    /// </summary>
    public async Task<IReadOnlyList<RegisterFinding>> ByNumberAsync(string number, CancellationToken cancellationToken)
    {
        var found = new List<RegisterEntry>();
        foreach (var group in RegisterNumbers.Of(number, references.Numbers).GroupBy(n => n.Register, n => n.Number))
        {
            found.AddRange(await EntriesAsync(RegisterKeys.Of(group.Key), [.. group], cancellationToken));
        }

        if (RegisterNumbers.OwnKeyOf(number) is { } own)
        {
            var list = RegisterKeys.Of(RegisterKind.CooperativesUk);
            found.AddRange(await db.RegisterEntries.AsNoTracking().Where(e => e.Register == list && (e.OwnKey == own || e.Number == own)).ToListAsync(cancellationToken));
        }

        found.AddRange(await related.OfAsync([.. found.SelectMany(e => related.FactsOf(e).Identifiers).Distinct()], cancellationToken));
        return InOrder(found);
    }

    /// <summary>The entries of the one organisation that a number of a known scheme names, the register that registers it first.</summary>
    public async Task<IReadOnlyList<RegisterFinding>> OfIdentifierAsync(IdentifierValue identifier, CancellationToken cancellationToken) =>
        InOrder(await related.OfAsync([identifier], cancellationToken));

    /// <summary>The entries whose registered name, normalised, is exactly this one; live ones first.</summary>
    public async Task<IReadOnlyList<RegisterFinding>> ByNameAsync(string name, CancellationToken cancellationToken)
    {
        var key = RegisterName.Key(name);
        if (key.Length == 0)
        {
            return [];
        }

        var registers = RegisterKeys.All.Select(RegisterKeys.Of).ToList();
        var found = await db.RegisterEntries.AsNoTracking().Where(e => registers.Contains(e.Register) && e.NameKey == key)
            .OrderByDescending(e => e.IsLive).ThenBy(e => e.Register).ThenBy(e => e.Number).Take(MostByName).ToListAsync(cancellationToken);
        return [.. found.Select(FindingOf)];
    }

    /// <summary>The entries with this number, or else with exactly this name.</summary>
    public async Task<IReadOnlyList<RegisterFinding>> FindAsync(string numberOrName, CancellationToken cancellationToken) =>
        await ByNumberAsync(numberOrName, cancellationToken) is { Count: > 0 } byNumber ? byNumber : await ByNameAsync(numberOrName, cancellationToken);

    /// <summary>An entry of the database in our terms.</summary>
    public RegisterFinding FindingOf(RegisterEntry entry)
    {
        var record = RegisterEntries.RecordOf(entry, references.Numbers);
        var facts = RegisterFacts.Of(record, references.Forms);
        return new RegisterFinding(
            entry.Register, facts.Source, entry.Number, entry.Name, RegisterFacts.LegalFormOf(record, references.Forms), RegisterFacts.OwnershipOf(record.Ownership),
            RegisterFacts.PurposeOf(record, references.Forms), record.Status, entry.SicCodes, entry.Street, entry.Town, entry.Postcode, entry.IncorporatedOn, entry.IsLive,
            record.PreviousNames, record.TradingName, record.CompanyNumber?.Value, record.SocietyNumber, record.CharityNumber);
    }

    private List<RegisterFinding> InOrder(IEnumerable<RegisterEntry> entries) =>
        [.. entries.DistinctBy(e => (e.Register, e.Number)).Select(FindingOf).OrderBy(f => RegisterKeys.KindOf(f.Register)).ThenBy(f => f.Number, StringComparer.Ordinal)];

    private Task<List<RegisterEntry>> EntriesAsync(string register, string[] numbers, CancellationToken cancellationToken) =>
        db.RegisterEntries.AsNoTracking().Where(e => e.Register == register && numbers.Contains(e.Number)).ToListAsync(cancellationToken);
}
