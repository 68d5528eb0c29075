using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Tests.Places;

public sealed class PostcodeDirectoryTests
{
    private static readonly AuthorityDirectory Authorities = Seeds.Tables.Authorities;

    [Fact]
    public void Finds_what_was_put_in_and_nothing_else()
    {
        var random = new Random(7);
        var expected = new Dictionary<string, (string District, bool IsTerminated)>();
        for (var i = 0; i < 5000; i++)
        {
            var text = $"{"PR1 M1 EC1A DN55 OL10".Split(' ')[random.Next(5)]} {random.Next(10)}{Letter(random)}{Letter(random)}";
            expected.TryAdd(text, ($"E0700000{random.Next(9)}", random.Next(3) == 0));
        }

        var builder = new PostcodeDirectoryBuilder();
        foreach (var (text, row) in expected.OrderBy(_ => random.Next()))
        {
            builder.Add(Code(text), row.District, row.IsTerminated);
        }

        var directory = PostcodeDirectoryFormat.Read(PostcodeDirectoryFormat.Write(builder.Build())).Value;

        Assert.Equal(expected.Count, directory.Count);
        Assert.All(expected, e => Assert.True(directory.TryFind(Code(e.Key), out var found) && (found.District, found.IsTerminated) == e.Value, e.Key));
        Assert.False(directory.TryFind(Code("LS1 1AA"), out _));
        Assert.False(directory.TryFind(Code("PR1"), out _));
        Assert.All(
            Enumerable.Range(0, 10).Select(sector => $"W1A {sector}XY").Concat(["PR2 1AA"]),
            text => Assert.False(directory.TryFind(Code(text), out _)));
    }

    [Fact]
    public void A_postcode_that_comes_twice_counts_once_and_the_live_row_wins()
    {
        var builder = new PostcodeDirectoryBuilder();
        builder.Add(Code("PR1 2HE"), "E07000123", isTerminated: true);
        builder.Add(Code("PR1 2HE"), "E07000126", isTerminated: false);
        var directory = builder.Build();

        Assert.Equal(1, directory.Count);
        Assert.True(directory.TryFind(Code("PR1 2HE"), out var entry));
        Assert.Equal(new PostcodeEntry("E07000126", false), entry);
    }

    [Theory]
    [InlineData(0)] // the mark
    [InlineData(4)] // the version
    [InlineData(20)] // the checksum
    [InlineData(60)] // the rows
    public void Damaged_bytes_are_a_problem_and_never_a_wrong_place(int at)
    {
        var builder = new PostcodeDirectoryBuilder();
        builder.Add(Code("PR1 2HE"), "E07000123", isTerminated: false);
        var bytes = PostcodeDirectoryFormat.Write(builder.Build());
        bytes[at] ^= 1;

        Assert.IsType<Problem.Conflict>(PostcodeDirectoryFormat.Read(bytes).Problem);
        Assert.IsType<Problem.Conflict>(PostcodeDirectoryFormat.Read(bytes.AsMemory(0, at)).Problem);
    }

    [Theory]
    [InlineData("pcd7,pcd8,pcds,dointr,doterm,oslaua")] // ONSPD, older
    [InlineData("pcd,pcd2,pcds,dointr,doterm,laua")] // NSPL
    [InlineData("\"x_id\",\"pcd7\",\"PCDS\",\"dointr\",\"doterm\",\"lad25cd\"")] // 2025 and later
    public void Columns_are_found_by_name_in_every_edition(string header)
    {
        var builder = new PostcodeDirectoryBuilder();
        var text = $"{header}\nx,x,PR1 2HE,198001,,E07000123\r\nx,x,S1 1AA,198001,199606,E08000019\nx,x,JE2 3AB,198001,,L99999999\nx,x,BN91 9AA,198001,,\nx,x,nonsense,,,\n";

        var report = PostcodeFile.Read(new StringReader(text), builder, Authorities).Value;
        var directory = builder.Build();

        Assert.Equal(new PostcodeFileReport(Rows: 5, Taken: 4, Terminated: 1, WithoutDistrict: 1, Unreadable: 1), report);
        Assert.True(directory.TryFind(Code("S1 1AA"), out var sheffield));
        Assert.Equal(new PostcodeEntry("E08000039", true), sheffield); // the code of today
    }

    [Theory]
    [InlineData("Postcode,lat,long\nPR1 2HE,53.7,-2.7\n")]
    [InlineData("name,oslaua\nx,E07000123\n")]
    [InlineData("")]
    public void A_file_without_its_columns_is_refused(string text) =>
        Assert.IsType<Problem.Invalid>(PostcodeFile.Read(new StringReader(text), new PostcodeDirectoryBuilder(), Authorities).Problem);

    [RealFileFact("postcodes/onspd_sample.csv")]
    public void The_real_sample_is_read_whole()
    {
        using var file = File.OpenText(Seeds.RealFile("postcodes/onspd_sample.csv")!);
        var builder = new PostcodeDirectoryBuilder();
        var report = PostcodeFile.Read(file, builder, Authorities).Value;
        var directory = builder.Build();

        Assert.Equal((8048, 8048, 3811, 1, 0), (report.Rows, report.Taken, report.Terminated, report.WithoutDistrict, report.Unreadable));
        Assert.Equal(8048, directory.Count);
        Assert.True(directory.TryFind(Code("AB1 0AA"), out var aberdeen));
        Assert.Equal(new PostcodeEntry("S12000033", true), aberdeen);
    }

    private static char Letter(Random random) => "ABDEFGHJLNPQRSTUWXYZ"[random.Next(20)];

    private static Postcode Code(string text) => PostcodeText.TryParse(text, out var postcode) ? postcode : throw new ArgumentException(text, nameof(text));
}
