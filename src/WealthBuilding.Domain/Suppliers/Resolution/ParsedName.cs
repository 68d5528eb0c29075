namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>One word of a name as names are compared.</summary>
/// <param name="Text">Capitals, singular, in full.</param>
/// <param name="IsPlural">Whether the name wrote a plural: it counts only between names that are equal otherwise.</param>
/// <param name="IsTail">Whether it stands behind the legal form, in brackets or behind a dash: what ledgers hang on a name.</param>
/// <param name="Short">The abbreviation that the name wrote for it, which may mean a plural or another word; null where it wrote the word.</param>
internal readonly record struct NameWord(string Text, bool IsPlural, bool IsTail, string? Short = null);

/// <summary>A name taken to pieces.</summary>
/// <param name="Words">In their order; never empty for a name with a letter or digit.</param>
/// <param name="Text">As written.</param>
/// <param name="Role">Whether the name is the main one, or one behind T/A or FORMERLY.</param>
internal sealed record ParsedName(IReadOnlyList<NameWord> Words, LegalEnding Ending, string Text, NameRole Role)
{
    /// <summary>Signs of the name as written: short ones were hardly cut.</summary>
    internal int Length => Text.Length;

    /// <summary>The words run together: equal for FOOT CARE and FOOTCARE.</summary>
    internal string Compact => string.Concat(Words.Select(w => w.Text));
}

/// <summary>Which side of T/A a name stood on.</summary>
internal enum NameRole : byte
{
    Main,
    Trading,
    Former,
}
