using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>Finds all entries of all registers that are one organisation, going from number to number.</summary>
/// <remarks>A linked charity is not taken for its main charity's company, which it may name: it is asked for by its own number only.</remarks>
public sealed class RelatedEntries(AppDbContext db, RegisterReferences references)
{
    private static readonly string CompaniesHouse = RegisterKeys.Of(RegisterKind.CompaniesHouse);
    private static readonly string Cooperatives = RegisterKeys.Of(RegisterKind.CooperativesUk);

    public async Task<List<RegisterEntry>> OfAsync(IReadOnlyList<IdentifierValue> numbers, CancellationToken cancellationToken)
    {
        var found = new Dictionary<(string, string), RegisterEntry>();
        var asked = new HashSet<IdentifierValue>();
        var open = new Queue<IdentifierValue>(numbers);
        while (open.TryDequeue(out var number))
        {
            if (asked.Add(number))
            {
                foreach (var entry in await EntriesAsync(number, cancellationToken))
                {
                    found[(entry.Register, entry.Number)] = entry;
                    FactsOf(entry).Identifiers.Where(i => !asked.Contains(i)).ToList().ForEach(open.Enqueue);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>What an entry supports.</summary>
    public RegisterFacts FactsOf(RegisterEntry entry) => RegisterFacts.Of(RegisterEntries.RecordOf(entry, references.Numbers), references.Forms);

    private async Task<List<RegisterEntry>> EntriesAsync(IdentifierValue number, CancellationToken cancellationToken)
    {
        var entries = db.RegisterEntries.AsNoTracking();
        return number.Scheme switch
        {
            SupplierIdentifier.CompaniesHouse =>
            [
                .. await entries.Where(e => (e.Register == CompaniesHouse || e.Register == Cooperatives) && e.Number == number.Value).ToListAsync(cancellationToken),
                .. (await entries.Where(e => e.CompanyNumber == number.Value).ToListAsync(cancellationToken)).Where(e => !IsLinkedCharity(e)),
            ],
            SupplierIdentifier.Mutuals => await SocietiesAsync(entries, number.Value, cancellationToken),
            SupplierIdentifier.CharityCommission => await InAsync(entries, RegisterKind.Charities, number.Value, cancellationToken),
            SupplierIdentifier.ScottishCharities => await InAsync(entries, RegisterKind.ScottishCharities, number.Value, cancellationToken),
            SupplierIdentifier.NorthernIrishCharities => await InAsync(entries, RegisterKind.NorthernIrishCharities, number.Value, cancellationToken),
            SupplierIdentifier.CooperativesUk => await entries.Where(e => e.Register == Cooperatives && e.OwnKey == number.Value).ToListAsync(cancellationToken),
            _ => [],
        };
    }

    private static bool IsLinkedCharity(RegisterEntry entry) => entry.CharityNumber is not null && entry.Number.Contains('-', StringComparison.Ordinal);

    private static Task<List<RegisterEntry>> InAsync(IQueryable<RegisterEntry> entries, RegisterKind kind, string number, CancellationToken cancellationToken)
    {
        var register = RegisterKeys.Of(kind);
        return entries.Where(e => e.Register == register && e.Number == number).ToListAsync(cancellationToken);
    }

    private static async Task<List<RegisterEntry>> SocietiesAsync(IQueryable<RegisterEntry> entries, string number, CancellationToken cancellationToken)
    {
        var societies = RegisterKeys.Of(RegisterKind.Societies);
        var atCompaniesHouse = SocietyNumber.AtCompaniesHouse(number).ToList();
        return
        [
            .. await entries.Where(e => (e.Register == societies || e.Register == Cooperatives) && e.Number == number).ToListAsync(cancellationToken),
            .. await entries.Where(e => e.Register == CompaniesHouse && atCompaniesHouse.Contains(e.Number)).ToListAsync(cancellationToken),
        ];
    }
}
