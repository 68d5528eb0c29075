using System.Globalization;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>One answer in words, as check pages and profiles show it.</summary>
/// <param name="FromRegister">The register that said it, which cannot be changed here; null for an answer of one's own.</param>
/// <param name="IsPrivate">Never shown to the public.</param>
public sealed record SummaryLine(RegistrationSection Section, string Key, string Value, string? FromRegister = null, bool IsPrivate = false);

/// <summary>Answers in words, in the order of the pages; 'Not provided' for what was left out.</summary>
internal static class AnswerSummary
{
    private const string None = "Not provided";
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<SummaryLine> Of(RegistrationAnswers answers, SupplierTables tables) =>
        [.. Organisation(answers), .. Nature(answers), .. Work(answers, tables), .. Capacity(answers), Areas(answers, tables), Accreditations(answers, tables), .. Contact(answers)];

    public static string Pounds(long? pounds) => pounds is { } value ? "£" + value.ToString("N0", British) : None;

    private static IEnumerable<SummaryLine> Organisation(RegistrationAnswers answers)
    {
        var register = answers.Registers.Count > 0 ? answers.Registers[0].Register : null;
        yield return new SummaryLine(RegistrationSection.Organisation, "Name", answers.Name ?? None, register);
        yield return new SummaryLine(RegistrationSection.Organisation, "Trading name", answers.TradingName ?? None);
        if (answers.Number is { } number)
        {
            yield return new SummaryLine(RegistrationSection.Organisation, "Number", $"{number.Value} ({number.Scheme})", register);
        }
    }

    private static IEnumerable<SummaryLine> Nature(RegistrationAnswers answers) =>
    [
        new(RegistrationSection.Nature, "Legal form", NatureWords.LegalFormName(answers.LegalForm), From(answers, nameof(NatureForm.LegalForm), r => r.LegalForm is not null)),
        new(RegistrationSection.Nature, "Owned by", NatureWords.NameOf(answers.Ownership), From(answers, nameof(NatureForm.Owner), r => r.Ownership is not Domain.Suppliers.OwnershipModel.Unknown)),
        new(RegistrationSection.Nature, "Surplus", NatureWords.NameOf(answers.Purpose), From(answers, nameof(NatureForm.Surplus), r => r.Purpose is not Domain.Suppliers.SupplierPurpose.Unknown)),
    ];

    private static string? From(RegistrationAnswers answers, string field, Func<RegisterSaid, bool> says) =>
        NatureForm.Asks(answers, field) ? null : answers.Registers.First(says).Register;

    private static IEnumerable<SummaryLine> Work(RegistrationAnswers answers, SupplierTables tables) =>
    [
        new(RegistrationSection.Work, "What you do", answers.Work?.Words ?? None),
        new(RegistrationSection.Work, "Website", answers.Work?.Website ?? None),
        new(RegistrationSection.Categories, "Categories", Listed((answers.Categories ?? []).Select(tables.Categories.Tree.Find).OfType<CpvCode>().Select(c => c.Label))),
    ];

    private static IEnumerable<SummaryLine> Capacity(RegistrationAnswers answers) =>
    [
        new(RegistrationSection.Capacity, "Smallest job", Pounds(answers.Capacity?.SmallestJobPounds)),
        new(RegistrationSection.Capacity, "Largest job", Pounds(answers.Capacity?.LargestJobPounds)),
        new(RegistrationSection.Capacity, "People", answers.Capacity?.People?.ToString("N0", British) ?? None),
        new(RegistrationSection.Capacity, "Yearly turnover", TurnoverBand.Find(answers.Capacity?.Turnover)?.Name ?? None),
        new(RegistrationSection.Capacity, "Public liability insurance", Cover(answers.Capacity?.PublicLiabilityPounds)),
        new(RegistrationSection.Capacity, "Employers' liability insurance", Cover(answers.Capacity?.EmployersLiabilityPounds)),
        new(RegistrationSection.Capacity, "Professional indemnity insurance", Cover(answers.Capacity?.ProfessionalIndemnityPounds)),
    ];

    private static string Cover(long? pounds) => pounds == 0 ? "None" : Pounds(pounds);

    private static SummaryLine Areas(RegistrationAnswers answers, SupplierTables tables) =>
        new(RegistrationSection.Areas, "Where you work", Listed((answers.Areas ?? []).Select(c => tables.Areas.Find(c)?.Name ?? c)));

    private static SummaryLine Accreditations(RegistrationAnswers answers, SupplierTables tables) =>
        new(RegistrationSection.Accreditations, "Accreditations", Listed(answers.Accreditations.Select(a => Words(a, tables))));

    private static string Words(AccreditationAnswer accreditation, SupplierTables tables) =>
        (tables.Accreditations.Find(accreditation.Scheme)?.Name ?? accreditation.Scheme)
        + (accreditation.ExpiresOn is { } day ? $", until {day.ToString("d MMMM yyyy", British)}" : string.Empty)
        + (accreditation.EvidenceFileName is null ? string.Empty : ", with evidence");

    private static IEnumerable<SummaryLine> Contact(RegistrationAnswers answers)
    {
        var isPrivate = answers.Contact is not { IsPublic: true };
        yield return new SummaryLine(RegistrationSection.Contact, "Contact", answers.Contact?.Name ?? None, IsPrivate: isPrivate);
        yield return new SummaryLine(RegistrationSection.Contact, "Email address", answers.Contact?.Email ?? None, IsPrivate: isPrivate);
        yield return new SummaryLine(RegistrationSection.Contact, "Phone", answers.Contact?.Phone ?? None, IsPrivate: isPrivate);
        yield return new SummaryLine(RegistrationSection.Contact, "Work address", Address(answers.Contact), IsPrivate: answers.Contact is not null && !answers.IsAddressPublic);
        if (answers.RegisteredOffice is { } office)
        {
            yield return new SummaryLine(RegistrationSection.Contact, "Registered office", Joined(office.Street, office.Town, office.Postcode), office.Register);
        }
    }

    private static string Address(ContactAnswer? contact) => contact is null ? None : Joined(contact.Street, contact.Town, contact.Postcode);

    private static string Joined(params string?[] parts) => string.Join(", ", parts.Where(p => !string.IsNullOrWhiteSpace(p)));

    private static string Listed(IEnumerable<string> items) => string.Join("; ", items) is { Length: > 0 } text ? text : None;
}
