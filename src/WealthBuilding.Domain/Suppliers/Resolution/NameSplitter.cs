namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Parts a text that holds several names: ACME LTD T/A BOLTS, ACME (FORMERLY BOLTS LTD).</summary>
internal static class NameSplitter
{
    private static readonly (string Mark, NameRole Role)[] Marks =
    [
        ("TRADING AS", NameRole.Trading),
        ("T/A", NameRole.Trading),
        ("T/AS", NameRole.Trading),
        ("T\\A", NameRole.Trading),
        ("D/B/A", NameRole.Trading),
        ("DBA", NameRole.Trading),
        ("ALSO KNOWN AS", NameRole.Trading),
        ("NOW KNOWN AS", NameRole.Trading),
        ("A/K/A", NameRole.Trading),
        ("AKA", NameRole.Trading),
        ("FORMERLY KNOWN AS", NameRole.Former),
        ("PREVIOUSLY KNOWN AS", NameRole.Former),
        ("KNOWN AS", NameRole.Trading),
        ("FORMERLY", NameRole.Former),
        ("PREVIOUSLY", NameRole.Former),
        ("F/K/A", NameRole.Former),
        ("FKA", NameRole.Former),
    ];

    /// <summary>The sides with their roles; the whole text where no mark stands between two names.</summary>
    internal static IEnumerable<(string Text, NameRole Role)> Split(string name)
    {
        var role = NameRole.Main;
        while (Find(name) is var (at, length, next))
        {
            if (HasWord(name.AsSpan(0, at)))
            {
                yield return (name[..at], role);
                role = next;
            }

            name = name[(at + length)..];
        }

        if (HasWord(name) || role == NameRole.Main)
        {
            yield return (name, role);
        }
    }

    // The first mark in the text, and of those at one place the longest.
    private static (int At, int Length, NameRole Role)? Find(string name)
    {
        (int At, int Length, NameRole Role)? first = null;
        foreach (var (mark, role) in Marks)
        {
            var at = name.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && IsAlone(name, at, mark.Length) && (first is null || at < first.Value.At || (at == first.Value.At && mark.Length > first.Value.Length)))
            {
                first = (at, mark.Length, role);
            }
        }

        return first;
    }

    // J T A BUILDERS has no mark, nor has DBASE.
    private static bool IsAlone(string name, int at, int length) =>
        (at == 0 || !char.IsLetterOrDigit(name[at - 1])) && (at + length == name.Length || !char.IsLetterOrDigit(name[at + length]));

    private static bool HasWord(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
