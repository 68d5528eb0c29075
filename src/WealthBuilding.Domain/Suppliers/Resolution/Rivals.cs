namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What other organisations make doubtful, however well one fits.</summary>
[Flags]
internal enum RivalDoubts : byte
{
    None = 0,

    /// <summary>One is at the payee's postcode and the best by its name is not.</summary>
    Nearer = 1,

    /// <summary>The ledger says no legal form, and the name is one with a form and one with a word for another kind of body.</summary>
    Form = 2,

    /// <summary>The name may have been cut, and several go on.</summary>
    Cut = 4,

    /// <summary>No doubt, but its opposite: nobody else could be called so in short.</summary>
    Only = 8,
}

/// <summary>Other organisations that fit about as well.</summary>
/// <param name="Weight">Natural log odds that they take from the candidate; 0 where there are none.</param>
/// <param name="Doubts">What they make doubtful for all candidates.</param>
internal readonly record struct Rivals(int Count, double Weight, RivalDoubts Doubts = RivalDoubts.None)
{
    internal bool Has(RivalDoubts doubt) => (Doubts & doubt) != 0;
}
