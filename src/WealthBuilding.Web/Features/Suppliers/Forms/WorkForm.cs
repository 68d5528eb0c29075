using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>What it does, in its own words.</summary>
public sealed record WorkForm : ISectionForm
{
    private const int Longest = 2000;

    public string? Words { get; init; }

    public string? Website { get; init; }

    public RegistrationSection Section => RegistrationSection.Work;

    public static WorkForm From(RegistrationAnswers answers) => new() { Words = answers.Work?.Words, Website = answers.Work?.Website };

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables)
    {
        if (FormText.Or(Words) is null)
        {
            yield return new FieldError(nameof(Words), "Enter what you do, in your own words");
        }

        foreach (var problem in FormText.TooLong(nameof(Words), Words, Longest, "What you do"))
        {
            yield return problem;
        }

        if (FormText.Or(Website) is not null && ContactText.Website(Website) is null)
        {
            yield return new FieldError(nameof(Website), "Enter a website like www.example.org");
        }
    }

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this;

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) =>
        answers with { Work = new WorkAnswer(Words!.Trim(), FormText.Or(Website) is null ? null : ContactText.Website(Website)) };
}
