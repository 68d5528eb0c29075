using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>Firms that are called by words a letter apart, made by rule of surnames, places and common words; and long words that are only misspelt.</summary>
public sealed class LettersApartTests
{
    private const string Letters = "BCDFGHLMNPRSTW";
    private const string Vowels = "AEIOU";

    // Two words of the list that are a letter apart are firms of a kind: HORTON and NORTON.
    private static readonly string[] Words =
    [
        .. """
        HORTON NORTON MORTON WORTON MARTON BARTON GARTON CARTON WARTON BURTON GURTON BOLTON COLTON MOLTON MELTON MILTON HILTON WILTON TILTON HOLTON HALTON
        WALTON DALTON DARTON JOHNSTON JOHNSON THOMSON THOMPSON SIMPSON SIMSON HARDING HARPING HASTING HASLING HARVEY HARLEY HURLEY BURLEY BARLEY FARLEY
        FAWLEY CAWLEY CROWLEY CROMLEY BENTLEY BEXTLEY WHITLEY WHITBY WHITMORE WHITMOLE ASHTON ASTON ALTON ELTON ENTON BANK BAND LAND SAND HAND MOUSE HOUSE
        ROUSE BROOK BROOM CROOK CROSS GROSS MARKS MARYS MARLS CLARK CLARKE COOK COOKE COOPER HOOPER LOOPER BAKER BAXER BARKER PARKER PACKER TACKER TUCKER
        TURNER BURNER FARMER HARMER PALMER HALMER HAMMOND HAMMONS GIBBONS GIBSON GIBSONE GILSON WILSON WINSON WATSON WALSON LAWSON DAWSON LAMSON RAWSON
        PEARSON PEARTON PRESTON PRISTON WESTON BESTON HESTON KENTON RENTON FENTON DENTON BENTON HEATON SEATON DEATON HATFIELD HAYFIELD MAYFIELD BAYFIELD
        STAFFIELD STRATFORD STRETFORD SWANSON SWINSON SLATER PLATER SKINNER SPINNER WEBSTER WEBLTER NELSON MELSON KELSON CARTER CASTER HARTLEY HARTLEA BARTLEY
        """.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Distinct(),
    ];

    private static readonly string[] Trades = ["Skip Hire", "Care Home", "Surgery", "Motors", "Joinery", "Day Nursery", "Building Services", "Haulage"];

    // Long, rare and invented.
    private static readonly string[] LongWords = ["TESSENDALEWICK", "QUIBBLEMARSH", "KESTLEBURNIE", "PLOMMERSTONE", "FENNIMOORWELL", "GRESSWELLINGTON"];

    private static readonly (string Paid, string Registered)[] Pairs = [.. FromTheList().Concat(ByTheFirstLetter()).Concat(ByALetterOfAShortWord())];

    [Fact]
    public void Pairs_MadeByRule_AreSeveralHundred() => Assert.True(Pairs.Length > 400, $"{Pairs.Length} pairs");

