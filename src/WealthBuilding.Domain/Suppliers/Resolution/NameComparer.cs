using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Compares a ledger's name with a name of the index. One thread at a time.</summary>
internal sealed class NameComparer
{
    private const double MostOfWords = 7;
    private const double AllEqual = 8;
    private const double EqualButJoined = 7;
    private const double EqualButPlural = 5.5;
    private const double EqualButSpelling = 5;
    private const double EqualButTail = 4;
    private const double EqualButCut = 3.5;
    private const double EqualAtBeginning = 2.5;
    private const double EqualOnOneSide = 1;
    private const double LeastOfCommonWords = -4.2;
    private const double LeastOfFullName = -6;
    private const double BothInFull = 2.2;
    private const double OutOfOrder = -0.7;
    private const double BothWantWords = 1.5;
    private const double OtherPlace = 3;
    private const double OtherBody = -4;
    private const double MostOfArm = -4;
    private const string Council = "COUNCIL";

    private readonly NameIndex _index;
    private readonly LeftoverCounter _counter;

    /// <param name="areAmongThemselves">Whether the index holds the ledger's own names.</param>
    internal NameComparer(NameIndex index, bool areAmongThemselves = false)
    {
        _index = index;
        _counter = new LeftoverCounter(index, Pairing, areAmongThemselves);
    }

    internal WordPairing Pairing { get; } = new();

    /// <param name="isAtPostcode">Whether the register's postcode is the ledger's, where that is known already.</param>
    internal NameComparison Compare(SoughtName sought, int name, in Postcode postcode, bool isAtPostcode = false)
    {
        isAtPostcode |= PostcodeComparer.IsAt(_index, name, postcode);
        Pairing.Pair(sought, _index, name, mayBeInitials: isAtPostcode);
        var result = new NameComparison { Name = name, GoesOn = -1, IsAtPostcode = isAtPostcode };
        var tally = _counter.Count(sought);
        Score(sought, name, in tally, ref result);
        result.Postcode = PostcodeComparer.Weigh(_index, name, postcode);
        result.Kind = Kinds(_index.KindOf(name), sought.Name.Role, isSame: tally.IsWhole && tally.Lost == 0);
        Doubt(sought, name, in tally, ref result);
        return result;
    }

    // What a person is to be asked about, whatever the sum.
    private void Doubt(SoughtName sought, int name, in Leftovers tally, ref NameComparison result)
    {
        var isLearnt = result.Kind > 1;
        var (raw, register) = (sought.Name.Ending, _index.EndingOf(name));
        result.IsOtherForm = !isLearnt && IsOtherForm(raw, register, in tally) && !(IsReregistered(raw, register, in tally) || (IsConverted(raw, register, in tally) && _index.IsLive(_index.EntityOf(name))));
        result.IsPersonal = !isLearnt && sought.IsPersonal && raw == LegalEnding.None && !IsRegisteredSo(register, in tally);
        result.IsByInitial = !isLearnt && Pairing.HasInitial;
        result.IsReordered = !isLearnt && !tally.IsInOrder && (tally.LooseTelling || Pairing.IsPluralApart) && !result.IsAtPostcode;
        result.IsPluralApart = !isLearnt && Pairing.IsPluralApart && tally.IsWhole && raw != LegalEnding.None && register != LegalEnding.None && !result.IsAtPostcode;
        result.IsTwin = !isLearnt && tally.MayBeTwin && !result.IsAtPostcode;
        result.IsLonelyThere = result.IsAtPostcode && tally.LonelyWord;
        result.IsBesideCouncil = !isLearnt && IsBesideCouncil(sought);
        result.IsFormApart = tally.IsFormApart;
        result.HasAllWords = tally.Loose == 0;
        result.IsFormUnsaid = tally.IsWhole && tally.Lost == 0 && raw == LegalEnding.None && register != LegalEnding.None && !isLearnt;
        result.GoesOn = GoesOn(sought, in tally);
        result.IsDistinct = tally.OwnWords > 0 || (tally.IsWhole && !Pairing.IsByMeaning && IsDistinctAsAWhole(in tally, in result)) || IsPlaceAndPurpose(in tally) || IsFullName(raw, register, in tally) || isLearnt;
        result.IsShort = !isLearnt && IsShort(sought, raw, in tally, in result);
    }

