using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>The Common Procurement Vocabulary as a tree, read from <c>cpv-2008.csv</c>.</summary>
public sealed class CpvTree
{
    private const int Digits = 8;

    private readonly Dictionary<string, CpvCode> _byCode;
    private readonly ILookup<string?, CpvCode> _children;

    private CpvTree(List<CpvCode> codes)
    {
        All = codes;
        _byCode = codes.ToDictionary(c => c.Code, StringComparer.Ordinal);
        _children = codes.ToLookup(c => c.Parent);
    }

    /// <summary>Every code in the order of the vocabulary.</summary>
    public IReadOnlyList<CpvCode> All { get; }

    public IEnumerable<CpvCode> Divisions => _children[null];

    public static CpvTree Load(TextReader reader)
    {
        var codes = new List<CpvCode>();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            codes.Add(new CpvCode(
                WithoutCheckDigit(table["code"]),
                table["label"],
                Enum.Parse<CpvLevel>(table["level"], ignoreCase: true),
                table.Optional("parent") is { } parent ? WithoutCheckDigit(parent) : null));
        }

        return new CpvTree(codes);
    }

    /// <summary>The code as eight digits, whether or not its check digit and spaces stand with it; null where there is no such code.</summary>
    public CpvCode? Find(string? code) =>
        code?.Trim() is { Length: >= Digits } text ? _byCode.GetValueOrDefault(WithoutCheckDigit(text)) : null;

    public IEnumerable<CpvCode> ChildrenOf(string code) => _children[code];

    /// <summary>The code itself and everything wider, the code first.</summary>
    public IEnumerable<CpvCode> Upwards(CpvCode code)
    {
        for (var at = code; at is not null; at = at.Parent is null ? null : _byCode.GetValueOrDefault(at.Parent))
        {
            yield return at;
        }
    }

    /// <summary>The division that the code lies in, or the code itself where it is one.</summary>
    public CpvCode DivisionOf(CpvCode code) => Upwards(code).Last();

    /// <summary>The group that the code lies in; null for a division, which lies in none.</summary>
    public CpvCode? GroupOf(CpvCode code) => Upwards(code).FirstOrDefault(c => c.Level is CpvLevel.Group);

    private static string WithoutCheckDigit(string code) => code.Split('-')[0];
}
