namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Says of a payee whether it is shown to be an organisation, reads like a person, or is neither clear.</summary>
/// <remarks>
/// Structure before lists: only positive evidence makes an organisation, so a name of any origin that no list has is never taken for
/// one. Pure and safe to share between threads. What it says is to be kept with the supplier: it takes a few microseconds a name.
/// </remarks>
public sealed class PayeeRecogniser(PeopleWords words)
{
    private const int LongestName = 256;
    private const int MostWords = 40;

    private static readonly PayeeFacts NoFacts = new();

    private static readonly string[] WithheldWords = ["REDACT", "WITHHELD", "NAME REMOVED", "PERSONAL DATA", "PERSONAL INFORMATION", "NOT DISCLOSED", "DATA PROTECTION", "EXEMPT UNDER", "SECTION 40", "CONFIDENTIAL"];

    /// <summary>What the payee is, by its name alone.</summary>
    public PayeeFinding Recognise(string? name) => Recognise(name, NoFacts);

    /// <summary>What the payee is, by its name and by what is known beside it.</summary>
    public PayeeFinding Recognise(string? name, PayeeFacts facts)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return new PayeeFinding(PayeeNature.Unclear, [PayeeReason.NoName]);
        }

        if (IsWithheld(name))
        {
            return new PayeeFinding(PayeeNature.Unclear, [PayeeReason.Withheld]);
        }

        var tokens = new NameTokens(name, stackalloc char[LongestName], stackalloc NameToken[MostWords]);
        if (tokens.Count == 0 || tokens.IsCut)
        {
            return new PayeeFinding(PayeeNature.Unclear, [tokens.Count == 0 ? PayeeReason.NoName : PayeeReason.NoEvidence]);
        }

        words.Classify(ref tokens);
        return Judge(name, ref tokens, facts);
    }

    /// <summary>Whether a category, purpose or department says that a payment is of a kind that is made to people.</summary>
    public bool IsPersonalPayment(string? text) => PersonalPayments.Are(words, text);

    /// <summary>Whether the wording of a department or a category may be public.</summary>
    public bool MayBePublicWording(string? text) => PublicWording.NamesNobody(words, text);

    /// <summary>The reference of a payment or a contract as the public may read it; null where there is none or it may tell of a person.</summary>
    /// <param name="isNamed">Whoever is paid is named in public: then only what surely is a person's number is withheld.</param>
    public string? PublicReferenceOf(string? reference, bool isNamed) => PublicReference.Of(words, reference, isNamed);

    /// <summary>A text in an institution's own words, with all that may tell of a person taken out.</summary>
    public PublicNarrative Redact(string? text) => new PublicText(words, NarrativePolicy.PublishRedacted).Redact(text);

    /// <summary>Whether a payee's name and a name of a register are one, legal forms, case and punctuation aside; a name cut off by a ledger may agree.</summary>
    public static bool NamesAgree(string? name, string? registered) => RegisterEvidence.Agrees(name, registered);

    private static bool IsWithheld(string name)
    {
        foreach (var word in WithheldWords)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private PayeeFinding Judge(string name, ref NameTokens tokens, PayeeFacts facts)
    {
        var evidence = NameEvidence.In(ref tokens);
        var isPersonal = PersonalPayments.Are(words, facts.Category) || PersonalPayments.Are(words, facts.Purpose);
        var isByWords = evidence.IsFound && evidence.Reason is PayeeReason.OrganisationWordsAlone;
        if (evidence.IsFound && !(isPersonal && isByWords))
        {
            return new PayeeFinding(PayeeNature.Organisation, RegisterEvidence.Of(name, facts) is { } known ? [known, evidence.Reason] : [evidence.Reason], name[..EndOf(name, evidence.RawEnd)].Trim());
        }

        return JudgeWithoutWords(name, ref tokens, facts, evidence, isPersonal);
    }

    private PayeeFinding JudgeWithoutWords(string name, ref NameTokens tokens, PayeeFacts facts, NameEvidence evidence, bool isPersonal)
    {
        var reasons = new List<PayeeReason>(4);
        PersonSigns.Find(ref tokens, reasons);
        if (facts.IsNameInRegister && RegisterEvidence.MayBeNamed(ref tokens) && !(isPersonal && reasons.Count > 0))
        {
            return new PayeeFinding(PayeeNature.Organisation, [PayeeReason.RegisterName], name.Trim());
        }

        if (RegisterEvidence.Of(name, facts) is { } register)
        {
            return JudgeRegistered(name, register, reasons, evidence, isPersonal || !RegisterEvidence.SaysOrganisation(ref tokens));
        }

        if (isPersonal)
        {
            reasons.Add(PayeeReason.PersonalCategory);
        }

        var nature = reasons.Count > 0 && (!evidence.IsFound || !isPersonal) ? PayeeNature.Person : PayeeNature.Unclear;
        if (!evidence.IsFound)
        {
            reasons.Add(nature is PayeeNature.Unclear && evidence.Reason is PayeeReason.NoEvidence && HasTrade(ref tokens) ? PayeeReason.TradeWordsOnly : evidence.Reason);
        }

        if (!string.IsNullOrWhiteSpace(facts.VatNumber))
        {
            reasons.Add(PayeeReason.VatNumberSaysNothing);
        }

        return new PayeeFinding(nature, reasons);
    }

    // A number or a match beside a name that reads like a person, or beside a payment to one: the payee may be the man and not his company.
    private static PayeeFinding JudgeRegistered(string name, PayeeReason register, List<PayeeReason> signs, NameEvidence evidence, bool isDoubtful)
    {
        var isBeside = !evidence.IsFound && evidence.Reason is PayeeReason.PersonBesideOrganisation or PayeeReason.OrganisationBehindAnotherName;
        return isDoubtful || isBeside || signs.Count > 0
            ? new PayeeFinding(PayeeNature.Unclear, [register, .. signs, evidence.Reason])
            : new PayeeFinding(PayeeNature.Organisation, [register], name.Trim());
    }

    private static bool HasTrade(ref NameTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if ((tokens[i].All & WordKind.Trade) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // The brackets and full stops that belong to the last word that is shown: EXAMPLE (UK) LTD. and EXAMPLE LIMITED (THE).
    private static int EndOf(string name, int end)
    {
        var open = name.AsSpan(0, end).Count('(') - name.AsSpan(0, end).Count(')');
        while (end < name.Length && (name[end] is '.' || (name[end] is ')' && open-- > 0)))
        {
            end++;
        }

        return end;
    }
}
