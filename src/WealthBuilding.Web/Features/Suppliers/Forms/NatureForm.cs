using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>What it is, who owns it, what binds its surplus: each asked only where no register says it.</summary>
public sealed record NatureForm : ISectionForm
{
    public string? LegalForm { get; init; }

    public string? Owner { get; init; }

    public string? Surplus { get; init; }

    /// <summary>What is answered already, and what registers say.</summary>
    [BindNever]
    public RegistrationAnswers Answers { get; init; } = new();

    public RegistrationSection Section => RegistrationSection.Nature;

    public static NatureForm From(RegistrationAnswers answers) => new()
    {
        LegalForm = answers.Nature?.LegalForm,
        Owner = answers.Nature is { Ownership: not OwnershipModel.Unknown and var owner } ? owner.ToString() : null,
        Surplus = answers.Nature is { Purpose: not SupplierPurpose.Unknown and var purpose } ? purpose.ToString() : null,
    };

    /// <summary>Which of the three a register answers already.</summary>
    public static bool Asks(RegistrationAnswers answers, string field) => field switch
    {
        nameof(LegalForm) => answers.Registers.All(r => r.LegalForm is null),
        nameof(Owner) => answers.Registers.All(r => r.Ownership is OwnershipModel.Unknown),
        _ => answers.Registers.All(r => r.Purpose is SupplierPurpose.Unknown),
    };

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables)
    {
        if (Asks(answers, nameof(LegalForm)) && !Has(NatureWords.LegalForms, LegalForm))
        {
            yield return new FieldError(nameof(LegalForm), "Select what your organisation is in law");
        }

        if (Asks(answers, nameof(Owner)) && !Has(NatureWords.Owners, Owner))
        {
            yield return new FieldError(nameof(Owner), "Select who owns your organisation");
        }
        else if (Asks(answers, nameof(Owner)) && NatureRules.OfOwner(FormOf(answers), Enum.Parse<OwnershipModel>(Owner!)) is { } wrongOwner)
        {
            yield return new FieldError(nameof(Owner), wrongOwner);
        }

        if (Asks(answers, nameof(Surplus)) && !Has(NatureWords.Purposes, Surplus))
        {
            yield return new FieldError(nameof(Surplus), "Select what happens to a surplus");
        }
        else if (Asks(answers, nameof(Surplus)) && NatureRules.OfSurplus(FormOf(answers), Enum.Parse<SupplierPurpose>(Surplus!)) is { } wrongSurplus)
        {
            yield return new FieldError(nameof(Surplus), wrongSurplus);
        }
    }

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this with { Answers = answers };

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) => answers with
    {
        Nature = new NatureAnswer(
            Asks(answers, nameof(LegalForm)) ? LegalForm : null,
            Asks(answers, nameof(Owner)) ? Enum.Parse<OwnershipModel>(Owner!) : OwnershipModel.Unknown,
            Asks(answers, nameof(Surplus)) ? Enum.Parse<SupplierPurpose>(Surplus!) : SupplierPurpose.Unknown),
    };

    private string? FormOf(RegistrationAnswers answers) => Asks(answers, nameof(LegalForm)) ? LegalForm : answers.Registers.Select(r => r.LegalForm).FirstOrDefault(f => f is not null);

    private static bool Has(IReadOnlyList<Choice> choices, string? key) => choices.Any(c => c.Key == key);
}
