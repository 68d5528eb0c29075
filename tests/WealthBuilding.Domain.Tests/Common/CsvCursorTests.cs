using FsCheck;
using FsCheck.Fluent;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Tests.Common;

public sealed class CsvCursorTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b", "c|d")]
    [InlineData("\uFEFFa,b\r\nc,d", "a|b", "c|d")]
    [InlineData("a,b\rc,d\r", "a|b", "c|d")]
    [InlineData("\"a,1\",\"say \"\"so\"\"\"\n", "a,1|say \"so\"")]
    [InlineData("\"two\nlines\",b\n", "two\nlines|b")]
    [InlineData("a,,\n\n\n,b\n", "a||", "|b")]
    [InlineData("5\" pipe,b\n", "5\" pipe|b")] // a quote inside a cell that is not quoted is a quote
    [InlineData("a,\"never closed", "a|never closed")]
    [InlineData("a,", "a|")]
    [InlineData("")]
    public void Reads_records(string text, params string[] expected) => Assert.Equal(expected, Read(new StringReader(text)));

    [Fact]
    public void What_is_written_is_read_back_however_the_text_arrives() => Prop.ForAll<NonEmptyArray<NonEmptyArray<NonNull<string>>>, PositiveInt>((rows, step) =>
    {
        var cells = rows.Get.Select(r => r.Get.Select(c => c.Get).Prepend("x").ToList()).ToList();
        var text = string.Concat(cells.Select(r => string.Join(',', r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

        Assert.Equal(cells.Select(r => string.Join('|', r)), Read(new DrippingReader(text, step.Get)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_record_longer_than_the_buffer_is_read_whole()
    {
        var longCell = new string('x', 300_000) + "\"\"" + new string('y', 300_000);

        Assert.Equal([$"{longCell.Replace("\"\"", "\"", StringComparison.Ordinal)}|b", "c"], Read(new StringReader($"\"{longCell}\",b\nc\n")));
    }

    private static List<string> Read(TextReader reader)
    {
        var cursor = new CsvCursor(reader);
        var records = new List<string>();
        while (cursor.Read())
        {
            records.Add(string.Join('|', cursor.ToArray()));
        }

        return records;
    }

    /// <summary>Gives a few characters at a time, as a slow stream does.</summary>
    private sealed class DrippingReader(string text, int step) : TextReader
    {
        private int _at;

        public override int Read(char[] buffer, int index, int count)
        {
            var length = Math.Min(Math.Min(step, count), text.Length - _at);
            text.CopyTo(_at, buffer, index, length);
            _at += length;
            return length;
        }
    }
}
