namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Numbers texts from 0 in the order in which they come.</summary>
internal sealed class Numbering
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    public IReadOnlyList<string> Texts => _texts;

    public int Of(string text)
    {
        if (!_numbers.TryGetValue(text, out var number))
        {
            _numbers[text] = number = _texts.Count;
            _texts.Add(text);
        }

        return number;
    }

    /// <summary>The number; -1 where the text has none.</summary>
    public int Find(string text) => _numbers.GetValueOrDefault(text, -1);
}
