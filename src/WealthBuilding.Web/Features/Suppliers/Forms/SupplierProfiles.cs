using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>Reads a supplier's record as answers, and writes answers into it: the record, its profile, what it can do, its accreditations.</summary>
internal sealed class SupplierProfiles(AppDbContext db, SupplierTables tables)
{
    private const int LongestWords = 500;
    private const int ManySuggestions = 400;

    public async Task<OwnSupplier?> FindAsync(string? code, CancellationToken cancellationToken)
    {
        var supplier = await db.Suppliers.Include(s => s.Names).Include(s => s.Identifiers).Include(s => s.Addresses).Include(s => s.Facts)
            .SingleOrDefaultAsync(s => s.Code == code, cancellationToken);
        return supplier is null ? null : await LoadAsync(supplier, cancellationToken);
    }

    /// <summary>The rest of a record whose own collections are loaded.</summary>
    public async Task<OwnSupplier> LoadAsync(Supplier supplier, CancellationToken cancellationToken) => new(
        supplier,
        await db.SupplierProfiles.SingleOrDefaultAsync(p => p.SupplierId == supplier.Id, cancellationToken),
        await db.SupplierCapabilities.Where(c => c.SupplierId == supplier.Id).OrderBy(c => c.Id).ToListAsync(cancellationToken),
        await db.SupplierAccreditations.Where(a => a.SupplierId == supplier.Id).OrderBy(a => a.Id).ToListAsync(cancellationToken),
        await PublicAddresses.IsAskedAsync(db, supplier.Id, cancellationToken));

    /// <summary>Writes the answers of some sections; the others stay as they are.</summary>
    public void Write(OwnSupplier own, RegistrationAnswers answers, IReadOnlyList<RegistrationSection> sections, DateTimeOffset at)
    {
        RegistrationRecord.WriteTo(own.Supplier, answers, at);
        var profile = own.Profile;
        if (profile is null)
        {
            profile = new SupplierProfile { SupplierId = own.Supplier.Id, ConfirmedAt = at };
            db.SupplierProfiles.Add(profile);
        }

        RegistrationRecord.WriteTo(profile, answers);
        profile.Said(sections, at);
        if (sections.Contains(RegistrationSection.Categories) || sections.Contains(RegistrationSection.Work))
        {
            WriteCapabilities(own, answers, at);
        }

        if (sections.Contains(RegistrationSection.Accreditations))
        {
            WriteAccreditations(own, answers, at);
        }
    }

    private void WriteCapabilities(OwnSupplier own, RegistrationAnswers answers, DateTimeOffset at)
    {
        var wanted = CapabilitiesOf(answers).ToList();
        db.SupplierCapabilities.RemoveRange(own.Capabilities.Where(c => !wanted.Contains((c.Words, c.Cpv))));
        foreach (var (words, cpv) in wanted.Where(w => !own.Capabilities.Any(c => (c.Words, c.Cpv) == w)))
        {
            db.SupplierCapabilities.Add(new SupplierCapability { SupplierId = own.Supplier.Id, Words = words, Cpv = cpv, SaidAt = at });
        }
    }

    // The own words that stand for a category, where they are of a known trade; else the category's label.
    private IEnumerable<(string Words, string? Cpv)> CapabilitiesOf(RegistrationAnswers answers)
    {
        var words = answers.Work?.Words ?? string.Empty;
        var because = tables.Suggester.Suggest(words, ManySuggestions).ToDictionary(s => s.Code.Code, s => string.Join(", ", s.Because), StringComparer.Ordinal);
        foreach (var code in (answers.Categories ?? []).Select(tables.Categories.Tree.Find).OfType<CpvCode>())
        {
            yield return (Short(because.GetValueOrDefault(code.Code) is { Length: > 0 } own ? own : code.Label), code.Code);
        }

        if (answers.Categories is not { Count: > 0 } && words.Length > 0)
        {
            yield return (Short(words), null);
        }
    }

    private void WriteAccreditations(OwnSupplier own, RegistrationAnswers answers, DateTimeOffset at)
    {
        db.SupplierAccreditations.RemoveRange(own.Accreditations.Where(h => !answers.Accreditations.Contains(OwnSupplier.AnswerOf(h))));
        foreach (var said in answers.Accreditations.Where(a => !own.Accreditations.Any(h => OwnSupplier.AnswerOf(h) == a)))
        {
            db.SupplierAccreditations.Add(new SupplierAccreditation
            {
                SupplierId = own.Supplier.Id,
                Scheme = said.Scheme,
                Reference = said.Reference,
                ExpiresOn = said.ExpiresOn,
                EvidenceSha256 = said.EvidenceSha256,
                EvidenceFileName = said.EvidenceFileName,
                Evidence = EvidenceKind.SelfDeclared,
                SaidAt = at,
            });
        }
    }

