using System.Globalization;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says in words for a person why a candidate was proposed: what speaks for it weighs more than 0, what speaks against it less, and nothing weighs 0.</summary>
internal sealed class ReasonWriter(NameIndex index)
{
    private const double LeastDoubt = -0.1;

    private readonly NameComparer _comparer = new(index);

    internal IReadOnlyList<MatchReason> Write(SoughtName sought, NameComparison found, Rivals rivals)
    {
        _ = _comparer.Compare(sought, found.Name, default, found.IsAtPostcode);
        var reasons = new List<MatchReason>();
        Add(reasons, "words", WordsText(sought, isCommon: found.Words < 0), found.Words);
        AddEqual(reasons, found);
        Add(reasons, "spelling", SpellingText(sought), found.Spelling);
        Add(reasons, "missing", $"The register's name has {Join(RegisterLoose())} besides", found.Missing);
        Add(reasons, "extra", $"The ledger's name has {Join(SoughtLoose(sought))} besides", found.Extra);
        Add(reasons, "order", "The words stand in another order", found.Order);
        Add(reasons, "form", FormText(sought.Name.Ending, index.EndingOf(found.Name), found.IsOtherForm), found.IsOtherForm ? found.Form + HeldBack(found) : found.Form);
        Add(reasons, "postcode", found.Postcode > 0 ? "The postcodes agree" : "The postcodes differ", found.Postcode);
        Add(reasons, index.KindOf(found.Name) is NameKind.Previous ? "former" : "kind", KindText(index.KindOf(found.Name)), found.Kind);
        AddDoubts(reasons, found, rivals);
        return [.. reasons.OrderByDescending(r => Math.Abs(r.Weight))];
    }

    private static void AddEqual(List<MatchReason> reasons, NameComparison found)
    {
        var isSame = found.Missing == 0 && found.Extra == 0;
        Add(reasons, isSame ? "equal" : "within", isSame ? "The names are the same but for their writing" : "One name is within the other", found.Equal);
    }

    // What keeps a name from being joined though its words agree.
    private static void AddDoubts(List<MatchReason> reasons, NameComparison found, Rivals rivals)
    {
        AddIf(found.IsByLetters, "letters", "The names are alike letter by letter, though their words are not", found.LogOdds - found.ByWords);
        AddIf(found.IsByPlace, "there", "No other organisation has such a word in its name, and this one is at the payee's own postcode", found.LogOdds - found.ByWords);
        AddIf(!found.IsDistinct, "common", "Only words that many names share agree: a name alone cannot tell", HeldBack(found));
        AddIf(found.IsPersonal, "person", "The name is made of names of people: without a legal form or a number it may be a person", HeldBack(found));
        AddIf(found.IsByInitial, "initial", "One name has only the first letter of a word of the other: somebody else of the same name may be meant", HeldBack(found));
        AddIf(rivals.Has(RivalDoubts.Nearer), "place", "One organisation has the name, and another with such a name is at the payee's own postcode", LeastDoubt + Math.Min(0, NameComparison.MostIfAsked - found.LogOdds));
        AddIf(rivals.Has(RivalDoubts.Form), "forms", "The ledger says no legal form, and organisations of more than one form have such a name", LeastDoubt + Math.Min(0, NameComparison.MostIfAsked - found.LogOdds));
        AddIf(rivals.Has(RivalDoubts.Cut), "cut", "The name may have been cut, and more than one organisation's name begins so", LeastDoubt + Math.Min(0, NameComparison.MostIfAsked - found.LogOdds));
        AddIf(rivals.Has(RivalDoubts.Only) && found.IsShort, "only", "No other organisation's name begins so, or has all these words", Standings.OnlyOne);
        AddIf(found.IsReordered, "reordered", "The words stand in another order, and one name has a plural or a word besides that tells organisations apart", HeldBack(found));
        AddIf(found.IsPluralApart, "plural", "Both names are written in full, and one has a plural where the other has not: two companies may be called so", HeldBack(found));
        AddIf(found.IsTwin, "twin", "A word is a letter apart from the register's, or no more than the beginning of it: it may be another word", HeldBack(found));
        AddIf(found.IsBesideCouncil, "council", "The ledger names a council, and this organisation's name goes on behind that word: a council for something, or a part of one", HeldBack(found));
        AddIf(found.IsUnknownNumber, "unknown", "The register number given is in no register that is loaded, and this organisation has another: it may be mistyped", HeldBack(found));
        AddIf(found.IsOtherInFull, "full", "Both names are written in full, and one has a word that the other lacks: such companies are two", HeldBack(found));
        AddIf(rivals.Count > 0, "rivals", rivals.Count == 1 ? "Another organisation fits about as well" : $"{rivals.Count} other organisations fit about as well", rivals.Weight);

        void AddIf(bool isSo, string code, string text, double weight) => Add(reasons, code, text, isSo ? weight : 0);
    }

