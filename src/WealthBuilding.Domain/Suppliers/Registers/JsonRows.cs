using System.Text.Json;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>A JSON array of flat objects, one of which is held at a time; the first gives the columns.</summary>
internal sealed class JsonRows : IRegisterRows
{
    private readonly JsonObjects _objects;
    private readonly List<string> _header = [];
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<string> _cells = [];
    private bool _isFirst = true;

    internal JsonRows(TextReader reader)
    {
        _objects = new JsonObjects(reader);
        while (Fill() && _header.Count == 0)
        {
        }
    }

    public IReadOnlyList<string> Header => _header;

    public ReadOnlySpan<char> this[int column] => (uint)column < (uint)_cells.Count ? _cells[column] : default;

    public bool IsCut => _objects.IsCut;

    public int Row { get; private set; }

    public bool Read()
    {
        Row++;
        if (_isFirst)
        {
            _isFirst = false;
            return _header.Count > 0;
        }

        return Fill();
    }

    private bool Fill()
    {
        if (_objects.Next() is not { } text)
        {
            return false;
        }

        _cells.Clear();
        _cells.AddRange(_header.Select(_ => string.Empty));
        PutAll(text);
        return true;
    }

    // An object that is no JSON is a row without anything in it: whoever reads on leaves it out and says so.
    private void PutAll(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var property in json.RootElement.EnumerateObject())
            {
                Put(property.Name, property.Value.ValueKind is JsonValueKind.Null ? string.Empty : property.Value.ToString());
            }
        }
        catch (JsonException)
        {
            // Its cells stay blank.
        }
    }

    private void Put(string name, string value)
    {
        if (_columns.TryGetValue(name, out var column))
        {
            _cells[column] = value;
        }
        else if (_isFirst)
        {
            _columns[name] = _header.Count;
            _header.Add(name);
            _cells.Add(value);
        }
    }
}