    private static string Short(string words) => words.Length > LongestWords ? words[..LongestWords] : words;
}

/// <summary>A supplier's record with everything that its own people may change.</summary>
/// <param name="IsHomeAsked">Whether they were asked if somebody lives where it works from.</param>
internal sealed record OwnSupplier(
    Supplier Supplier, SupplierProfile? Profile, IReadOnlyList<SupplierCapability> Capabilities, IReadOnlyList<SupplierAccreditation> Accreditations, bool IsHomeAsked)
{
    public static AccreditationAnswer AnswerOf(SupplierAccreditation held) => new(held.Scheme, held.Reference, held.ExpiresOn, held.EvidenceSha256, held.EvidenceFileName);

    /// <summary>The record in the shape of a registration's answers.</summary>
    public RegistrationAnswers ToAnswers() => new()
    {
        NumberKind = NumberKind.None,
        Number = Supplier.Identifiers.OrderBy(i => i.Id).Select(i => new RegisterNumber(i.Scheme, i.Value)).FirstOrDefault(),
        Registers = RegisterWords.Of(Supplier),
        Name = Supplier.Name,
        TradingName = Supplier.Names.Where(n => n.Kind is SupplierNameKind.Trading).OrderByDescending(n => n.Id).Select(n => n.Name).FirstOrDefault(),
        Nature = NatureOf(),
        Work = OwnValue(SupplierField.Description) is { } words ? new WorkAnswer(words, OwnValue(SupplierField.Website)) : null,
        Categories = Profile is null ? null : [.. Capabilities.Select(c => c.Cpv).OfType<string>()],
        Capacity = CapacityOf(),
        Areas = Profile is null ? null : Profile.AreasServed?.Split(';') ?? [],
        Accreditations = [.. Accreditations.Select(AnswerOf)],
        HasAllAccreditations = Profile is not null,
        Contact = ContactOf(),
        Listed = Supplier.IsListed,
    };

    private NatureAnswer NatureOf() => new(
        OwnValue(SupplierField.LegalForm),
        Enum.TryParse<OwnershipModel>(OwnValue(SupplierField.Ownership), out var ownership) ? ownership : OwnershipModel.Unknown,
        Enum.TryParse<SupplierPurpose>(OwnValue(SupplierField.Purpose), out var purpose) ? purpose : SupplierPurpose.Unknown);

    private CapacityAnswer? CapacityOf() => Profile is not { } profile ? null : new CapacityAnswer
    {
        SmallestJobPounds = profile.SmallestJobPounds,
        LargestJobPounds = profile.LargestJobPounds,
        People = int.TryParse(OwnValue(SupplierField.People), System.Globalization.CultureInfo.InvariantCulture, out var people) ? people : null,
        Turnover = long.TryParse(OwnValue(SupplierField.Turnover), System.Globalization.CultureInfo.InvariantCulture, out var pounds) ? TurnoverBand.UpTo(pounds)?.Key : null,
        PublicLiabilityPounds = profile.PublicLiabilityPounds,
        EmployersLiabilityPounds = profile.EmployersLiabilityPounds,
        ProfessionalIndemnityPounds = profile.ProfessionalIndemnityPounds,
    };

    private ContactAnswer? ContactOf()
    {
        var address = Supplier.Addresses.LastOrDefault(a => a is { Kind: SupplierAddressKind.DeliveryBranch, Source: RegistrationRecord.Own, WithdrawnAt: null });
        return Profile is not { ContactName: { } name, ContactEmail: { } email } ? null : new ContactAnswer
        {
            Name = name,
            Email = email,
            Phone = Profile.ContactPhone,
            IsPublic = Profile.ContactIsPublic,
            Street = address?.Street,
            Town = address?.Town,
            Postcode = address?.Postcode ?? string.Empty,
            IsHome = address is { IsPublic: false },
            IsHomeAsked = address is { IsPublic: false } || (address is not null && IsHomeAsked),
        };
    }

    private string? OwnValue(SupplierField field) =>
        Supplier.Facts.Where(f => f.Field == field && f.Source == RegistrationRecord.Own && f.WithdrawnAt is null).MaxBy(f => f.RecordedAt)?.Value;
}
