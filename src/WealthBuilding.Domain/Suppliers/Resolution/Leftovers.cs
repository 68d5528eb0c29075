namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>What agrees between two names, and what is left over on both sides.</summary>
internal struct Leftovers
{
    internal double Weight;
    internal double Lost;
    internal double Missing;
    internal double Extra;
    internal int Matched;
    internal int OwnWords;
    internal int Places;
    internal int Numbers;
    internal int Loose;
    internal int LooseTail;
    internal int LooseRegister;
    internal int LooseRegisterForms;
    internal bool LoosePlace;
    internal bool LooseRegisterPlace;
    internal bool LooseTelling;
    internal bool LooseBody;
    internal bool LooseRegisterBody;
    internal bool LooseSociety;
    internal bool LooseRegisterSociety;
    internal Twin Twin;
    internal bool LonelyWord;
    internal int RareWords;
    internal bool IsInOrder;
    internal bool IsBeginning;
    internal bool IsCut;

    /// <summary>Whether a word may be another than the register's, and nothing that agrees besides says that it is not.</summary>
    internal readonly bool MayBeTwin => Twin is Twin.Strong || (Twin is Twin.Weak && RareWords == 0);

    internal readonly bool IsWhole => Loose == 0 && LooseRegister == 0;

    /// <summary>Whether the register's name has nothing besides but what kind of body it is: X and X ASSOCIATION.</summary>
    internal readonly bool IsFormApart => Loose == 0 && Lost == 0 && LooseRegister > 0 && LooseRegister == LooseRegisterForms;
}
