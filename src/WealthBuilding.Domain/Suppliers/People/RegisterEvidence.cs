using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>What registers and confirmed matches say for a payee's name, and how far they may speak for it.</summary>
internal static class RegisterEvidence
{
    /// <summary>From this many letters on a name that was cut off by a ledger agrees with the whole one.</summary>
    private const int ShortestCut = 12;

    private static readonly string[] Forms = [" LTD", " PLC", " LLP", " CIC", " CIO", " CO"];

    /// <summary>Which evidence there is: a person's word before a number; null where there is none.</summary>
    public static PayeeReason? Of(string name, PayeeFacts facts) =>
        facts.IsRegisterMatchConfirmed ? PayeeReason.RegisterMatch
        : Agrees(name, facts.RegisteredName) ? PayeeReason.RegisterNumber
        : null;

    /// <summary>Whether a payee's name and a register's are one name, legal forms, case and punctuation aside.</summary>
    public static bool Agrees(string? name, string? registered)
    {
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(registered))
        {
            return false;
        }

        var (own, theirs) = (Stem(name), Stem(registered));
        return own.Length > 0 && (own == theirs || (own.Length >= ShortestCut && theirs.StartsWith(own, StringComparison.Ordinal)));
    }

    /// <summary>Whether a number or a match may speak for the name: it has a word that organisations bear, or no word that may be somebody's name.</summary>
    public static bool SaysOrganisation(ref NameTokens tokens) =>
        HasAny(ref tokens, WordKind.Evidence | WordKind.Medium) || NameWords.AreAllKnown(ref tokens, 0, tokens.Count);

    /// <summary>Whether the very name in a register may be shown: it says that it is an organisation's. A founder's name in it is the organisation's own.</summary>
    public static bool MayBeNamed(ref NameTokens tokens) =>
        HasAny(ref tokens, WordKind.Evidence | WordKind.Medium) && !HasAny(ref tokens, WordKind.Mark | WordKind.Aside | WordKind.Trading);

    private static string Stem(string name)
    {
        var key = RegisterName.Key(name);
        foreach (var form in Forms)
        {
            key = key.EndsWith(form, StringComparison.Ordinal) ? key[..^form.Length] : key;
        }

        return key;
    }

    private static bool HasAny(ref NameTokens tokens, WordKind kinds)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (((tokens[i].Kind | tokens[i].Phrase) & kinds) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
