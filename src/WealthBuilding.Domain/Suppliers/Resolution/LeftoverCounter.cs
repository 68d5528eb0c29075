namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Counts what agrees between two names whose words were paired, and what is left over. One thread at a time.</summary>
internal sealed class LeftoverCounter(NameIndex index, WordPairing pairing, bool areAmongThemselves)
{
    private const double KnownOtherwise = 2.5;
    private const double PerSlip = 6;
    private const double PerLetterOfCut = 2;
    private const double TailDiscount = 0.4;
    private const double CutDiscount = 0.5;
    private const double CutInWordDiscount = 0.2;
    private const string Society = "SOCIETY";
    private const int ShortestCut = 18;
    private const int ShortestRare = 6;
    private const int ShortestLonely = 4;

    private readonly TwinWords _twins = new(index, areAmongThemselves);

    internal Leftovers Count(SoughtName sought)
    {
        var tally = new Leftovers { IsInOrder = true };
        var last = -1;
        for (var i = 0; i < sought.Words.Length; i++)
        {
            var mate = pairing.Mates[i];
            if (mate < 0)
            {
                AddLoose(sought, i, ref tally);
                continue;
            }

            var isSecondHalf = i > 0 && pairing.Mates[i - 1] == mate;
            tally.IsInOrder &= mate >= last;
            last = mate;
            if (!isSecondHalf)
            {
                AddMatched(sought, i, mate, ref tally);
            }

            if (pairing.SecondMates[i] is >= 0 and var second)
            {
                tally.Weight += index.WeightOf(pairing.NumberAt(second));
                last = second;
            }
        }

        tally.IsBeginning = IsBeginning(sought, in tally);
        tally.IsCut = tally.IsBeginning && sought.Name.Length >= ShortestCut && sought.Name.Ending == LegalEnding.None;
        AddRegisterLoose(sought, ref tally);
        return tally;
    }

    private void AddMatched(SoughtName sought, int at, int mate, ref Leftovers tally)
    {
        var (word, likeness) = (sought.Words[at], pairing.Likeness[at]);
        var isOther = IsKnownOtherwise(word, pairing.NumberAt(mate), likeness) && !(likeness == WordLikeness.Cut && sought.End is CutEnd.InWord);
        var number = pairing.NumberAt(mate);
        var kind = index.ClassOf(number);
        var isShort = likeness == WordLikeness.Cut && word.Text.Length < WordLikeness.ShortestCut;
        var weight = isShort ? Math.Min(index.WeightOf(number), word.Text.Length * PerLetterOfCut) : index.WeightOf(number);
        weight = word.HasMeanings ? Math.Min(weight, word.Weight) : weight;
        tally.Matched++;
        tally.Weight += weight * (likeness < 1 ? likeness * likeness : 1);
        tally.Lost += likeness < 1 ? (1 - likeness) * PerSlip * (isOther ? KnownOtherwise : 1) : 0;
        tally.OwnWords += kind is WordClass.Own && !isShort ? 1 : 0;
        tally.Places += kind is WordClass.Place && !isShort ? 1 : 0;
        tally.Numbers += kind is WordClass.Number ? 1 : 0;
        var twin = likeness < 1 ? _twins.Of(sought, at, number, likeness) : Twin.None;
        tally.Twin = twin > tally.Twin ? twin : tally.Twin;
        tally.RareWords += kind is WordClass.Own && likeness == 1 && word.Text.Length >= ShortestRare && NameWords.ShareOf(word.Text) == 0 ? 1 : 0;
        tally.LonelyWord |= kind is WordClass.Own && likeness >= WordLikeness.OneSlip && word.Text.Length >= ShortestLonely && !isShort && NameWords.ShareOf(index.SayWord(number)) == 0 && index.IsOfOne(number);
    }

    // CAPITAL is not CAPITA misspelt where both are words of the register; unless the name was cut there.
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
        tally.LooseTelling |= IsTelling(word.Class);
        tally.LooseBody |= word.Class is WordClass.Body or WordClass.LocalBody;
        tally.LooseSociety |= word.Text == Society && !word.Word.IsTail;
    }

    private void AddRegisterLoose(SoughtName sought, ref Leftovers tally)
    {
        var isCutInWord = sought.End is CutEnd.BeforeWord || (sought.Words.Length > 0 && pairing.Likeness[sought.Words.Length - 1] == WordLikeness.Cut);
        var discount = !tally.IsCut ? 1 : isCutInWord ? CutInWordDiscount : CutDiscount;
        for (var j = 0; j < pairing.RegisterCount; j++)
        {
            if (pairing.IsTaken[j] || Stands(pairing.NumberAt(j), upTo: j))
            {
                continue;
            }

            var number = pairing.NumberAt(j);
            var kind = index.ClassOf(number);
            tally.Missing += Price(kind, index.WeightOf(number)) * discount;
            tally.LooseRegister++;
            tally.LooseRegisterPlace |= kind == WordClass.Place;
            tally.LooseTelling |= IsTelling(kind);
            tally.LooseRegisterBody |= kind is WordClass.Body or WordClass.LocalBody;
            tally.LooseRegisterForms += kind is WordClass.Body or WordClass.LocalBody && NameWords.IsForm(index.SayWord(number)) ? 1 : 0;
            tally.LooseRegisterSociety |= kind is WordClass.Body && index.SayWord(number) == Society;
        }
    }

    private static bool IsTelling(WordClass kind) => kind is WordClass.Own or WordClass.Place or WordClass.Number;

    // MORVALE AND MORVALE HARBOUR: said twice is said once.
    private bool IsRepeated(SoughtName sought, int at) =>
        sought.Words[at].Number is >= 0 and var number && Stands(number, pairing.RegisterCount);

    private bool Stands(int number, int upTo)
    {
        for (var j = 0; j < upTo; j++)
        {
            if (pairing.IsTaken[j] && pairing.NumberAt(j) == number)
            {
                return true;
            }
        }

        return false;
    }

    // All words of the ledger's name, in order, begin the register's: people shorten names so, and ledgers cut them so.
    private bool IsBeginning(SoughtName sought, in Leftovers tally) =>
        tally.Loose == 0 && tally.IsInOrder && (sought.Words.Length > 1 || sought.End is not CutEnd.None)
        && !pairing.IsTaken.AsSpan(0, Math.Min(sought.Words.Length, pairing.RegisterCount)).Contains(false);

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

    // (TBET) behind TESSENDALE BOTANY AND EDUCATION TRUST: the first letters of what agrees anyway; silent words may count or not.
    private bool IsInitials(string word)
    {
        if (word.Length is < 2 or > 8)
        {
            return false;
        }

        var at = 0;
        for (var j = 0; j < pairing.RegisterCount; j++)
        {
            at += at < word.Length && index.TextOf(pairing.NumberAt(j))[0] == word[at] ? 1 : 0;
        }

        return at == word.Length && pairing.RegisterCount <= word.Length + 1;
    }
}
