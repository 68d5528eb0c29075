using System.Text.Json;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Finds members of JSON objects by the names of the standard, however a publisher writes them.</summary>
internal static class OcdsNames
{
    /// <summary>The member of that name; else the first that differs by spaces or by capitals alone. Null where there is none.</summary>
    /// <param name="isOther">Whether it is written otherwise.</param>
    public static JsonElement? Find(JsonElement element, string name, out bool isOther)
    {
        isOther = false;
        if (element.TryGetProperty(name, out var member))
        {
            return member;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Name is var written && written.Length >= name.Length && IsSame(written, name))
            {
                isOther = true;
                return property.Value;
            }
        }

        return null;
    }

    /// <inheritdoc cref="Find(JsonElement, string, out bool)"/>
    public static JsonElement? Find(JsonElement element, string name) => Find(element, name, out _);

    private static bool IsSame(string written, string name)
    {
        var at = 0;
        foreach (var sign in written)
        {
            if (at < name.Length && char.ToUpperInvariant(sign) == char.ToUpperInvariant(name[at]))
            {
                at++;
            }
            else if (!char.IsWhiteSpace(sign))
            {
                return false;
            }
        }

        return at == name.Length;
    }
}
