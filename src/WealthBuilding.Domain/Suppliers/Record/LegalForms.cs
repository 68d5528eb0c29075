using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Suppliers.Record;

/// <summary>Whether an organisation of a legal form is a voluntary, community or social enterprise.</summary>
public enum VcseByForm
{
    /// <summary>The form is not known, so nothing follows from it.</summary>
    Unknown,
    No,

    /// <summary>Some of the form are and some are not: the purpose decides.</summary>
    Depends,

    /// <summary>Nearly all of the form are; the purpose may say otherwise.</summary>
    Likely,
    Yes,
}

/// <summary>A legal form: our category, and what it says of being a VCSE.</summary>
public sealed record LegalForm(string Category, string Label, VcseByForm Vcse);

/// <summary>Legal forms as registers write them, to our categories (<c>seeds/reference/legal-forms.csv</c>).</summary>
public sealed class LegalForms
{
    /// <summary>Categories that say less than another register may: kept only until somebody says more.</summary>
    private static readonly HashSet<string> Vague = new(StringComparer.Ordinal) { "registered-society", "charity", "other" };

    private readonly Dictionary<(string Source, string Text), LegalForm> _byText = [];
    private readonly Dictionary<string, List<VcseByForm>> _byCategory = new(StringComparer.Ordinal);

    private LegalForms()
    {
    }

    /// <summary>Every category, once.</summary>
    public IReadOnlyCollection<string> Categories => _byCategory.Keys;

    public static LegalForms Load(TextReader reader)
    {
        var forms = new LegalForms();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            var form = new LegalForm(table["category"], table["label"], VcseOf(table["vcse"]));
            forms.Add(table["source"], table["code"], form);
            forms.Add(table["source"], table["label"], form);
            forms.Count(form);
        }

        return forms;
    }

    /// <summary>The form that a register writes in this way; null for a text that the table does not have.</summary>
    /// <remarks>Only letters and digits count; where the whole is not known, what stands before a bracket is looked up.</remarks>
    public LegalForm? Find(RegisterKind register, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var source = SourceOf(register);
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        return _byText.GetValueOrDefault((source, KeyOf(text))) ?? (bracket > 0 ? _byText.GetValueOrDefault((source, KeyOf(text[..bracket]))) : null);
    }

    /// <summary>What a category says of being a VCSE: what more than half of its forms say, and otherwise that it depends.</summary>
    /// <remarks>A private company is none, though one that may leave out LIMITED is likely one: its purpose must then say so.</remarks>
    public VcseByForm VcseOfCategory(string? category)
    {
        if (category is null || !_byCategory.TryGetValue(category, out var said))
        {
            return VcseByForm.Unknown;
        }

        var most = said.CountBy(v => v).MaxBy(g => g.Value);
        return most.Value * 2 > said.Count ? most.Key : VcseByForm.Depends;
    }

    /// <summary>Whether a category says less than another register may.</summary>
    public static bool IsVague(string category) => Vague.Contains(category);

    private static string SourceOf(RegisterKind register) => register switch
    {
        RegisterKind.CompaniesHouse => "companies-house-data-product",
        RegisterKind.CooperativesUk => "co-operatives-uk",
        RegisterKind.Societies => "fca-mutuals-register",
        RegisterKind.Charities => "charity-commission",
        RegisterKind.ScottishCharities => "oscr",
        RegisterKind.NorthernIrishCharities => "ccni",
    };

    private static VcseByForm VcseOf(string text) => text switch
    {
        "yes" => VcseByForm.Yes,
        "likely" => VcseByForm.Likely,
        "depends" => VcseByForm.Depends,
        "no" => VcseByForm.No,
        _ => throw new InvalidDataException($"legal-forms.csv says vcse '{text}'; it may be yes, likely, depends or no."),
    };

    private static string KeyOf(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    private void Add(string source, string text, LegalForm form) => _byText.TryAdd((source, KeyOf(text)), form);

    private void Count(LegalForm form)
    {
        if (!_byCategory.TryGetValue(form.Category, out var said))
        {
            _byCategory[form.Category] = said = [];
        }

        said.Add(form.Vcse);
    }
}
