using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>Where it works: wide areas to tick, councils and counties by name.</summary>
public sealed record AreasForm : ISectionForm
{
    private const int Most = 100;

    /// <summary>Codes of nations and regions, or of the whole country.</summary>
    public string[] Wide { get; init; } = [];

    /// <summary>Names of districts, counties and combined authorities, one a line or parted by commas.</summary>
    public string? Places { get; init; }

    [BindNever]
    public IReadOnlyList<Choice> Options { get; init; } = [];

    public RegistrationSection Section => RegistrationSection.Areas;

    public static AreasForm From(RegistrationAnswers answers, SupplierTables tables)
    {
        var areas = (answers.Areas ?? []).Select(tables.Areas.Find).OfType<ServedArea>().ToLookup(a => a.Kind <= ServedAreaKind.Region);
        return new AreasForm { Wide = [.. areas[true].Select(a => a.Code)], Places = string.Join('\n', areas[false].Select(a => a.Name)) };
    }

    public static IReadOnlyList<Choice> OptionsFor(SupplierTables tables) => [.. tables.Areas.Wide.Select(a => new Choice(a.Code, a.Name))];

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables)
    {
        if (Wide.Length == 0 && tables.Areas.NamesIn(Places).Count == 0)
        {
            yield return new FieldError(nameof(Places), "Enter at least one place where you work, or select 'Everywhere in the UK'");
        }

        foreach (var name in tables.Areas.NamesIn(Places).Where(n => tables.Areas.Named(n).Count == 0))
        {
            yield return new FieldError(nameof(Places), Unknown(name, tables.Areas.Nearest(name)));
        }

        if (Wide.Any(c => tables.Areas.Find(c) is null))
        {
            yield return new FieldError(nameof(Wide), "Select areas from the list");
        }
        else if (tables.Areas.NamesIn(Places).Count > Most)
        {
            yield return new FieldError(nameof(Places), $"Enter {Most} places or fewer: a county takes in its districts");
        }
    }

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this with { Options = OptionsFor(tables) };

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) => answers with
    {
        Areas = [.. Wide.Select(c => tables.Areas.Find(c)!.Code).Concat(tables.Areas.NamesIn(Places).SelectMany(tables.Areas.Named).Select(a => a.Code)).Distinct(StringComparer.Ordinal)],
    };

    private static string Unknown(string name, string? nearest) =>
        $"There is no council, county or region called '{(name.Length > 60 ? name[..60] : name)}'" + (nearest is null ? ": check the name" : $". Did you mean {nearest}?");
}
