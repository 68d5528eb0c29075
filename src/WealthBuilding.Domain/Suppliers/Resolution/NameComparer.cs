using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Compares a ledger's name with a name of the index. One thread at a time.</summary>
internal sealed class NameComparer(NameIndex index)
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
    private const double BothInFull = 2.2;
    private const double KnownOtherwise = 2.5;
    private const double PerSlip = 6;
    private const double OutOfOrder = -0.7;
    private const double BothWantWords = 1.5;
    private const double OtherPlace = 3;
    private const double OtherBody = -4;
    private const double TailDiscount = 0.4;
    private const double CutDiscount = 0.5;
    private const double CutInWordDiscount = 0.2;
    private const string Society = "SOCIETY";
    private const int ShortestCut = 18;
    private const double SameDistrict = 1.5;

    private readonly WordPairing _pairing = new();

    internal WordPairing Pairing => _pairing;

    /// <param name="isAtPostcode">Whether the register's postcode is the ledger's, where that is known already.</param>
    internal NameComparison Compare(SoughtName sought, int name, in Postcode postcode, bool isAtPostcode = false)
    {
        isAtPostcode |= IsAt(name, postcode);
        _pairing.Pair(sought, index, name, mayBeInitials: isAtPostcode);
        var result = new NameComparison { Name = name, GoesOn = -1, IsAtPostcode = isAtPostcode };
        var tally = Tally(sought, ref result);
        Score(sought, name, in tally, ref result);
        result.Postcode = Postcodes(name, postcode);
        result.Kind = Kinds(index.KindOf(name), sought.Name.Role, isSame: tally.IsWhole && tally.Lost == 0);
        var isLearnt = result.Kind > 1;
        result.IsOtherForm = !isLearnt && IsOtherForm(sought.Name.Ending, index.EndingOf(name), in tally) && !IsReregistered(sought.Name.Ending, index.EndingOf(name), in tally);
        result.IsPersonal = !isLearnt && sought.IsPersonal && sought.Name.Ending == LegalEnding.None && !IsRegisteredSo(index.EndingOf(name), in tally);
        result.IsByInitial = !isLearnt && _pairing.HasInitial;
        result.GoesOn = GoesOn(sought, in tally);
        result.IsDistinct = tally.OwnWords > 0 || (tally.IsWhole && IsDistinctAsAWhole(in tally, in result)) || IsPlaceAndPurpose(in tally) || isLearnt;
        return result;
    }

    // Of common words only, yet told apart: by a place or a number among them, by three words, by the same address or legal form,
    // or because it does not end in what every village has: LOCAL SOLUTIONS, but not VILLAGE HALL.
    private bool IsDistinctAsAWhole(in Leftovers tally, in NameComparison result) =>
        tally.Places > 0 || tally.Numbers > 0 || tally.Matched >= 3 || result.Postcode > 3
        || (tally.Matched == 2 && tally.Lost == 0 && !_pairing.IsPluralApart && !_pairing.IsJoined && (result.Form >= 1 || (result.Words > LeastOfCommonWords && index.ClassOf(_pairing.NumberAt(_pairing.RegisterCount - 1)) != WordClass.LocalBody)));

    // KENT COMMUNITY HEALTH: a place and what is done there, and nothing that says otherwise, as of KENT COMMUNITY HEALTH NHS TRUST.
    private static bool IsPlaceAndPurpose(in Leftovers tally) =>
        tally.Places > 0 && tally.Matched >= 3 && tally.Loose == tally.LooseTail && !tally.LooseRegisterPlace;

    /// <summary>What is left over on both sides.</summary>
    private struct Leftovers
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
        internal bool LoosePlace;
        internal bool LooseRegisterPlace;
        internal bool LooseBody;
        internal bool LooseRegisterBody;
        internal bool LooseSociety;
        internal bool LooseRegisterSociety;
        internal bool IsInOrder;
        internal bool IsBeginning;
        internal bool IsCut;

        internal readonly bool IsWhole => Loose == 0 && LooseRegister == 0;
    }

    private Leftovers Tally(SoughtName sought, ref NameComparison result)
    {
        var tally = new Leftovers { IsInOrder = true };
        var last = -1;
        for (var i = 0; i < sought.Words.Length; i++)
        {
            var mate = _pairing.Mates[i];
            if (mate < 0)
            {
                AddLoose(sought, i, ref tally);
                continue;
            }

            var isSecondHalf = i > 0 && _pairing.Mates[i - 1] == mate;
            tally.IsInOrder &= mate >= last;
            last = mate;
            if (!isSecondHalf)
            {
                AddMatched(sought.Words[i], mate, _pairing.Likeness[i], ref tally);
            }

            if (_pairing.SecondMates[i] is >= 0 and var second)
            {
                tally.Weight += index.WeightOf(_pairing.NumberAt(second));
                last = second;
            }
        }

        tally.IsBeginning = IsBeginning(sought, in tally);
        tally.IsCut = tally.IsBeginning && sought.Name.Length >= ShortestCut && sought.Name.Ending == LegalEnding.None;
        AddRegisterLoose(sought, ref tally);
        result.Words = Math.Min(tally.Weight - index.Crowd, MostOfWords);
        result.Spelling = -tally.Lost;
        return tally;
    }

    private void AddMatched(SoughtWord word, int mate, double likeness, ref Leftovers tally)
    {
        var number = _pairing.NumberAt(mate);
        var kind = index.ClassOf(number);
        var weight = index.WeightOf(number);
        tally.Matched++;
        tally.Weight += weight * (likeness < 1 ? likeness * likeness : 1);
        tally.Lost += likeness < 1 ? (1 - likeness) * PerSlip * (IsKnownOtherwise(word, number, likeness) ? KnownOtherwise : 1) : 0;
        tally.OwnWords += kind is WordClass.Own ? 1 : 0;
        tally.Places += kind is WordClass.Place ? 1 : 0;
        tally.Numbers += kind is WordClass.Number ? 1 : 0;
    }

    // CAPITAL is not CAPITA misspelt where both are words of the register.
    private static bool IsKnownOtherwise(SoughtWord word, int number, double likeness) =>
        word.Number >= 0 && word.Number != number && likeness != WordLikeness.FinalE && word.Class is WordClass.Own or WordClass.Place;

    private void AddLoose(SoughtName sought, int at, ref Leftovers tally)
    {
        var word = sought.Words[at];
        if (IsInitials(word.Text) || IsRepeated(sought, at))
        {
            return;
        }

        var discount = word.Word.IsTail ? TailDiscount : 1;
        tally.Extra += Price(word.Class, word.Weight) * discount;
        tally.Loose++;
        tally.LooseTail += word.Word.IsTail ? 1 : 0;
        tally.LoosePlace |= word.Class == WordClass.Place;
        tally.LooseBody |= word.Class is WordClass.Body or WordClass.LocalBody;
        tally.LooseSociety |= word.Text == Society && !word.Word.IsTail;
    }

    // MORVALE AND MORVALE HARBOUR: said twice is said once.
    private bool IsRepeated(SoughtName sought, int at) =>
        sought.Words[at].Number is >= 0 and var number && Stands(number, _pairing.RegisterCount);

    private bool Stands(int number, int upTo)
    {
        for (var j = 0; j < upTo; j++)
        {
            if (_pairing.IsTaken[j] && _pairing.NumberAt(j) == number)
            {
                return true;
            }
        }

        return false;
    }

    private void AddRegisterLoose(SoughtName sought, ref Leftovers tally)
    {
        var isCutInWord = sought.Words.Length > 0 && _pairing.Likeness[sought.Words.Length - 1] == WordLikeness.Cut;
        var discount = !tally.IsCut ? 1 : isCutInWord ? CutInWordDiscount : CutDiscount;
        for (var j = 0; j < _pairing.RegisterCount; j++)
        {
            if (_pairing.IsTaken[j])
            {
                continue;
            }

            var number = _pairing.NumberAt(j);
            if (Stands(number, upTo: j))
            {
                continue;
            }

            var kind = index.ClassOf(number);
            tally.Missing += Price(kind, index.WeightOf(number)) * discount;
            tally.LooseRegister++;
            tally.LooseRegisterPlace |= kind == WordClass.Place;
            tally.LooseRegisterBody |= kind is WordClass.Body or WordClass.LocalBody;
            tally.LooseRegisterSociety |= kind is WordClass.Body && index.SayWord(number) == Society;
        }
    }

    // All words of the ledger's name, in order, begin the register's: people shorten names so, and ledgers cut them so.
    private bool IsBeginning(SoughtName sought, in Leftovers tally) =>
        tally.Loose == 0 && tally.IsInOrder && sought.Words.Length > 1
        && !_pairing.IsTaken.AsSpan(0, Math.Min(sought.Words.Length, _pairing.RegisterCount)).Contains(false);

    // A body whose whole registered name is a person's, without a legal form: a charity, mostly.
    private static bool IsRegisteredSo(LegalEnding register, in Leftovers tally) => register == LegalEnding.None && tally.IsWhole && tally.Lost == 0;

    // LTD and PLC of one name are one company before and after its re-registration: the number stays (Companies Act 2006, part 7), and no two may have such names.
    private static bool IsReregistered(LegalEnding raw, LegalEnding register, in Leftovers tally) =>
        tally.IsWhole && (raw, register) is (LegalEnding.Limited, LegalEnding.PublicLimited) or (LegalEnding.PublicLimited, LegalEnding.Limited);

    // A registered society says its form in the middle of its name, and mostly LIMITED besides.
    private static bool IsOtherForm(LegalEnding raw, LegalEnding register, in Leftovers tally) =>
        LegalEndings.Exclude(raw, register) || (tally.LooseSociety && register != LegalEnding.None) || (tally.LooseRegisterSociety && raw != LegalEnding.None);

    // The word that was cut, or else the first that is missing behind a name of the length at which ledgers cut.
    private int GoesOn(SoughtName sought, in Leftovers tally)
    {
        if (!tally.IsBeginning || sought.Name.Ending != LegalEnding.None)
        {
            return -1;
        }

        var last = sought.Words.Length - 1;
        return _pairing.Likeness[last] == WordLikeness.Cut ? _pairing.NumberAt(_pairing.Mates[last])
            : tally.IsCut && tally.LooseRegister > 0 ? _pairing.NumberAt(Array.IndexOf(_pairing.IsTaken, false))
            : -1;
    }

    /// <summary>What it costs that one name has a word and the other has not.</summary>
    private static double Price(WordClass kind, double weight) => kind switch
    {
        WordClass.Trade => 0.9,
        WordClass.Body or WordClass.LocalBody => 1.3,
        WordClass.Sister => 2.6,
        WordClass.Arm => 4,
        WordClass.Place => 3.5,
        WordClass.Number => 4,
        WordClass.Own => 1 + (0.35 * weight),
    };

    private void Score(SoughtName sought, int name, in Leftovers tally, ref NameComparison result)
    {
        // With its legal form a name is written in full: another word is another company (X LTD, X INTERNATIONAL LTD).
        var (raw, register) = (sought.Name.Ending, index.EndingOf(name));
        var inFull = raw != LegalEnding.None && register != LegalEnding.None ? BothInFull : 1;
        result.IsOtherInFull = inFull > 1 && (tally.LooseRegister > 0 || tally.Loose > tally.LooseTail);
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
        tally.IsWhole ? (tally.Lost > 0 ? EqualButSpelling : _pairing.IsPluralApart ? EqualButPlural : _pairing.IsJoined ? EqualButJoined : AllEqual)
        : tally.LooseRegister == 0 && tally.LooseTail == tally.Loose ? EqualButTail
        : tally.IsCut ? EqualButCut
        : tally.IsBeginning ? EqualAtBeginning
        : tally.Loose == 0 || tally.LooseRegister == 0 ? EqualOnOneSide
        : 0;

    // (TBET) behind TESSENDALE BOTANY AND EDUCATION TRUST: the first letters of what agrees anyway; silent words may count or not.
    private bool IsInitials(string word)
    {
        if (word.Length is < 2 or > 8)
        {
            return false;
        }

        var at = 0;
        for (var j = 0; j < _pairing.RegisterCount; j++)
        {
            at += at < word.Length && index.TextOf(_pairing.NumberAt(j))[0] == word[at] ? 1 : 0;
        }

        return at == word.Length && _pairing.RegisterCount <= word.Length + 1;
    }

    private double Postcodes(int name, in Postcode raw)
    {
        var (outward, inward) = index.PostcodeOf(name);
        if (raw.OutwardKey == 0 || outward == 0)
        {
            return 0;
        }

        if (raw.OutwardKey != outward)
        {
            return AreaOf(raw.OutwardKey) == AreaOf(outward) ? -0.2 : -0.7;
        }

        var isFull = raw.IsFull && inward >= 0;
        return !isFull || raw.InwardIndex != inward ? SameDistrict : Math.Clamp(Math.Log((index.Names + 1000.0) / (index.NamesAt(raw).Length + 1)) - 2, SameDistrict, 5);
    }

    private bool IsAt(int name, in Postcode raw) =>
        raw.OutwardKey != 0 && raw.IsFull && index.PostcodeOf(name) is var (outward, inward) && outward == raw.OutwardKey && inward == raw.InwardIndex;

    // The letters of an outward key: its signs are digits in base 37, letters from 11 up.
    private static int AreaOf(int outwardKey)
    {
        var second = outwardKey / (37 * 37) % 37;
        return second >= 11 ? outwardKey / (37 * 37) : outwardKey / (37 * 37 * 37) * 37;
    }

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
