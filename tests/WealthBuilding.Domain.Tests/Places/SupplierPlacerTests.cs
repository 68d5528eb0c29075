using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Tests.Places;

public sealed class SupplierPlacerTests
{
    internal static readonly SupplierPlacer ByOutcode = new(Seeds.Tables, null);

    [Fact]
    public void The_first_address_that_says_anything_decides()
    {
        var all = new SupplierAddresses
        {
            DeliveryBranch = new KnownAddress { District = "E07000123" },
            LinePostcode = "LS1 1AA",
            RegisteredOffice = new KnownAddress { Postcode = "EC1A 1BB" },
            PayAddress = new KnownAddress { Postcode = "M1 1AE" },
        };

        Assert.Equal(PlaceBasis.DeliveryBranch, ByOutcode.Place(all).Basis);
        Assert.Equal(PlaceBasis.LinePostcode, ByOutcode.Place(all with { DeliveryBranch = null }).Basis);
        Assert.Equal(PlaceBasis.RegisteredOffice, ByOutcode.Place(all with { DeliveryBranch = null, LinePostcode = "n/a" }).Basis);
        Assert.Equal(PlaceBasis.PayAddress, ByOutcode.Place(all with { DeliveryBranch = null, LinePostcode = "ZZ99 3VZ", RegisteredOffice = null }).Basis);
        Assert.Same(SupplierPlace.Unknown, ByOutcode.Place(new SupplierAddresses()));
    }

    [Fact]
    public void Without_the_exact_table_a_postcode_is_an_estimate_by_its_outward_code()
    {
        var place = ByOutcode.Place(new SupplierAddresses { LinePostcode = "PR1 2HE" });

        Assert.Equal(PlaceCertainty.Estimated, place.Certainty);
        Assert.Equal("E07000123", place.Districts[0].District);
        Assert.Equal(10_000, place.Districts.Sum(d => d.TenThousandths));
    }

    [Fact]
    public void With_the_exact_table_a_postcode_that_it_has_is_one_district_and_another_an_estimate()
    {
        var builder = new PostcodeDirectoryBuilder();
        Assert.True(PostcodeText.TryParse("PR1 2HE", out var postcode));
        builder.Add(postcode, "E07000126", isTerminated: true);
        var placer = new SupplierPlacer(Seeds.Tables, builder.Build());

        Assert.Equivalent(
            SupplierPlace.Exactly("E07000126", PlaceBasis.LinePostcode),
            placer.Place(new SupplierAddresses { LinePostcode = "PR1 2HE" }));
        Assert.Equal(PlaceCertainty.Estimated, placer.Place(new SupplierAddresses { LinePostcode = "PR1 2HF" }).Certainty);
    }

    [Theory]
    [InlineData("D02 AF30", null, PlaceCertainty.Abroad)]
    [InlineData("JE2 3AB", null, PlaceCertainty.Abroad)]
    [InlineData(null, "France", PlaceCertainty.Abroad)]
    [InlineData("", "United Kingdom", PlaceCertainty.Unknown)]
    [InlineData("PR1 2HE", "France", PlaceCertainty.Estimated)] // a postcode of ours says more than a country
    [InlineData("1 Example Street, Preston PR1 2HE", null, PlaceCertainty.Estimated)]
    [InlineData("BFPO 57", null, PlaceCertainty.Unknown)]
    [InlineData("GIR 0AA", null, PlaceCertainty.Unknown)]
    [InlineData("BN91 9AA", null, PlaceCertainty.Unknown)] // an outward code without a place
    [InlineData("nonsense", null, PlaceCertainty.Unknown)]
    public void Says_how_surely_it_is_known(string? postcode, string? country, PlaceCertainty expected) =>
        Assert.Equal(expected, ByOutcode.Place(new SupplierAddresses { PayAddress = new KnownAddress { Postcode = postcode, Country = country } }).Certainty);

    [Fact]
    public void Every_outward_code_with_a_place_is_a_whole()
    {
        using var table = Seeds.Open("outcodes.csv");
        foreach (var code in table.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.Split(',')[0]).Distinct())
        {
            Assert.True(PostcodeText.TryParse(code, out var postcode));
            Assert.True(Seeds.Tables.Outcodes.Find(postcode)!.Districts is { Count: 0 } || Seeds.Tables.Outcodes.Find(postcode)!.Districts.Sum(d => d.TenThousandths) == 10_000, code);
        }
    }
}
