using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>The name, asked only where no register knows it, and the name it trades under.</summary>
public sealed record OrganisationForm : ISectionForm
{
    private const int Longest = 200;

    public string? Name { get; init; }

    public string? TradingName { get; init; }

    /// <summary>What is answered already, and what registers say.</summary>
    [BindNever]
    public RegistrationAnswers Answers { get; init; } = new();

    public RegistrationSection Section => RegistrationSection.Organisation;

    public static OrganisationForm From(RegistrationAnswers answers) => new() { Name = answers.Name, TradingName = answers.TradingName };

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables)
    {
        if (answers.Registers.Count == 0 && FormText.Or(Name) is null)
        {
            yield return new FieldError(nameof(Name), "Enter the name of your organisation");
        }

        foreach (var problem in FormText.TooLong(nameof(Name), Name, Longest, "The name").Concat(FormText.TooLong(nameof(TradingName), TradingName, Longest, "The trading name")))
        {
            yield return problem;
        }
    }

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this with { Answers = answers };

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) => answers with
    {
        Name = answers.Registers.Count > 0 ? answers.Registers[0].Name : FormText.Or(Name),
        TradingName = FormText.Or(TradingName),
    };
}
