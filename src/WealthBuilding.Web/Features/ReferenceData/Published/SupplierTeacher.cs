using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Features.ReferenceData.Published;

/// <summary>Tells a supplier what the entries that it stands in say: facts, names, numbers, the registered office. What it knows already is left.</summary>
/// <remarks>
/// Of several registers the one that counts most for a field is heard. A fact of a lesser register is withdrawn where a better one speaks;
/// so is a fact that no register supports any more. An older fact of the same register stays, with its day.
/// </remarks>
public sealed class SupplierTeacher(AppDbContext db, RelatedEntries related, TimeProvider clock)
{
    /// <returns>Whether anything was new.</returns>
    public async Task<bool> TeachAsync(Supplier supplier, IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        var days = await DaysAsync(entries, cancellationToken);
        var known = entries.OrderBy(e => RegisterKeys.KindOf(e.Register)).ThenByDescending(e => e.IsLive).ThenBy(e => e.Number, StringComparer.Ordinal)
            .Select(e => new Known(related.FactsOf(e), days[e.Register])).ToList();
        var isNew = TeachFacts(supplier, known);
        foreach (var (facts, day) in known)
        {
            isNew |= TeachNames(supplier, facts);
            isNew |= await TeachNumbersAsync(supplier, facts, day, cancellationToken);
        }

        return TeachAddress(supplier, known) || isNew;
    }

    private async Task<Dictionary<string, DateOnly>> DaysAsync(IReadOnlyCollection<RegisterEntry> entries, CancellationToken cancellationToken)
    {
        var days = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var register in entries.Select(e => e.Register).Distinct())
        {
            var loaded = await db.RegisterLoads.Where(l => l.Register == register).OrderByDescending(l => l.Id).Select(l => (DateTimeOffset?)l.LoadedAt).FirstOrDefaultAsync(cancellationToken);
            days[register] = UkTime.DayOf(loaded ?? clock.GetUtcNow());
        }