    [Fact]
    public void Resolve_AFirmALetterApartAndNotInTheRegister_IsAQuestion()
    {
        var wrong = Pairs.Select((p, i) => (Pair: p, Trade: Trades[i % Trades.Length]))
            .Select(t => (t.Pair, t.Trade, new SmallRegister().With($"{t.Pair.Registered} {t.Trade} LTD").Resolve($"{Say(t.Pair.Paid)} {t.Trade}").Outcome))
            .Where(t => t.Outcome is not ResolutionOutcome.ToReview).Select(t => $"{t.Pair} {t.Trade} {t.Outcome}");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Resolve_AFirmALetterApartWhereBothAreInTheRegister_IsJoinedToItsOwnName()
    {
        var wrong = Pairs.Where((_, i) => i % 4 == 0)
            .Where(p => new SmallRegister().With($"{p.Registered} SKIP HIRE LTD").With($"{p.Paid} SKIP HIRE LTD").Joined($"{Say(p.Paid)} Skip Hire Ltd") != $"{p.Paid} SKIP HIRE LTD");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Resolve_AFirmALetterApartAtTheSamePostcode_IsJoined()
    {
        var register = new SmallRegister().With("NORTON SKIP HIRE LTD", "OL1 2AA");

        Assert.NotNull(register.Joined("Horton Skip Hire", "OL1 2AA"));
    }

    [Fact]
    public void Resolve_AnotherRareWordBesides_DoesNotMakeTwinsOne()
    {
        Assert.Equal(ResolutionOutcome.ToReview, new SmallRegister().With("NORTON TESSENDALE LTD").Resolve("Horton Tessendale").Outcome);
        Assert.Equal(ResolutionOutcome.ToReview, new SmallRegister().With("TESSENDALE CLARKE LTD").Resolve("Tessendale Clark").Outcome);
        Assert.Equal(ResolutionOutcome.ToReview, new SmallRegister().With("SAINT MARYS KESTLEBURY SURGERY").Resolve("St Marks Kestlebury Surgery").Outcome);
    }

    [Fact]
    public void Resolve_AWordThatOthersOfTheRegisterHave_IsNoMisspelling()
    {
        var register = new SmallRegister().With("WOOLVERTHORPE HAULAGE LTD").With("WOOLVERTHORNE PARISH COUNCIL");

        Assert.Equal(ResolutionOutcome.ToReview, register.Resolve("Woolverthorne Haulage").Outcome);
    }

    [Fact]
    public void Resolve_ALongRareWordMisspeltByAnyOneLetter_IsJoined()
    {
        var lost = LongWords.SelectMany(w => Misspelt(w).Select(m => (Word: w, Misspelt: m)))
            .Where(p => new SmallRegister().With($"{p.Word} HAULAGE LTD").Joined($"{Say(p.Misspelt)} Haulage") is null);

        Assert.Empty(lost);
    }

    [Fact]
    public void Resolve_AShorterRareWordMisspelt_IsAskedAtLeast()
    {
        var lost = LongWords.Select(w => w[..8]).SelectMany(w => Misspelt(w).Select(m => (Word: w, Misspelt: m)))
            .Where(p => new SmallRegister().With($"{p.Word} HAULAGE LTD").Resolve($"{Say(p.Misspelt)} Haulage").Outcome is ResolutionOutcome.Open);

        Assert.Empty(lost);
    }

    [Fact]
    public void Propose_FirmsALetterApart_AreNoCluster()
    {
        var together = Pairs.Where((_, i) => i % 3 == 0)
            .Where(p => NameClusters.Propose([Member($"{p.Paid} Skip Hire"), Member($"{p.Registered} Skip Hire Ltd")], 0.6).Count > 0);

        Assert.Empty(together);
    }

    [Fact]
    public void Propose_ALongWordMisspelt_IsOneCluster() =>
        Assert.Single(NameClusters.Propose([Member("Tessendalewick Haulage"), Member("Tessendalwick Haulage Ltd")], 0.85));

    private static ClusterMember Member(string name) => new(new RawSupplier(name, null, null, null), 1);

    private static IEnumerable<(string, string)> FromTheList() =>
        from one in Words from other in Words where one != other && LetterSlips.Of(one, other) is LetterSlip.Changed or LetterSlip.Added && IsNoPlural(one, other) select (one, other);

    private static bool IsNoPlural(string one, string other) => one + "S" != other && other + "S" != one;

    private static IEnumerable<(string, string)> ByTheFirstLetter() => Words.Select((w, i) => (Letters.First(l => l != w[0] && l > 'A' + (i % 12)) + w[1..], w));

    private static IEnumerable<(string, string)> ByALetterOfAShortWord() =>
        from word in Words
        where word.Length is >= 4 and <= 6
        let at = word.IndexOfAny(Vowels.ToCharArray(), 1)
        where at > 0
        select (word[..at] + Vowels[(Vowels.IndexOf(word[at], StringComparison.Ordinal) + 1) % Vowels.Length] + word[(at + 1)..], word);

    // In the second half of the word, so that it is still read as the word.
    private static IEnumerable<string> Misspelt(string word)
    {
        for (var at = word.Length / 2; at < word.Length - 1; at++)
        {
            yield return word.Remove(at, 1);
            yield return word.Insert(at, word[at].ToString());
            yield return word.Remove(at, 1).Insert(at, word[at] == 'O' ? "A" : "O");
            if (word[at] != word[at + 1])
            {
                yield return string.Concat(word.AsSpan(0, at), word.AsSpan(at + 1, 1), word.AsSpan(at, 1), word.AsSpan(at + 2));
            }
        }
    }

    private static string Say(string word) => word[..1] + word[1..].ToLowerInvariant();
}
