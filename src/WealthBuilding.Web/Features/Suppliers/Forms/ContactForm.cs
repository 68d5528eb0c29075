using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>How to reach it, and where its work is done from.</summary>
public sealed record ContactForm : ISectionForm
{
    private const int LongestName = 200;
    private const int LongestTown = 100;

    public string? ContactName { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public bool ContactIsPublic { get; init; }

    public string? Street { get; init; }

    public string? Town { get; init; }

    public string? Postcode { get; init; }

    /// <summary><c>yes</c> or <c>no</c>; to be answered unless the address is the registered office that a register has.</summary>
    public string? Home { get; init; }

    /// <summary>What is answered already, and what registers say.</summary>
    [BindNever]
    public RegistrationAnswers Answers { get; init; } = new();

    public RegistrationSection Section => RegistrationSection.Contact;

    public static ContactForm From(RegistrationAnswers answers) => answers.Contact is not { } contact
        ? new ContactForm { Street = answers.RegisteredOffice?.Street, Town = answers.RegisteredOffice?.Town, Postcode = answers.RegisteredOffice?.Postcode }
        : new ContactForm
        {
            ContactName = contact.Name,
            Email = contact.Email,
            Phone = contact.Phone,
            ContactIsPublic = contact.IsPublic,
            Street = contact.Street,
            Town = contact.Town,
            Postcode = contact.Postcode,
            Home = contact.IsHome ? "yes" : contact.IsHomeAsked ? "no" : null,
        };

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables) =>
        ReachProblems().Concat(AddressProblems(answers)).Concat(FormText.TooLong(nameof(ContactName), ContactName, LongestName, "The name"))
            .Concat(FormText.TooLong(nameof(Street), Street, LongestName, "The street")).Concat(FormText.TooLong(nameof(Town), Town, LongestTown, "The town"));

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this with { Answers = answers };

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) => answers with
    {
        Contact = new ContactAnswer
        {
            Name = ContactName!.Trim(),
            Email = ContactText.Email(Email)!,
            Phone = FormText.Or(Phone) is null ? null : ContactText.Phone(Phone),
            IsPublic = ContactIsPublic,
            Street = FormText.Or(Street),
            Town = FormText.Or(Town),
            Postcode = PostcodeText.TryParse(Postcode, out var postcode) ? postcode.ToString() : string.Empty,
            IsHome = Home == "yes",
            IsHomeAsked = Home is "yes" or "no",
        },
    };

    private IEnumerable<FieldError> ReachProblems()
    {
        if (FormText.Or(ContactName) is null)
        {
            yield return new FieldError(nameof(ContactName), "Enter the name of somebody buyers can ask for");
        }

        if (ContactText.Email(Email) is null)
        {
            yield return new FieldError(nameof(Email), "Enter an email address, like name@example.org");
        }

        if (FormText.Or(Phone) is not null && ContactText.Phone(Phone) is null)
        {
            yield return new FieldError(nameof(Phone), "Enter a phone number, like 01632 960 001");
        }
    }

    private IEnumerable<FieldError> AddressProblems(RegistrationAnswers answers)
    {
        if (PostcodeText.WhyNotPlace(Postcode) is { } why)
        {
            yield return new FieldError(nameof(Postcode), why);
        }

        if (Home is not ("yes" or "no") && answers.MayBeHome(Street, Postcode))
        {
            yield return new FieldError(nameof(Home), "Select yes if somebody lives at this address");
        }
    }
}
