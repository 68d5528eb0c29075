using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.People;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Spend.Publication;

/// <summary>What the registers that are held say of an institution's payees: whose number is in them under the payee's name, and whose very name is.</summary>
internal sealed class RegisteredPayees
{
    private const int Step = 500;

    // Whoever is one person, or a few, is listed under a name of a person.
    private static readonly string[] People = ["sole-trader", "individual", "partnership"];

    private readonly Dictionary<int, Registered> _byPayee = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private RegisteredPayees()
    {
    }

    /// <param name="Name">The register's name, the one of its names that agrees with the payee's.</param>
    /// <param name="Identifier">The number as an org-id.</param>
    internal sealed record Registered(string Name, string Identifier);

    /// <param name="unnamed">Names that nothing else shows to be organisations: only they are looked up as names.</param>
    public static async Task<RegisteredPayees> LoadAsync(AppDbContext db, CompanyNumbers numbers, IReadOnlyList<Payee> payees, IEnumerable<string> unnamed, CancellationToken cancellationToken)
    {
        var found = new RegisteredPayees();
        var keys = unnamed.Select(n => RegisterName.Key(n)).Where(k => k.Length > 0).ToHashSet(StringComparer.Ordinal);
        await found.AddListedAsync(db, keys, cancellationToken);
        if (await db.RegisterEntries.AnyAsync(cancellationToken))
        {
            await found.AddNumbersAsync(db, numbers, payees, cancellationToken);
            await found.AddNamesAsync(db, keys, cancellationToken);
        }

        return found;
    }

    /// <summary>What stands under the payee's number in a register that is held, if it agrees with the payee's name; null otherwise.</summary>
    public Registered? ByNumber(int payee) => _byPayee.GetValueOrDefault(payee);

    /// <summary>Whether a register that is held, or a listed organisation, has exactly this name.</summary>
    public bool HasName(string name) => _names.Contains(RegisterName.Key(name));

    private static string? SchemeOf(RegisterKind register) => register switch
    {
        RegisterKind.CompaniesHouse => SupplierIdentifier.CompaniesHouse,
        RegisterKind.Charities => SupplierIdentifier.CharityCommission,
        RegisterKind.ScottishCharities => SupplierIdentifier.ScottishCharities,
        RegisterKind.NorthernIrishCharities => SupplierIdentifier.NorthernIrishCharities,
        RegisterKind.Societies => SupplierIdentifier.Mutuals,
        RegisterKind.CooperativesUk => null,
    };

    private async Task AddNumbersAsync(AppDbContext db, CompanyNumbers numbers, IReadOnlyList<Payee> payees, CancellationToken cancellationToken)
    {
        var asked = payees.SelectMany(p => NumbersOf(p, numbers).Select(n => (Payee: p, n.Register, n.Number))).Where(a => SchemeOf(a.Register) is not null).ToList();
        foreach (var register in asked.GroupBy(a => a.Register))
        {
            var key = RegisterKeys.Of(register.Key);
            foreach (var chunk in register.GroupBy(a => a.Number, StringComparer.Ordinal).Chunk(Step))
            {
                var wanted = chunk.Select(c => c.Key).ToList();
                var entries = await db.RegisterEntries.AsNoTracking().Where(e => e.Register == key && wanted.Contains(e.Number)).ToDictionaryAsync(e => e.Number, cancellationToken);
                foreach (var (payee, kind, number) in chunk.SelectMany(c => c))
                {
                    Add(payee, entries.GetValueOrDefault(number), kind);
                }
            }
        }
    }

    private static IEnumerable<(RegisterKind Register, string Number)> NumbersOf(Payee payee, CompanyNumbers numbers) =>
        RegisterNumbers.Of(payee.CompanyNumber, numbers).Where(n => n.Register is RegisterKind.CompaniesHouse or RegisterKind.Societies || OrgId.Read(payee.CompanyNumber).Scheme is not null)
            .Concat(RegisterNumbers.Of(payee.CharityNumber, numbers).Where(n => n.Register is RegisterKind.Charities or RegisterKind.ScottishCharities or RegisterKind.NorthernIrishCharities || OrgId.Read(payee.CharityNumber).Scheme is not null));

    private void Add(Payee payee, RegisterEntry? entry, RegisterKind register)
    {
        if (entry is not null && NamesOf(entry).FirstOrDefault(n => PayeeRecogniser.NamesAgree(payee.Name, n)) is { } name)
        {
            _byPayee.TryAdd(payee.Id, new Registered(name, $"{SchemeOf(register)}-{entry.Number}"));
        }
    }

    // Former and trading names stand one a line, each with a letter before it.
    private static IEnumerable<string> NamesOf(RegisterEntry entry) =>
        [entry.Name, .. (entry.OtherNames ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(n => n[0] == 'P').Select(n => n[1..].Trim())];

    private async Task AddNamesAsync(AppDbContext db, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var registers = RegisterKeys.All.Select(RegisterKeys.Of).ToList();
        foreach (var chunk in keys.Chunk(Step))
        {
            _names.UnionWith(await db.RegisterEntries.AsNoTracking().Where(e => registers.Contains(e.Register) && chunk.Contains(e.NameKey)).Select(e => e.NameKey).ToListAsync(cancellationToken));
        }
    }

    private async Task AddListedAsync(AppDbContext db, HashSet<string> keys, CancellationToken cancellationToken)
    {
        var listed = db.Suppliers.AsNoTracking().Where(s => s.IsListed && s.LegalForm != null && !People.Contains(s.LegalForm)).SelectMany(s => s.Names).Where(n => n.Kind == SupplierNameKind.Registered).Select(n => n.Name);
        await foreach (var name in listed.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (RegisterName.Key(name) is var key && keys.Contains(key))
            {
                _names.Add(key);
            }
        }
    }
}
