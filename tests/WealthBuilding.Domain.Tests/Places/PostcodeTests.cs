using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Tests.Places;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("PR1 2HE", "PR1 2HE")]
    [InlineData("pr12he", "PR1 2HE")]
    [InlineData("  pr1\u00A0 2he\u200B ", "PR1 2HE")]
    [InlineData("\uFEFFPR1-2HE.", "PR1 2HE")]
    [InlineData("EC1A 1BB", "EC1A 1BB")]
    [InlineData("W1A 0AX", "W1A 0AX")]
    [InlineData("m1 1ae", "M1 1AE")]
    [InlineData("DN55 1PT", "DN55 1PT")]
    [InlineData("GIR 0AA", "GIR 0AA")]
    [InlineData("PR1 2", "PR1")]
    [InlineData("PR1", "PR1")]
    [InlineData("pr 1", "PR1")]
    [InlineData("ZZ99 3VZ", "ZZ99")]
    [InlineData("BFPO 57", "BF1")]
    [InlineData("BF1 2AT", "BF1 2AT")]
    public void Reads_what_people_write(string text, string expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("PR1 OAA", "PR1 0AA")]
    [InlineData("0L1 1AA", "OL1 1AA")]
    [InlineData("1P1 2AA", "IP1 2AA")]
    [InlineData("S014 2AA", "SO14 2AA")]
    [InlineData("PR1 IHE", "PR1 1HE")]
    [InlineData("W1O 4AA", "W10 4AA")]
    public void Mends_a_slip_that_can_be_read_in_one_way_only(string text, string expected) => Assert.Equal(expected, Parse(text));

    [Theory]
    [InlineData("PR1 20E")] // no inward code has an O
    [InlineData("XX1 1AA")] // no such area
    [InlineData("ZZ1 1ZZ")] // nor is ZZ one: ZZ99 is a word of the NHS
    [InlineData("ZZ9 9ZZ")]
    [InlineData("PR1 2CE")] // no inward code has a C
    [InlineData("01772 906000 ext 2 or so, thank you very much indeed")]
    [InlineData("N/A")]
    [InlineData("Preston")]
    public void Does_not_guess(string text) => Assert.Equal(PostcodeReadingKind.Unreadable, PostcodeText.Read(text).Kind);

    [Theory]
    [InlineData("PR1 2HE", null)]
    [InlineData("je2 3ab", null)]
    [InlineData("BF1 2AT", null)]
    [InlineData("ZZ1 1ZZ", "No postcode begins with ZZ: check the letters, and enter a full postcode, like PR1 2HE")]
    [InlineData("qq12 3ab", "No postcode begins with QQ: check the letters, and enter a full postcode, like PR1 2HE")]
    [InlineData("V1 1AA", "No postcode begins with V: check the letters, and enter a full postcode, like PR1 2HE")]
    [InlineData("ZZ99 3VZ", "ZZ99 stands for no place: enter the postcode of the place itself, like PR1 2HE")]
    [InlineData("GIR 0AA", "GIR stands for no place: enter the postcode of the place itself, like PR1 2HE")]
    [InlineData("PR1", "Enter a full postcode, like PR1 2HE")]
    [InlineData("PR1 2CE", "Enter a full postcode, like PR1 2HE")]
    [InlineData("Preston", "Enter a full postcode, like PR1 2HE")]
    [InlineData("", "Enter a full postcode, like PR1 2HE")]
    public void A_form_says_why_a_text_is_no_postcode_of_a_place(string text, string? why) => Assert.Equal(why, PostcodeText.WhyNotPlace(text));

    [Fact]
    public void There_are_124_areas_and_the_one_of_the_forces() =>
        Assert.Equal(125, Enumerable.Range(0, 26 * 27).Select(i => $"{(char)('A' + (i / 27))}{(i % 27 == 0 ? string.Empty : ((char)('A' + (i % 27) - 1)).ToString())}").Count(a => PostcodeText.TryParse(a + "1", out _)));

    [Theory]
    [InlineData("D02 AF30")]
    [InlineData("D6W XY00")]
    [InlineData("a65 f4e2")]
    [InlineData("75001")]
    [InlineData("1012 AB")]
    [InlineData("K1A 0B1")]
    public void Knows_codes_of_other_countries(string text) => Assert.Equal(PostcodeReadingKind.Abroad, PostcodeText.Read(text).Kind);

    [Theory]
    [InlineData("JE2 3AB", PostcodeKind.CrownDependency)]
    [InlineData("IM1 1AA", PostcodeKind.CrownDependency)]
    [InlineData("ZZ99 3CZ", PostcodeKind.NoPlace)]
    [InlineData("GIR 0AA", PostcodeKind.NoPlace)]
    [InlineData("BFPO 12", PostcodeKind.Forces)]
    [InlineData("BT1 5GS", PostcodeKind.UnitedKingdom)]
    public void Knows_what_sort_of_place_it_stands_for(string text, PostcodeKind expected)
    {
        var reading = PostcodeText.Read(text);

        Assert.Equal(expected, reading.Postcode.Kind);
    }

    [Theory]
    [InlineData("1 Example Street, Preston, Lancashire PR1 2HE", "PR1 2HE")]
    [InlineData("Unit 4, Trading Estate, Leeds, ls11 5aa, UK", "LS11 5AA")]
    [InlineData("M12HE House, Somewhere, PR12HE", "PR1 2HE")]
    [InlineData("12 High Street, Preston", null)]
    [InlineData(null, null)]
    public void Finds_the_last_postcode_in_an_address(string? address, string? expected) =>
        Assert.Equal(expected, PostcodeText.Find(address)?.ToString());

    [Fact]
    public void Every_outward_code_of_the_table_is_read()
    {
        using var table = Seeds.Open("outcodes.csv");
        var codes = table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0]).Distinct().ToList();

        Assert.True(codes.Count > 2900);
        Assert.All(codes, code => Assert.Equal(code, Parse(code)));
    }

    [Fact]
    public void What_is_printed_is_read_as_the_same_postcode() =>
        Prop.ForAll(
            Gen.Elements("PR1", "M1", "EC1A", "W1A", "DN55", "OL10", "IG11").ToArbitrary(),
            Gen.Choose(0, 9).ToArbitrary(),
            Gen.Elements("ABDEFGHJLNPQRSTUWXYZ".ToCharArray()).Two().ToArbitrary(),
            (outward, sector, unit) => Parse($"{outward}{sector}{unit.Item1}{unit.Item2}") == $"{outward} {sector}{unit.Item1}{unit.Item2}")
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_that_is_written_makes_it_fail() =>
        Prop.ForAll<string>(text =>
        {
            var reading = PostcodeText.Read(text);
            return reading.Kind != PostcodeReadingKind.Postcode || reading.Postcode.ToString().Length is >= 2 and <= 8;
        }).QuickCheckThrowOnFailure();

    private static string Parse(string text)
    {
        Assert.True(PostcodeText.TryParse(text, out var postcode), text);
        return postcode.ToString();
    }
}
