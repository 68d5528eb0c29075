using System.Globalization;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Says in words for a person why a candidate was proposed.</summary>
internal sealed class ReasonWriter(NameIndex index)
{
    private readonly NameComparer _comparer = new(index);

    internal IReadOnlyList<MatchReason> Write(SoughtName sought, NameComparison found, int rivals)
    {
        _ = _comparer.Compare(sought, found.Name, default);
        var reasons = new List<MatchReason>();
        Add(reasons, "words", WordsText(sought), found.Words, always: true);
        Add(reasons, "equal", found.Missing == 0 && found.Extra == 0 ? "The names are the same but for their writing" : "One name is within the other", found.Equal);
        Add(reasons, "spelling", SpellingText(sought), found.Spelling);
        Add(reasons, "missing", $"The register's name has {Join(RegisterLoose())} besides", found.Missing);
        Add(reasons, "extra", $"The ledger's name has {Join(SoughtLoose(sought))} besides", found.Extra);
        Add(reasons, "order", "The words stand in another order", found.Order);
        Add(reasons, "form", FormText(sought.Name.Ending, index.EndingOf(found.Name)), found.Form);
        Add(reasons, "postcode", found.Postcode > 0 ? "The postcodes agree" : "The postcodes differ", found.Postcode);
        Add(reasons, "kind", KindText(index.KindOf(found.Name)), found.Kind);
        if (found.IsByLetters)
        {
            reasons.Add(new MatchReason("letters", "The names are alike letter by letter, though their words are not", found.LogOdds - found.Sum));
        }
        else if (!found.IsDistinct)
        {
            reasons.Add(new MatchReason("common", "Only words that many names share agree: a name alone cannot tell", found.LogOdds - found.Sum));
        }

        if (found.IsOtherInFull && !found.IsByLetters)
        {
            reasons.Add(new MatchReason("full", "Both names are written in full, and one has a word that the other lacks: such companies are two", found.LogOdds - found.Sum));
        }

        if (rivals > 0)
        {
            reasons.Add(new MatchReason("rivals", rivals == 1 ? "Another organisation fits about as well" : $"{rivals} other organisations fit about as well", 0));
        }

        return [.. reasons.OrderByDescending(r => Math.Abs(r.Weight))];
    }

    private static void Add(List<MatchReason> reasons, string code, string text, double weight, bool always = false)
    {
        if (always || weight != 0)
        {
            reasons.Add(new MatchReason(code, text, weight));
        }
    }

    private string WordsText(SoughtName sought)
    {
        List<int> agreed = [.. Enumerable.Range(0, sought.Words.Length).Select(i => _comparer.Pairing.Mates[i]).Where(m => m >= 0).Distinct().Select(_comparer.Pairing.NumberAt)];
        if (agreed.Count == 0)
        {
            return "No word agrees";
        }

        var rarest = agreed.MaxBy(index.WeightOf);
        var says = agreed.Count == 1 ? $"The word {Join(agreed.Select(index.SayWord))} agrees" : $"The words {Join(agreed.Select(index.SayWord))} agree";
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

    private static string FormText(LegalEnding raw, LegalEnding register) =>
        raw == register ? raw == LegalEnding.None ? "Neither says a legal form" : "The legal form agrees" : $"The ledger says {LegalEndings.Say(raw)}, the register {LegalEndings.Say(register)}";

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
