using Microsoft.AspNetCore.Mvc.ModelBinding;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Categories;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Features.Suppliers.Published;

namespace WealthBuilding.Web.Features.Suppliers.Forms;

/// <summary>The categories that buyers use, ticked among those that the own words suggest.</summary>
public sealed record CategoriesForm : ISectionForm
{
    /// <summary>How many suggestions a page shows for one text.</summary>
    public const int MostSuggestions = 12;

    private const int Most = 40;

    public string[] Chosen { get; init; } = [];

    /// <summary>Other words to look for; what was ticked is kept.</summary>
    public string? Search { get; init; }

    /// <summary>Which button was pressed: <c>search</c>, or the one that goes on.</summary>
    public string? Button { get; init; }

    public bool IsSearch => Button == "search";

    [BindNever]
    public IReadOnlyList<Choice> Options { get; init; } = [];

    public RegistrationSection Section => RegistrationSection.Categories;

    public static CategoriesForm From(RegistrationAnswers answers) => new() { Chosen = [.. answers.Categories ?? []] };

    /// <summary>What can be ticked: what was chosen before, then what the words suggest.</summary>
    public static IReadOnlyList<Choice> OptionsFor(RegistrationAnswers answers, string? search, SupplierTables tables)
    {
        var tree = tables.Categories.Tree;
        var suggested = tables.Suggester.Suggest(FormText.Or(search) ?? answers.Work?.Words ?? string.Empty, MostSuggestions);
        var chosen = (answers.Categories ?? []).Select(tree.Find).OfType<CpvCode>();
        return [.. chosen.Concat(suggested.Select(s => s.Code)).DistinctBy(c => c.Code).Select(c => new Choice(c.Code, c.Label, HintOf(c, tree)))];
    }

    public IEnumerable<FieldError> Problems(RegistrationAnswers answers, SupplierTables tables)
    {
        if (Chosen.Any(c => tables.Categories.Tree.Find(c) is null))
        {
            yield return new FieldError(nameof(Chosen), "Select categories from the list");
        }
        else if (Chosen.Length > Most)
        {
            yield return new FieldError(nameof(Chosen), $"Select {Most} categories or fewer: wide ones take in the narrow ones below them");
        }
    }

    public ISectionForm Shown(RegistrationAnswers answers, SupplierTables tables) => this with { Options = OptionsFor(answers, Search, tables) };

    public RegistrationAnswers ApplyTo(RegistrationAnswers answers, SupplierTables tables) =>
        answers with { Categories = [.. Chosen.Select(c => tables.Categories.Tree.Find(c)!.Code).Distinct()] };

    private static string HintOf(CpvCode code, CpvTree tree)
    {
        var within = tree.ChildrenOf(code.Code).Take(3).Select(c => c.Label).ToList();
        var examples = within.Count == 0 ? string.Empty : $". For example: {string.Join("; ", within)}";
        return code.Level is CpvLevel.Division ? $"The whole field{examples}" : $"In: {tree.DivisionOf(code).Label}{examples}";
    }
}
