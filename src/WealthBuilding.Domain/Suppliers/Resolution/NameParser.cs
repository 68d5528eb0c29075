namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Takes a name to pieces as names are compared; the same for registers and for ledgers.</summary>
/// <remarks>
/// Every side of T/A is a name. In each: accents, punctuation and case go; legal forms are taken out and kept as
/// <see cref="LegalEnding"/>; abbreviations stand in full, plurals as singulars, numbers in digits; THE, AND, OF and their like
/// go; what a ledger hangs behind the form is marked. Nothing of this loses the difference between COOPER and COOPERATIVE.
/// </remarks>
internal static class NameParser
{
    private const int MostWords = 24;
    private const int LongNumber = 5;

    internal static List<ParsedName> Parse(string name) =>
        [.. NameSplitter.Split(name).Select(p => One(p.Text, p.Role)).Where(p => p.Words.Count > 0)];

    private static ParsedName One(string text, NameRole role)
    {
        var pieces = NameLetters.Read(text);
        JoinPhrases(pieces);
        DropSilent(pieces);
        var ending = TakeEnding(pieces);
        var words = new List<NameWord>(pieces.Count);
        for (var i = 0; i < pieces.Count && words.Count < MostWords; i++)
        {
            Add(words, pieces[i], isLast: i == pieces.Count - 1 || pieces[i + 1].IsTail);
        }

        if (words.Count == 0)
        {
            words.AddRange(pieces.Select(p => new NameWord(p.Text, false, false)));
        }

        return new ParsedName(words, ending, text.Trim(), role);
    }

    private static void Add(List<NameWord> words, NameLetters.Piece piece, bool isLast)
    {
        if (WordForms.AlwaysMany.TryGetValue(piece.Text, out var many) || (isLast && words.Count > 0 && WordForms.ShortForMany.TryGetValue(piece.Text, out many)))
        {
            words.AddRange(many.Select(w => Word(w, piece.IsTail)));
            return;
        }

        words.Add(Word(piece.Text, piece.IsTail));
    }

    private static NameWord Word(string text, bool isTail) =>
        new(WordForms.Canonical(text), WordForms.SaysPlural(text), isTail, WordForms.IsShort(text) ? text : null);

    // THE, OF and their like, HOPE 4 THE PLACE included; and the long numbers that ledgers write behind a name.
    private static void DropSilent(List<NameLetters.Piece> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0 && pieces.Count > 1; i--)
        {
            var text = pieces[i].Text;
            var isFor = text is "4" or "2" && i > 0 && i + 1 < pieces.Count && WordForms.BehindFor.Contains(pieces[i + 1].Text);
            if (isFor)
            {
                pieces[i] = pieces[i] with { Text = "FOR" };
            }
            else if (i > 0 && text.Length >= LongNumber && !text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                pieces.RemoveAt(i);
            }
        }

        if (pieces.Exists(p => !WordForms.Silent.Contains(p.Text)))
        {
            pieces.RemoveAll(p => WordForms.Silent.Contains(p.Text));
        }
    }

    private static void JoinPhrases(List<NameLetters.Piece> pieces)
    {
        for (var i = 0; i < pieces.Count - 1; i++)
        {
            if (WordForms.Phrases.TryGetValue(pieces[i].Text, out var phrases) && Array.Find(phrases, p => Stands(pieces, i, p.Words)) is { Words: not null } found)
            {
                pieces[i] = pieces[i] with { Text = found.Short };
                pieces.RemoveRange(i + 1, found.Words.Length - 1);
            }
        }
    }

    private static bool Stands(List<NameLetters.Piece> pieces, int at, string[] words)
    {
        if (at + words.Length > pieces.Count)
        {
            return false;
        }

        for (var i = 1; i < words.Length; i++)
        {
            if (pieces[at + i].Text != words[i])
            {
                return false;
            }
        }

        return true;
    }

    // The form may stand anywhere (LIMITED TESSENDALE TRUST); what follows it is what a ledger hung on.
    private static LegalEnding TakeEnding(List<NameLetters.Piece> pieces)
    {
        var ending = LegalEnding.None;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces.Count > 1 && EndingOf(pieces[i].Text, isLast: i == pieces.Count - 1, isFirst: i == 0) is var found and not LegalEnding.None)
            {
                ending = found > ending ? found : ending;
                pieces.RemoveAt(i);
                MarkBody(pieces, i);
                MarkTail(pieces, i);
                i = DropCompany(pieces, i) - 1;
            }
        }

        _ = ending == LegalEnding.None ? DropCompany(pieces, pieces.Count) : 0;
        return ending;
    }

    private static LegalEnding EndingOf(string word, bool isLast, bool isFirst) =>
        WordForms.Endings.TryGetValue(word, out var ending) && (ending != LegalEnding.Abroad || isLast) ? ending
        : isLast && !isFirst && word is "LT" or "LI" or "LIM" or "LIMI" or "LIMIT" or "LIMITE" or "LTE" ? LegalEnding.Limited
        : LegalEnding.None;

    // Brackets and dashes before the form belong to the name: CLASS (YORK) LTD.
    private static void MarkBody(List<NameLetters.Piece> pieces, int to)
    {
        for (var i = 0; i < to; i++)
        {
            pieces[i] = pieces[i] with { IsTail = false };
        }
    }

    // Numbers behind the form are the ledger's own; other words may be a branch.
    private static void MarkTail(List<NameLetters.Piece> pieces, int from)
    {
        for (var i = pieces.Count - 1; i >= from && from > 0; i--)
        {
            if (pieces[i].Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
            {
                pieces[i] = pieces[i] with { IsTail = true };
            }
            else
            {
                pieces.RemoveAt(i);
            }
        }
    }

    // CO before LTD or at the end says nothing.
    private static int DropCompany(List<NameLetters.Piece> pieces, int end)
    {
        if (end > 1 && pieces[end - 1].Text is "CO" or "COMPANY" or "COY")
        {
            pieces.RemoveAt(--end);
        }

        return end;
    }
}
