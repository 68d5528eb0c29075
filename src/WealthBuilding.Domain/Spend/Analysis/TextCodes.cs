namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Different texts of a column, each with a code: 0 is 'not said'.</summary>
/// <remarks>Codes are 16 bits: when 65,534 texts are taken, every further one shares the last code, whose name says so.</remarks>
internal sealed class TextCodes
{
    internal const string TooMany = "(more than 65,534 different values)";

    private readonly List<string> _texts = [string.Empty];
    private readonly Dictionary<string, ushort> _codes = new(StringComparer.Ordinal);

    internal TextCodes()
    {
    }

    internal TextCodes(IReadOnlyList<string> texts)
    {
        foreach (var text in texts)
        {
            CodeOf(text);
        }
    }

    internal IReadOnlyList<string> Texts => _texts;

    internal ushort CodeOf(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return 0;
        }

        if (!_codes.TryGetValue(text, out var code))
        {
            if (_texts.Count == ushort.MaxValue)
            {
                _texts.Add(TooMany);
            }

            if (_texts.Count > ushort.MaxValue)
            {
                return ushort.MaxValue;
            }

            _codes[text] = code = (ushort)_texts.Count;
            _texts.Add(text);
        }

        return code;
    }
}
