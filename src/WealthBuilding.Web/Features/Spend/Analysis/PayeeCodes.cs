using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.Features.Spend.Analysis;

/// <summary>An institution's payees as a snapshot codes them, each with its place; what its lines say of it is told at the end.</summary>
internal sealed class PayeeCodes
{
    private readonly Dictionary<int, int> _codes = [];
    private readonly Dictionary<int, PayeeEntry> _entries = [];
    private readonly Dictionary<int, PayeeTraits> _traits = [];

    public static async Task<PayeeCodes> LoadAsync(AppDbContext db, int institutionId, SpendSnapshotBuilder builder, SupplierPlacer placer, SupplierTraits traits, CancellationToken cancellationToken)
    {
        var codes = new PayeeCodes();
        var tied = await TiedSuppliers.LoadAsync(db, institutionId, placer, traits, cancellationToken);
        var suppliers = new Dictionary<string, long>(StringComparer.Ordinal);
        var payees = await db.Payees.IgnoreQueryFilters([AppDbContext.TenantFilter]).AsNoTracking()
            .Where(p => p.InstitutionId == institutionId).OrderBy(p => p.Id).ToListAsync(cancellationToken);
        var others = OtherPayments.Of(payees, tied.SupplierOf, placer);
        foreach (var payee in payees)
        {
            var learnt = others.AddressOf(payee);
            var entry = tied.EntryOf(payee, SupplierKeys.OfPayee(institutionId, payee.Id), learnt) ?? EntryOf(payee, placer, suppliers, learnt);
            codes._entries[payee.Id] = entry;
            codes._codes[payee.Id] = builder.Payee(entry);
        }

        return codes;
    }

    public int CodeOf(int payeeId, RowFlags flags)
    {
        if ((flags & (RowFlags.Redacted | RowFlags.LooksLikePerson)) != 0)
        {
            _traits[payeeId] = _traits.GetValueOrDefault(payeeId) | TraitsOf(flags);
        }

        return _codes[payeeId];
    }

    public void TellTraits(SpendSnapshotBuilder builder)
    {
        foreach (var (payee, traits) in _traits)
        {
            builder.Payee(_entries[payee] with { Traits = traits });
        }
    }

    private static PayeeTraits TraitsOf(RowFlags flags) =>
        (flags.HasFlag(RowFlags.Redacted) ? PayeeTraits.Redacted : PayeeTraits.None)
        | (flags.HasFlag(RowFlags.LooksLikePerson) ? PayeeTraits.Person : PayeeTraits.None);

    // Tied to no supplier: the same name is taken to be the same, under whatever postcode and reference; different company numbers never are.
    private static PayeeEntry EntryOf(Payee payee, SupplierPlacer placer, Dictionary<string, long> suppliers, KnownAddress? otherPayments)
    {
        var id = SupplierKeys.OfPayee(payee.InstitutionId, payee.Id);
        var name = payee.Name.Trim().ToUpperInvariant() + "|" + payee.CompanyNumber;
        suppliers.TryAdd(name, id);
        return new PayeeEntry
        {
            Id = id,
            Name = payee.Name,
            SupplierId = suppliers[name],
            Place = placer.Place(new SupplierAddresses { LinePostcode = payee.Postcode, OtherPayments = otherPayments }),
        };
    }
}