    // Of common words only, yet told apart: by a place or a number among them, by three words, by the same address or legal form,
    // or because it does not end in what every village has: LOCAL SOLUTIONS, but not VILLAGE HALL.
    private bool IsDistinctAsAWhole(in Leftovers tally, in NameComparison result) =>
        tally.Places > 0 || tally.Numbers > 0 || tally.Matched >= 3 || result.Postcode > 3
        || (tally.Matched == 2 && tally.Lost == 0 && !Pairing.IsPluralApart && !Pairing.IsJoined && (result.Form >= 1 || (result.Words > LeastOfCommonWords && _index.ClassOf(Pairing.NumberAt(Pairing.RegisterCount - 1)) != WordClass.LocalBody)));

    // No two companies may have one name, and CO and THE do not make it another (the 2015 Regulations, schedule 3): THE CARE CO LTD is THE CARE COMPANY LIMITED.
    private bool IsFullName(LegalEnding raw, LegalEnding register, in Leftovers tally) =>
        raw == register && raw != LegalEnding.None && tally.IsWhole && tally.Lost == 0 && !Pairing.IsPluralApart && !Pairing.IsJoined && !Pairing.IsByMeaning;

    // KENT COMMUNITY HEALTH: a place and what is done there, and nothing that says otherwise, as of KENT COMMUNITY HEALTH NHS TRUST.
    private static bool IsPlaceAndPurpose(in Leftovers tally) =>
        tally.Places > 0 && tally.Matched >= 3 && tally.Loose == tally.LooseTail && !tally.LooseRegisterPlace;

    // A body whose whole registered name is a person's, without a legal form: a charity, mostly.
    private static bool IsRegisteredSo(LegalEnding register, in Leftovers tally) => register == LegalEnding.None && tally.IsWhole && tally.Lost == 0;

    // LTD and PLC of one name are one company before and after its re-registration: the number stays (Companies Act 2006, part 7), and no two may have such names.
    private static bool IsReregistered(LegalEnding raw, LegalEnding register, in Leftovers tally) =>
        tally.IsWhole && (raw, register) is (LegalEnding.Limited, LegalEnding.PublicLimited) or (LegalEnding.PublicLimited, LegalEnding.Limited);

    // A company that became a CIC keeps its number (Companies (Audit, Investigations and Community Enterprise) Act 2004, s. 37), ledgers keep its LTD, and while
    // the CIC is registered nobody else may be called so (the 2015 Regulations, schedule 3). A ledger that says CIC may know what the register does not.
    private bool IsConverted(LegalEnding raw, LegalEnding register, in Leftovers tally) =>
        raw == LegalEnding.Limited && register == LegalEnding.CommunityInterest && tally.IsWhole && tally.Lost == 0 && !Pairing.IsPluralApart && !Pairing.IsJoined && !Pairing.IsByMeaning;

    // What a body is called in short: the beginning of its name, word for word, without the legal form. Not of an arm of somebody (PENSIONS, ENTERPRISES).
    private bool IsShort(SoughtName sought, LegalEnding raw, in Leftovers tally, in NameComparison result) =>
        raw == LegalEnding.None && sought.Name.Role == NameRole.Main && tally.IsBeginning && tally.LooseRegister > 0 && tally.Lost == 0 && !tally.IsFormApart && !Pairing.IsPluralApart
        && result.Missing > MostOfArm && (tally.Matched >= 3 || (tally.Matched == 2 && tally.OwnWords > 0 && result.IsDistinct));

