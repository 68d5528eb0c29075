namespace WealthBuilding.Domain.Suppliers.People;

/// <summary>Whether a word that no table has can be nobody's name by its ending: RESURFACINGS no, DECARBONISATION yes.</summary>
/// <remarks>Only endings that no surname and no given name has in any of the languages of our lists; the shorter the word, the less is known.</remarks>
internal static class WordsOfDoing
{
    private const int Shortest = 9;

    private static readonly string[] Endings = ["ATION", "ATIONS", "ITION", "ITIONS", "ICATION", "ICATIONS", "ISATION", "UTION", "UTIONS", "ECTION", "ECTIONS", "OLOGY", "OLOGIES", "OLOGICAL", "ABILITY", "IBILITY", "ATIONAL", "EMENT", "EMENTS", "IVITY", "ICALLY", "PROOFING", "ECTORAL"];

    public static bool Is(ReadOnlySpan<char> word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length >= Shortest && word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
