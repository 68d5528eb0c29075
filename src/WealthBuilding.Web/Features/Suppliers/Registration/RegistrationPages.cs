using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>The page on which all answers are checked and sent.</summary>
public sealed record CheckPage(string Key, IReadOnlyList<Forms.SummaryLine> Summary, bool IsComplete, string? Listed)
{
    public static CheckPage Of(ShowRegistration.Model model) => new(
        model.Key, model.Summary, Domain.Suppliers.Registration.RegistrationSections.IsComplete(model.Answers),
        model.Answers.Listed switch { true => "yes", false => "no", null => null });
}

/// <summary>A page that asks for a code that was sent.</summary>
public sealed record CodePage(string Key, string? Code, string? Email, string? PublishedContact, bool IsOut, bool MailIsOn, string? UnsentMessage)
{
    public static CodePage Of(ShowRegistration.Model model, string? code) =>
        new(model.Key, code, model.Email, model.PublishedContact, model.ClaimCodeIsOut, model.MailIsOn, model.UnsentMessage);
}

/// <summary>The page that gives the private link, and sends it.</summary>
public sealed record LinkPage(string Key, string? Email, string PrivateLink, bool MailIsOn);

/// <summary>The page that takes an exported profile.</summary>
public sealed record ImportPage(string? File = null)
{
    public static Problem Refuse(IFormFile? file) => new Problem.Invalid([new FieldError(nameof(File), file switch
    {
        null => "Select a file",
        { Length: 0 } => "The selected file is empty",
        _ => "The selected file must be smaller than 1MB",
    })]);
}
