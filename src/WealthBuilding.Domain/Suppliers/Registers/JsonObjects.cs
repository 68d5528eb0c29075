using System.Text;

namespace WealthBuilding.Domain.Suppliers.Registers;

/// <summary>Cuts the objects out of a long JSON array, one after another, so that the array is never held as a whole.</summary>
internal sealed class JsonObjects(TextReader reader)
{
    private readonly StringBuilder _text = new();

    /// <summary>Whether the text broke off within an object.</summary>
    internal bool IsCut { get; private set; }

    /// <summary>The text of the next object; null after the last, or where the text breaks off.</summary>
    internal string? Next()
    {
        _text.Clear();
        var depth = 0;
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            if (depth == 0 && c != '{')
            {
                continue;
            }

            _text.Append((char)c);
            depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return _text.ToString();
            }

            if (c == '"')
            {
                CopyString();
            }
        }

        IsCut = depth > 0;
        return null;
    }

    private void CopyString()
    {
        for (var c = reader.Read(); c >= 0; c = reader.Read())
        {
            _text.Append((char)c);
            if (c == '\\' && reader.Read() is >= 0 and var escaped)
            {
                _text.Append((char)escaped);
            }
            else if (c == '"')
            {
                return;
            }
        }
    }
}
