namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Hashes that are the same in every run: they are kept in files.</summary>
internal static class NameHash
{
    private const uint Prime = 16777619;
    private const uint Basis = 2166136261;

    internal static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Hash of the text without the sign at <paramref name="skip"/>.</summary>
    internal static uint Without(ReadOnlySpan<char> text, int skip)
    {
        var hash = Basis;
        for (var i = 0; i < text.Length; i++)
        {
            hash = i == skip ? hash : (hash ^ text[i]) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Hash of two numbers, whichever comes first.</summary>
    internal static uint Pair(int one, int other) => Mix((uint)(Math.Min(one, other) * 0x9E3779B1L) ^ ((uint)Math.Max(one, other) * Prime));

    internal static uint Mix(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return hash ^ (hash >> 16);
    }
}
