namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Payments of a kind that is made to people: fostering, direct payments, bursaries, compensation, refunds, pay.</summary>
internal static class PersonalPayments
{
    private const int LongestText = 512;
    private const int MostWords = 80;

    /// <summary>Whether a category or purpose says so; only the beginning of a long text is looked at.</summary>
    public static bool Are(PeopleWords words, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        var tokens = new NameTokens(text, stackalloc char[LongestText], stackalloc NameToken[MostWords]);
        words.Classify(ref tokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (((tokens[i].Kind | tokens[i].Phrase) & WordKind.Category) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