    // A registered society says its form in the middle of its name, and mostly LIMITED besides.
    private static bool IsOtherForm(LegalEnding raw, LegalEnding register, in Leftovers tally) =>
        LegalEndings.Exclude(raw, register) || (tally.LooseSociety && register != LegalEnding.None) || (tally.LooseRegisterSociety && raw != LegalEnding.None);

    // OLDHAM COUNCIL and OLDHAM COUNCIL FOR VOLUNTARY SERVICE.
    private bool IsBesideCouncil(SoughtName sought) =>
        sought.Words is [.., { Text: Council }] && sought.Name.Ending == LegalEnding.None && Pairing.Mates[sought.Words.Length - 1] is >= 0 and var mate
        && Pairing.IsTaken.AsSpan(mate + 1, Pairing.RegisterCount - mate - 1).Contains(false);

    // The word that was cut, or else the first that is missing behind a name of the length at which ledgers cut.
    private int GoesOn(SoughtName sought, in Leftovers tally)
    {
        if (!tally.IsBeginning || sought.Name.Ending != LegalEnding.None)
        {
            return -1;
        }

        var last = sought.Words.Length - 1;
        return Pairing.Likeness[last] == WordLikeness.Cut ? Pairing.NumberAt(Pairing.Mates[last])
            : tally.IsCut && tally.LooseRegister > 0 ? Pairing.NumberAt(Array.IndexOf(Pairing.IsTaken, false))
            : -1;
    }

    private void Score(SoughtName sought, int name, in Leftovers tally, ref NameComparison result)
    {
        // With its legal form a name is written in full: another word is another company (X LTD, X INTERNATIONAL LTD).
        var (raw, register) = (sought.Name.Ending, _index.EndingOf(name));
        var inFull = raw != LegalEnding.None && register != LegalEnding.None ? BothInFull : 1;
        result.IsOtherInFull = inFull > 1 && (tally.LooseRegister > 0 || tally.Loose > tally.LooseTail);
        result.Words = Math.Clamp(tally.Weight - _index.Crowd, IsFullName(raw, register, in tally) ? LeastOfFullName : double.NegativeInfinity, MostOfWords);
        result.Spelling = -tally.Lost;
        result.Missing = -tally.Missing * inFull;
        result.Extra = -tally.Extra * inFull;
        result.Order = tally.IsInOrder ? 0 : OutOfOrder;
        if (tally.Loose > 0 && tally.LooseRegister > 0)
        {
            result.Extra -= BothWantWords + (0.5 * Math.Min(tally.Missing, tally.Extra)) + (tally.LoosePlace && tally.LooseRegisterPlace ? OtherPlace : 0);
        }

        result.Equal = Equality(in tally);
        result.Form = LegalEndings.Weigh(raw, register);
        result.Form += raw != LegalEnding.None && register == LegalEnding.None && tally.LooseRegisterBody ? OtherBody : 0;
        result.Form += raw == LegalEnding.None && register != LegalEnding.None && tally.LooseBody ? OtherBody / 2 : 0;
    }

    private double Equality(in Leftovers tally) =>
        tally.IsWhole ? (tally.Lost > 0 ? EqualButSpelling : Pairing.IsPluralApart ? EqualButPlural : Pairing.IsJoined ? EqualButJoined : AllEqual)
        : tally.LooseRegister == 0 && tally.LooseTail == tally.Loose ? EqualButTail
        : tally.IsCut ? EqualButCut
        : tally.IsBeginning ? EqualAtBeginning
        : tally.Loose == 0 || tally.LooseRegister == 0 ? EqualOnOneSide
        : 0;

    // A spelling that a person confirmed says nothing of another spelling that is like it.
    private static double Kinds(NameKind kind, NameRole role, bool isSame) => kind switch
    {
        NameKind.Registered => 0,
        NameKind.Trading => -0.3,
        NameKind.Previous => -1,
        NameKind.Learnt => isSame ? 2 : 0,
    }
    + role switch
    {
        NameRole.Main => 0,
        NameRole.Trading => -1,
        NameRole.Former => -2,
    };
}
