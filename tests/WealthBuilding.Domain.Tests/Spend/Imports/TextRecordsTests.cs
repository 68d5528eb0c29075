using System.Text;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>The fast way through a text gives what reading each record with care gives, whatever stands in it.</summary>
public sealed class TextRecordsTests
{
    private const int Texts = 2_000;
    private const int LargeEvery = 100;
    private const char Delimiter = ',';

    private static readonly string[] Nasty =
    [
        "\"", "\"\"", "\"\"\"", ",", "\r", "\n", "\r\n", "\n\r", "\r\r\n", "\"\r\n", "\",\"", "\"a\"b", "\"a\" ", "\" ,", "a\"b\"", "\"a,b\"", "\"a\nb\"", "\"say \"\"so\"\"\"", "", " ", "\t", "\u00A0", "£12", "é",
    ];

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];

    private static readonly int[] Pieces = [1, 2, 7, 31, 63, 64, 65, 1000, int.MaxValue];

    [Fact]
    public void Both_ways_give_the_same_records()
    {
        for (var seed = 0; seed < Texts; seed++)
        {
            var random = new Random(seed);
            var text = Text(random, seed % LargeEvery == 0);
            var piece = Pieces[text.Length > 10_000 ? Pieces.Length - 1 - random.Next(2) : random.Next(Pieces.Length)];
            var expected = random.Next(7);

            var careful = Read(text, int.MaxValue, expected, isCareful: true);
            var fast = Read(text, piece, expected, isCareful: false);

            Assert.True(careful.SequenceEqual(fast), $"Seed {seed}, pieces of {piece}, {expected} cells: {Difference(careful, fast)}");
        }
    }

    /// <summary>A cell that begins, ends or has its quote at any place of the 64 bytes that are looked at together.</summary>
    [Fact]
    public void Cells_at_every_place_of_a_word_are_whole()
    {
        for (var before = 0; before < 70; before++)
        {
            for (var length = 0; length < 70; length++)
            {
                var (first, second) = (new string('a', before), new string('b', length));
                var text = $"{first},\"{second},\",c\r\n{second},\"\"\n\"{first}\"\r{second}";

                var records = Read(text, int.MaxValue, 0, isCareful: false);

                Assert.Equal([$"1|{first}|{second},|c", $"2|{second}|", $"3|{first}", .. length == 0 ? Array.Empty<string>() : [$"4|{second}"]], records);
            }
        }
    }

    [Fact]
    public void Plain_records_come_many_at_a_time()
    {
        using var records = Open(string.Concat(Enumerable.Repeat("a,\"b, c\",d\r\n", 1000)), int.MaxValue, isCareful: false);

        Assert.True(records.ReadBlock());
        Assert.Equal(1000, records.Block.Rows);
        Assert.False(records.ReadBlock());
    }

    [Fact]
    public void A_record_of_too_many_cells_is_refused_either_way()
    {
        var text = "a,b\n" + new string(',', 3000) + "\n";

        Assert.Equal("too-many-columns", Assert.Throws<LedgerRefusedException>(() => Read(text, int.MaxValue, 0, isCareful: true)).Refusal.Code);
        Assert.Equal("too-many-columns", Assert.Throws<LedgerRefusedException>(() => Read(text, int.MaxValue, 0, isCareful: false)).Refusal.Code);
    }

    private static string Text(Random random, bool isLarge)
    {
        var text = new StringBuilder();
        var lineEnd = LineEnds[random.Next(LineEnds.Length)];
        var (cells, oddness) = (random.Next(1, 7), random.Next(4) switch { 0 => 0, 1 => 0.01, 2 => 0.1, _ => 0.5 });
        var length = isLarge ? random.Next(300_000, 700_000) : random.Next(0, 3000);
        while (text.Length < length)
        {
            for (var i = 0; i < cells; i++)
            {
                text.Append(i > 0 ? Delimiter : string.Empty).Append(Cell(random, oddness));
            }

            text.Append(random.NextDouble() < oddness ? LineEnds[random.Next(LineEnds.Length)] : lineEnd);
        }

        return random.Next(3) == 0 ? text.ToString() : text.ToString().TrimEnd('\r', '\n');
    }

    private static string Cell(Random random, double oddness)
    {
        if (random.NextDouble() < oddness)
        {
            return string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Nasty[random.Next(Nasty.Length)]));
        }

        var word = new string((char)('a' + random.Next(26)), random.Next(200) == 0 ? random.Next(40_000) : random.Next(80));
        return random.Next(3) switch
        {
            0 => $"\"{word}, {word.Length}\"",
            1 => $" {word}",
            _ => word,
        };
    }

    private static List<string> Read(string text, int piece, int expected, bool isCareful)
    {
        using var records = Open(text, piece, isCareful);
        records.ExpectedFields = expected;
        var read = new List<string>();
        while (records.Read())
        {
            read.Add($"{records.Number}|{string.Join('|', records.Texts())}");
        }

        return read;
    }

    private static TextRecords Open(string text, int piece, bool isCareful) =>
        TextRecords.Open(new TextBytes(Encoding.UTF8.GetBytes(text), piece), new TextSurvey(new UTF8Encoding(false), "utf-8", 0), Delimiter, isCareful);

    private static string Difference(List<string> careful, List<string> fast)
    {
        var at = careful.Zip(fast).TakeWhile(p => p.First == p.Second).Count();
        return $"{careful.Count} and {fast.Count} records; at {at} {careful.ElementAtOrDefault(at)} and {fast.ElementAtOrDefault(at)}";
    }
}
