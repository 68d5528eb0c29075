using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>The answers of one page as they were typed. A registration and a registered supplier's own pages use the same.</summary>
public interface ISectionForm
{
    RegistrationSection Section { get; }

    /// <summary>What is wrong, by field, in the words that the page shows; empty where all is well.</summary>
    IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables);

    /// <summary>The form with all that its page shows beside the fields: choices, what registers say.</summary>
    ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables);

    /// <summary>The answers with this page's taken in. Asked only where there is no problem.</summary>
    RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables);
}

/// <summary>Small readings that several forms share.</summary>
internal static class FormText
{
    /// <summary>Outer spaces off; null for nothing.</summary>
    public static string? Or(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>Whole pounds as they are typed again: no figure for none.</summary>
    public static string? Pounds(long? pounds) => pounds?.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    public static IEnumerable<FieldError> TooLong(string field, string? text, int most, string name)
    {
        if (text?.Trim().Length > most)
        {
            yield return new FieldError(field, $"{name} must be {most} characters or fewer");
        }
    }
}