    private static double HeldBack(NameComparison found) => Math.Min(LeastDoubt, found.ByWords - found.Sum);

    private static void Add(List<MatchReason> reasons, string code, string text, double weight)
    {
        if (weight != 0)
        {
            reasons.Add(new MatchReason(code, text, weight));
        }
    }

    // Words that many names share speak against it, though they agree: another organisation is likelier.
    private string WordsText(SoughtName sought, bool isCommon)
    {
        List<int> agreed = [.. Enumerable.Range(0, sought.Words.Length).Select(i => _comparer.Pairing.Mates[i]).Where(m => m >= 0).Distinct().Select(_comparer.Pairing.NumberAt)];
        if (agreed.Count == 0)
        {
            return "No word agrees";
        }

        var rarest = agreed.MaxBy(index.WeightOf);
        var says = (isCommon, agreed.Count) switch
        {
            (true, 1) => $"Only the word {Join(agreed.Select(index.SayWord))} agrees, which tells too little alone",
            (true, _) => $"Only the words {Join(agreed.Select(index.SayWord))} agree, which tell too little alone",
            (false, 1) => $"The word {Join(agreed.Select(index.SayWord))} agrees",
            (false, _) => $"The words {Join(agreed.Select(index.SayWord))} agree",
        };
        return string.Create(CultureInfo.InvariantCulture, $"{says}; '{Title(index.SayWord(rarest))}' is in {index.CountOf(rarest):#,##0} of {index.Names:#,##0} names");
    }

    private string SpellingText(SoughtName sought)
    {
        var pairing = _comparer.Pairing;
        var slips = Enumerable.Range(0, sought.Words.Length).Where(i => pairing.Mates[i] >= 0 && pairing.Likeness[i] < 1)
            .Select(i => $"'{Title(sought.Words[i].Text)}' is taken for '{Title(index.SayWord(pairing.NumberAt(pairing.Mates[i])))}'");
        return string.Join("; ", slips);
    }

    private IEnumerable<string> RegisterLoose() =>
        Enumerable.Range(0, _comparer.Pairing.RegisterCount).Where(j => !_comparer.Pairing.IsTaken[j]).Select(j => index.SayWord(_comparer.Pairing.NumberAt(j)));

    private IEnumerable<string> SoughtLoose(SoughtName sought) =>
        Enumerable.Range(0, sought.Words.Length).Where(i => _comparer.Pairing.Mates[i] < 0).Select(i => sought.Words[i].Text);

    private static string FormText(LegalEnding raw, LegalEnding register, bool isOther) =>
        isOther && !LegalEndings.Exclude(raw, register) ? "One says it is a society, the other says another legal form: two legal persons, unless a number or a former name says otherwise"
        : raw == register ? raw == LegalEnding.None ? "Neither says a legal form" : "The legal form agrees"
        : isOther ? $"The ledger says {LegalEndings.Say(raw)}, the register {LegalEndings.Say(register)}: two legal persons, unless a number or a former name says otherwise"
        : $"The ledger says {LegalEndings.Say(raw)}, the register {LegalEndings.Say(register)}";

    private static string KindText(NameKind kind) => kind switch
    {
        NameKind.Registered => "The ledger's other name is the registered one",
        NameKind.Previous => "It is a former name",
        NameKind.Trading => "It is a trading name",
        NameKind.Learnt => "A person confirmed this spelling before",
    };

    private static string Join(IEnumerable<string> words)
    {
        List<string> quoted = [.. words.Select(w => $"'{Title(w)}'")];
        return quoted.Count < 2 ? string.Concat(quoted) : $"{string.Join(", ", quoted[..^1])} and {quoted[^1]}";
    }

    private static string Title(string word) => word.Length > 3 ? word[..1] + word[1..].ToLowerInvariant() : word;
}
