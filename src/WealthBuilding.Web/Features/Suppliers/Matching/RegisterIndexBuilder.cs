using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Makes the index of all entries of all registers. What two registers have under one number is one organisation.</summary>
internal sealed class RegisterIndexBuilder(CompanyNumbers numbers)
{
    private static readonly string Companies = RegisterKeys.Of(RegisterKind.CompaniesHouse);

    private readonly NameIndexBuilder _names = new(numbers);
    private readonly EntryKeys _keys = new();

    /// <summary>Organisations of the short registers by their numbers; the entries of the register of companies, by far the longest, are only looked up in it.</summary>
    private readonly Dictionary<string, int> _entities = new(StringComparer.Ordinal);

    public static async Task<RegisterIndex> BuildAsync(AppDbContext db, CompanyNumbers numbers, string stamp, CancellationToken cancellationToken)
    {
        var builder = new RegisterIndexBuilder(numbers);
        var others = db.RegisterEntries.AsNoTracking().Where(e => e.Register != Companies).OrderBy(e => e.Register).ThenBy(e => e.Number);
        await foreach (var entry in others.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            builder.AddOther(entry);
        }

        var companies = db.RegisterEntries.AsNoTracking().Where(e => e.Register == Companies).OrderBy(e => e.Number);
        await foreach (var entry in companies.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            builder.AddNames(builder.Known(NumberKeys.Of(entry.Register, entry.Number)) ?? builder.AddEntity(entry), entry);
        }

        return new RegisterIndex(builder._names.Build(), builder._keys, stamp);
    }

    private void AddOther(RegisterEntry entry)
    {
        var mine = NumberKeys.Of(entry).ToList();
        var entity = Known(mine) ?? AddEntity(entry);
        mine.ForEach(n => _entities.TryAdd(n, entity));
        AddNames(entity, entry);
    }

    private int? Known(IEnumerable<string> keys) => keys.Where(_entities.ContainsKey).Select(k => (int?)_entities[k]).FirstOrDefault();

    private int AddEntity(RegisterEntry entry)
    {
        _keys.Add(entry.Register, entry.Number);
        var kind = RegisterKeys.KindOf(entry.Register);
        var isCharity = kind is RegisterKind.Charities or RegisterKind.ScottishCharities or RegisterKind.NorthernIrishCharities;
        var company = entry.CompanyNumber ?? (!isCharity && kind is not RegisterKind.Societies && numbers.TryParse(entry.Number, out _) ? entry.Number : null);
        return _names.AddEntity(new EntityIdentity(company, isCharity ? entry.Number : entry.CharityNumber, company is null && !isCharity ? entry.Number : null, entry.IsLive));
    }

    private void AddNames(int entity, RegisterEntry entry)
    {
        _names.AddName(entity, entry.Name, NameKind.Registered, entry.Postcode);
        foreach (var line in entry.OtherNames?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            _names.AddName(entity, line[1..], line[0] == 'T' ? NameKind.Trading : NameKind.Previous, entry.Postcode);
        }
    }
}
