namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The arrays that a <see cref="NameIndex"/> is made of.</summary>
internal sealed record NameIndexData
{
    /// <summary>Longest word in bytes that is looked up; longer ones are cut when they are added.</summary>
    internal const int LongestWord = 96;

    /// <summary>Words one behind another; word i is from WordStarts[i] to WordStarts[i + 1].</summary>
    public required byte[] WordText { get; init; }

    public required int[] WordStarts { get; init; }

    public required byte[] WordClasses { get; init; }

    public required float[] WordWeights { get; init; }

    /// <summary>Pairs of letters of each word, as <see cref="LetterPairs"/> has them.</summary>
    public required uint[] WordSignatures { get; init; }

    /// <summary>Open addressing; 0 is empty, otherwise the word's number and 1.</summary>
    public required int[] WordSlots { get; init; }

    public required int[] PostingStarts { get; init; }

    /// <summary>Names of each word, ascending.</summary>
    public required int[] Postings { get; init; }

    public required int[] NameStarts { get; init; }

    /// <summary>Words of each name in order: number twice, and 1 for a plural.</summary>
    public required int[] NameWords { get; init; }

    public required int[] NameEntities { get; init; }

    /// <summary>Kind in the two lowest bits, legal ending above.</summary>
    public required byte[] NameTraits { get; init; }

    /// <summary>0 for none.</summary>
    public required int[] Outwards { get; init; }

    public required short[] Inwards { get; init; }

    public required byte[] EntityFlags { get; init; }

    /// <summary>Numbers of registers, ascending.</summary>
    public required ulong[] Numbers { get; init; }

    public required int[] NumberEntities { get; init; }

    public required HashLists Compacts { get; init; }

    public required HashLists Pairs { get; init; }

    public required HashLists Postcodes { get; init; }

    public required HashLists Deletions { get; init; }

    internal long Bytes =>
        WordText.Length + WordClasses.Length + NameTraits.Length + EntityFlags.Length + (2L * Inwards.Length) + (8L * Numbers.Length)
        + (4L * (WordStarts.Length + WordSignatures.Length + WordWeights.Length + WordSlots.Length + PostingStarts.Length + Postings.Length + NameStarts.Length
            + NameWords.Length + NameEntities.Length + Outwards.Length + NumberEntities.Length))
        + Compacts.Bytes + Pairs.Bytes + Postcodes.Bytes + Deletions.Bytes;
}

/// <summary>Bits of an entity.</summary>
internal static class EntityFlag
{
    internal const byte Live = 1;
    internal const byte Company = 2;
    internal const byte Charity = 4;
}
