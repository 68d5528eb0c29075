using System.IO.Compression;
using System.Text;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Which files suppliers are given, how many, how large, and until when.</summary>
public sealed class ContractFileTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.Zero);
    private static readonly ContractAct Act = new(Today, null, "Example Editor", Now);
    private static readonly ContractFileLimits Limits = new(2 << 20, 5 << 20);
    private static readonly byte[] Program = [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00, 0x04, 0x00];

    public static TheoryData<string, byte[], ContractFileKind> Good => new()
    {
        { "spec.pdf", "%PDF-1.7\n%âãÏÓ"u8.ToArray(), ContractFileKind.Pdf },
        { "SPEC.PDF", "%PDF-2.0"u8.ToArray(), ContractFileKind.Pdf },
        { "page.pdf", Ascii("%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction[3 0 R/Fit]/Launcher 1/JavaScripts 2>>endobj"), ContractFileKind.Pdf },
        { "packed.pdf", ObjectStream("<</Type/Font/BaseFont/Helvetica>>", "/Filter/FlateDecode"), ContractFileKind.Pdf },
        { "chart.docx", Zip("[Content_Types].xml", "word/document.xml", "word/embeddings/Microsoft_Excel_Sheet1.xlsx"), ContractFileKind.Docx },
        { "printed.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml", "xl/printerSettings/printerSettings1.bin"), ContractFileKind.Xlsx },
        { "spec.docx", Zip("[Content_Types].xml", "word/document2.xml"), ContractFileKind.Docx },
        { "prices.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), ContractFileKind.Xlsx },
        { "spec.odt", OpenDocument("application/vnd.oasis.opendocument.text", "Basic/script-lc.xml"), ContractFileKind.Odt },
        { "prices.ods", OpenDocument("application/vnd.oasis.opendocument.spreadsheet"), ContractFileKind.Ods },
        { "prices.csv", [.. "Item;Price £\r\nBroom;2\f\x1A"u8], ContractFileKind.Csv },
        { "notes.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Stairs – all of them")], ContractFileKind.Txt },
        { "notes.txt", [0x50, 0xA3, 0x92, 0x0A], ContractFileKind.Txt },
        { "plan.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], ContractFileKind.Png },
        { "plan.jpeg", [0xFF, 0xD8, 0xFF, 0xE0], ContractFileKind.Jpeg },
    };

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "setup.exe", Program, "must be a PDF, DOCX" },
        { "spec", "%PDF-1.7"u8.ToArray(), "must be a PDF, DOCX" },
        { "page.html", "<html>"u8.ToArray(), "must be a PDF, DOCX" },
        { "spec.pdf", Program, "named as a PDF, but" },
        { "spec.pdf", "<html><script>"u8.ToArray(), "named as a PDF, but" },
        { "spec.txt", Program, "named as a TXT, but" },
        { "plan.png", [0xFF, 0xD8, 0xFF, 0xE0], "named as a PNG, but" },
        { "spec.docx", Zip("[Content_Types].xml", "xl/workbook.xml"), "named as a DOCX, but" },
        { "spec.docx", Zip("setup.exe"), "named as a DOCX, but" },
        { "spec.odt", OpenDocument("application/vnd.oasis.opendocument.spreadsheet"), "named as a ODT, but" },
        { "spec.odt", Zip("mimetype", "content.xml"), "named as a ODT, but" },
        { "spec.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "macros" },
        { "spec.odt", OpenDocument("application/vnd.oasis.opendocument.text", "Basic/Standard/Module1.xml"), "macros" },
        { "prices.xlsm", Zip("[Content_Types].xml", "xl/workbook.xml"), "macros" },
        { "spec.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "password" },
        { "spec.docx", [.. Zip("[Content_Types].xml", "word/document.xml").Take(60)], "damaged" },
        { "spec.pdf", [], "empty" },
        { "script.pdf", Ascii("%PDF-1.7\n1 0 obj<</S/JavaScript/JS(app.alert\\(1\\))>>endobj"), "holds a script" },
        { "script.pdf", Ascii("%PDF-1.7\n1 0 obj<</S/J#61va#53cript/JS 2 0 R>>endobj"), "holds a script" },
        { "script.pdf", ObjectStream("<</S /JavaScript /JS (x)>>", "/Filter/FlateDecode"), "holds a script" },
        { "script.pdf", ObjectStream("<</S /JavaScript /JS (x)>>", "/Filter [ /Flate#44ecode ] "), "holds a script" },
        { "start.pdf", Ascii("%PDF-1.7\n1 0 obj<</S /Launch/F(calc.exe)>>endobj"), "start a program" },
        { "carrier.pdf", Ascii("%PDF-1.7\n1 0 obj<</Type/EmbeddedFile/Length 3>>stream\nabc\nendstream"), "another file within it" },
        { "form.pdf", Ascii("%PDF-1.7\n1 0 obj<</XFA[(a) 2 0 R]>>endobj"), "a form that runs" },
        { "locked.pdf", Ascii("%PDF-1.7\ntrailer<</Root 1 0 R/Encrypt 5 0 R>>"), "protected" },
        { "twice.pdf", ObjectStream("<</A 1>>", "/Filter[/ASCII85Decode/FlateDecode]"), "cannot be looked into" },
        { "cut.pdf", Ascii("%PDF-1.7\n5 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\nno zlib at all"), "cannot be looked into" },
        { "renamed.docx", Zip(("[Content_Types].xml", "<Override PartName=\"/word/a.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"), ("word/document.xml", ""), ("word/a.bin", "")), "macros" },
        { "template.docx", Zip(("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/_rels/settings.xml.rels", "<Relationship Type=\"x/attachedTemplate\" Target=\"https://example.org/a.dotm\" TargetMode=\"External\"/>")), "macros" },
        { "old.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml"), "macros" },
        { "object.docx", Zip("[Content_Types].xml", "word/document.xml", "word/embeddings/oleObject1.bin"), "object of another program" },
        { "control.docx", Zip("[Content_Types].xml", "word/document.xml", "word/activeX/activeX1.xml"), "object of another program" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void A_file_is_told_by_its_name_and_by_what_is_in_it(string name, byte[] bytes, ContractFileKind kind)
    {
        var told = ContractFileCheck.KindOf(name, new MemoryStream(bytes));

        Assert.True(told.IsDone, told.Problem?.Message);
        Assert.Equal(kind, told.Value);
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void One_that_is_not_what_it_is_named_is_refused_in_words(string name, byte[] bytes, string words)
    {
        var error = Assert.Single(Assert.IsType<Problem.Invalid>(ContractFileCheck.KindOf(name, new MemoryStream(bytes)).Problem).Errors);

        Assert.Equal("File", error.Field);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void There_are_ten_at_most_each_with_a_title_of_its_own_and_all_within_the_limits()
    {
        var entry = Entry(Today.AddDays(10));
        Assert.Equal("Title", FieldOf(entry.AddFile(" \u200B ", Content(1), Limits, Act)));
        Assert.Equal("Title", FieldOf(entry.AddFile(new string('x', 101), Content(1), Limits, Act)));
        Assert.Equal("File", FieldOf(entry.AddFile("Drawing", Content((2 << 20) + 1), Limits, Act)));
        Assert.True(entry.AddFile("  The\tspecification \r\n", Content(2 << 20), Limits, Act).IsDone);
        Assert.Equal("The specification", entry.Files.Single().Title);
        Assert.Equal("Title", FieldOf(entry.AddFile("the SPECIFICATION", Content(1), Limits, Act)));
        Assert.True(entry.AddFile("Drawing", Content(2 << 20), Limits, Act).IsDone);
        Assert.Equal("File", FieldOf(entry.AddFile("Prices", Content((1 << 20) + 1), Limits, Act)));
        foreach (var i in Enumerable.Range(0, 8))
        {
            Assert.True(entry.AddFile($"Annex {i}", Content(1), Limits, Act).IsDone);
        }

        Assert.Equal("File", FieldOf(entry.AddFile("Eleventh", Content(1), Limits, Act)));
        Assert.Equal(10, entry.Files.Count);
        Assert.Equal(10, entry.Events.Count(e => e.Kind == "files"));
    }

    [Fact]
    public void What_is_replaced_keeps_the_day_on_which_it_was_added_and_says_what_it_was_before()
    {
        var entry = Entry(Today.AddDays(10));
        entry.AddFile("Specification", Content(10, "AA"), Limits, Act);
        var file = entry.Files.Single();
        var later = Act with { At = Now.AddDays(1) };

        Assert.IsType<Problem.Repeated>(entry.ReplaceFile(file.Id, "Specification", Content(10, "AA"), Limits, later).Problem);
        Assert.IsType<Problem.NotFound>(entry.ReplaceFile(99, "Specification", Content(10, "BB"), Limits, later).Problem);
        Assert.True(entry.ReplaceFile(file.Id, "Specification", Content(20, "BB"), Limits, later).IsDone);
        Assert.Equal((Now, Now.AddDays(1), 20L), (file.AddedAt, file.ReplacedAt, file.Bytes));
        Assert.Contains("before: Specification, version AAAAAAAA", entry.Events.Last().Words, StringComparison.Ordinal);
        Assert.True(entry.RemoveFile(file.Id, later).IsDone);
        Assert.Empty(entry.Files);
        Assert.IsType<Problem.NotFound>(entry.RemoveFile(file.Id, later).Problem);
    }

    [Theory]
    [InlineData(ContractState.Pipeline, 100, true)]
    [InlineData(ContractState.Planned, 100, true)]
    [InlineData(ContractState.Opportunity, 10, true)]
    [InlineData(ContractState.Opportunity, 11, false)]
    [InlineData(ContractState.Awarded, 0, false)]
    [InlineData(ContractState.Withdrawn, 0, false)]
    public void Files_stay_as_they_are_from_the_close_on(ContractState state, int daysOn, bool canChange)
    {
        var entry = Entry(Today.AddDays(10), state);
        var act = Act with { At = Now.AddDays(daysOn) };

        Assert.Equal(canChange, entry.AddFile("Specification", Content(1), Limits, act).IsDone);
        Assert.Equal(canChange, entry.WhyFilesStay(act.At) is null);
    }

    [Fact]
    public void Everybody_can_have_them_from_the_opening_until_it_is_taken_back()
    {
        var entry = Entry(Today.AddDays(10));
        Assert.False(entry.ShowsFiles);

        entry.OpenToSuppliers(new OpportunityTerms(), Act);
        Assert.True(entry.ShowsFiles);

        entry.CloseToSuppliers(Act);
        Assert.False(entry.ShowsFiles);
    }

    [Theory]
    [InlineData("Plan of the hall (ground floor)", "Plan of the hall (ground floor).pdf")]
    [InlineData("../../etc/passwd\u202Efdp.exe", "etc passwdfdp exe.pdf")]
    [InlineData("***", "file.pdf")]
    public void It_is_handed_out_under_its_title_and_the_ending_of_its_kind(string title, string name)
    {
        var entry = Entry(Today.AddDays(10));
        entry.AddFile(title, Content(1), Limits, Act);

        Assert.Equal(name, entry.Files.Single().DownloadName);
    }

    [Theory]
    [InlineData(1, "1 kB")]
    [InlineData(1025, "2 kB")]
    [InlineData(1_258_291, "1.2 MB")]
    public void Sizes_are_told_shortly(long bytes, string words) => Assert.Equal(words, ContractFile.SizeWords(bytes));

    private static string FieldOf(Result<Done> result) => Assert.Single(Assert.IsType<Problem.Invalid>(result.Problem).Errors).Field;

    private static ReceivedContent Content(long bytes, string hash = "AB") => new(Guid.NewGuid().ToString("N"), ContractFileKind.Pdf, bytes, string.Concat(Enumerable.Repeat(hash, 32)));

    private static ContractEntry Entry(DateOnly deadline, ContractState state = ContractState.Opportunity) =>
        new(1, new ContractFacts { Title = "Cleaning of the hall", State = state, Deadline = deadline }, Today);

    private static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    /// <summary>A PDF whose objects lie packed in a stream, as most programs write them.</summary>
    private static byte[] ObjectStream(string objects, string filter)
    {
        using var stream = new MemoryStream();
        stream.Write(Ascii($"%PDF-1.7\n5 0 obj\n<</Type/ObjStm/N 1/First 4{filter}/Length 99>>\nstream\r\n"));
        using (var zlib = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Ascii($"1 0 {objects}"));
        }

        stream.Write("\nendstream\nendobj"u8);
        return stream.ToArray();
    }

    private static byte[] Zip(params string[] parts) => Zip([.. parts.Select(p => (p, "<x/>"))]);

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var content = zip.CreateEntry(name).Open();
                content.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    /// <summary>With the media type first and not packed, as OpenDocument asks.</summary>
    private static byte[] OpenDocument(string type, params string[] more)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var first = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open())
            {
                first.Write(Encoding.ASCII.GetBytes(type));
            }

            foreach (var part in more.Prepend("content.xml"))
            {
                using var content = zip.CreateEntry(part).Open();
                content.Write("<x/>"u8);
            }
        }

        return stream.ToArray();
    }
}