        return days;
    }

    private bool TeachFacts(Supplier supplier, List<Known> known)
    {
        var isNew = false;
        var sources = known.Select(k => k.Facts.Source).ToHashSet();
        foreach (var field in Enum.GetValues<SupplierField>())
        {
            var held = supplier.Facts.Where(f => f.Field == field && f.WithdrawnAt is null && sources.Contains(f.Source)).ToList();
            var best = known.SelectMany(k => k.Facts.Values.Where(v => v.Field == field), (from, value) => new Said(value, from)).MaxBy(s => s.Value.Weight);
            isNew |= best is null ? Withdraw(supplier, field, held) : Learn(supplier, held, best);
        }

        return isNew;
    }

    private bool Withdraw(Supplier supplier, SupplierField field, List<SupplierFact> held)
    {
        held.ForEach(f => f.Withdraw(clock.GetUtcNow()));
        supplier.Settle(field);
        return held.Count > 0;
    }

    private bool Learn(Supplier supplier, List<SupplierFact> held, Said said)
    {
        var (value, (facts, day)) = said;
        var source = facts.Source;
        var others = held.Where(f => f.Source != source || f.Evidence != value.Evidence).ToList();
        others.ForEach(f => f.Withdraw(clock.GetUtcNow()));
        var last = held.Except(others).OrderByDescending(f => f.AsAt).ThenByDescending(f => f.RecordedAt).FirstOrDefault();
        var text = value.Value.Length <= LongestOf(value.Field) ? value.Value : value.Value[..LongestOf(value.Field)];
        if (last?.Value == text)
        {
            supplier.Settle(value.Field);
            return others.Count > 0;
        }

        supplier.Learn(new SupplierFact
        {
            Field = value.Field,
            Value = text,
            Evidence = value.Evidence,
            Source = source,
            AsAt = last is not null && last.AsAt > day ? last.AsAt : day,
            RecordedAt = clock.GetUtcNow(),
        });
        return true;
    }

    private bool TeachNames(Supplier supplier, RegisterFacts facts)
    {
        var isNew = false;
        var registered = facts.Names.Where(n => n.Kind is SupplierNameKind.Registered).Select(n => n.Name).ToList();
        foreach (var former in supplier.Names.Where(n => n.Kind is SupplierNameKind.Registered && n.Source == facts.Source && !registered.Contains(n.Name)).ToList())
        {
            supplier.Names.Remove(former);
            isNew |= AddName(supplier, new NameValue(former.Name, SupplierNameKind.Previous), facts.Source);
        }

        foreach (var name in facts.Names)
        {
            isNew |= AddName(supplier, name, facts.Source);
        }

        return isNew;
    }

    // A name is kept once, whichever register has it; as registered rather than as trading or former.
    private static bool AddName(Supplier supplier, NameValue name, string source)
    {
        var same = supplier.Names.Where(n => string.Equals(n.Name, name.Name, StringComparison.OrdinalIgnoreCase) && n.Kind is not SupplierNameKind.Learnt).ToList();
        if (same.Exists(n => n.Kind <= name.Kind))
        {
            return false;
        }

        same.ForEach(n => supplier.Names.Remove(n));
        supplier.Names.Add(new SupplierName { Name = name.Name, Kind = name.Kind, Source = source });
        return true;
    }

    private async Task<bool> TeachNumbersAsync(Supplier supplier, RegisterFacts facts, DateOnly day, CancellationToken cancellationToken)
    {
        var isNew = false;
        foreach (var (scheme, value) in facts.Identifiers)
        {
            if (supplier.Identifiers.Any(i => i.Scheme == scheme && i.Value == value)
                || await db.SupplierIdentifiers.AnyAsync(i => i.Scheme == scheme && i.Value == value, cancellationToken))
            {
                continue; // its own already, or another supplier's: two records of one organisation are for a person to merge
            }

            supplier.Identifiers.Add(new SupplierIdentifier { Scheme = scheme, Value = value, Source = facts.Source, AsAt = day });
            isNew = true;
        }

        return isNew;
    }

    private bool TeachAddress(Supplier supplier, List<Known> known)
    {
        if (known.Where(k => k.Facts.Address is not null).MaxBy(k => (k.Facts.Address!.Postcode is not null, k.Facts.Weight)) is not { Facts.Address: { } address } best)
        {
            return false;
        }

        var sources = known.Select(k => k.Facts.Source).ToHashSet();
        var held = supplier.Addresses.Where(a => a.Kind is SupplierAddressKind.RegisteredOffice && a.WithdrawnAt is null && sources.Contains(a.Source)).ToList();
        if (held.Count == 1 && held[0].Source == best.Facts.Source && new AddressValue(held[0].Street, held[0].Town, held[0].Postcode, held[0].Country, held[0].IsPublic) == Cut(address))
        {
            return false;
        }

        held.ForEach(a => a.WithdrawnAt = clock.GetUtcNow());
        var (street, town, postcode, country, isPublic) = Cut(address);
        supplier.Addresses.Add(new SupplierAddress
        {
            Kind = SupplierAddressKind.RegisteredOffice,
            Street = street,
            Town = town,
            Postcode = postcode,
            Country = country,
            IsPublic = isPublic,
            Source = best.Facts.Source,
            AsAt = best.Day,
        });
        return true;
    }

    private static AddressValue Cut(AddressValue address) => address with { Town = Short(address.Town), Country = Short(address.Country) };

    private static string? Short(string? text) => text is { Length: > 100 } ? text[..100] : text;

    // The widths of the supplier's own columns.
    private static int LongestOf(SupplierField field) => field switch
    {
        SupplierField.Status => 80,
        SupplierField.SicCodes => 60,
        SupplierField.LegalForm => 40,
        SupplierField.Name or SupplierField.GroupParent or SupplierField.Website => 300,
        _ => 4000,
    };

    private sealed record Known(RegisterFacts Facts, DateOnly Day);

    private sealed record Said(FieldValue Value, Known From);
}
