using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>The form of each section, filled with what is answered.</summary>
internal static class SectionForms
{
    /// <param name="search">Other words to look for categories by.</param>
    public static ISectionForm? Of(RegistrationSection section, RegistrationAnswers answers, SupplierTables tables, string? search) => (section switch
    {
        RegistrationSection.Organisation => OrganisationForm.From(answers),
        RegistrationSection.Nature => NatureForm.From(answers),
        RegistrationSection.Work => WorkForm.From(answers),
        RegistrationSection.Categories => CategoriesForm.From(answers) with { Search = search },
        RegistrationSection.Capacity => CapacityForm.From(answers),
        RegistrationSection.Areas => AreasForm.From(answers, tables),
        RegistrationSection.Contact => ContactForm.From(answers),
        RegistrationSection.Accreditations => (ISectionForm?)null,
    })?.Shown(answers, tables);

    /// <summary>The question that a section's page asks: its heading.</summary>
    public static string HeadingOf(RegistrationSection section, RegistrationAnswers answers) => section switch
    {
        RegistrationSection.Organisation when answers.Registers.Count > 0 => "Is this your organisation?",
        RegistrationSection.Organisation => "What is your organisation called?",
        RegistrationSection.Nature => "What are you?",
        RegistrationSection.Work => "What do you do?",
        RegistrationSection.Categories => "Which of these fit your work?",
        RegistrationSection.Capacity => "What can you take on?",
        RegistrationSection.Areas => "Where do you work?",
        RegistrationSection.Accreditations => "What accreditations do you hold?",
        RegistrationSection.Contact => "How can buyers reach you?",
    };
}
