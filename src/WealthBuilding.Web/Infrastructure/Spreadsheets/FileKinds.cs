using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
public enum FileKind
{
    Text,
    Xlsx,
    Xls,
}

/// <summary>Looks at a file's first bytes before anything reads it.</summary>
internal static class FileKinds
{
    public static FileKind Of(string path)
    {
        Span<byte> head = stackalloc byte[FileHead.Length];
        using var file = File.OpenRead(path);
        var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FileHead.IsZip(head[..length]) ? FileKind.Xlsx : FileHead.IsCompound(head[..length]) ? FileKind.Xls : FileKind.Text;
    }

    /// <summary>Names that promise something we do not take, whatever the bytes are.</summary>
    public static Refusal? ByName(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".xlsm" or ".xlsb" or ".xltm" => WorkbookRefusals.Macros,
        ".ods" => WorkbookRefusals.OpenDocument,
        ".pdf" or ".doc" or ".docx" or ".png" or ".jpg" or ".jpeg" or ".gif" => WorkbookRefusals.OtherKind,
        ".zip" or ".rar" or ".7z" => WorkbookRefusals.Archive,
        _ => null,
    };
}

/// <summary>Why a workbook is refused, in words for whoever brought it.</summary>
internal static class WorkbookRefusals
{
    public static readonly Refusal Macros = new("macros", "The selected file is a workbook with macros. Save it as a plain XLSX and upload that file.");

    public static readonly Refusal OpenDocument = new("ods", "The selected file is an OpenDocument spreadsheet. Save it as XLSX or CSV and upload that file.");

    public static readonly Refusal OtherKind = new("other-kind", "The selected file must be a CSV, XLSX or XLS");

    public static readonly Refusal Archive = new("other-kind", "The selected file is an archive. Unpack it and upload the file that is in it.");

    public static readonly Refusal Protected = new("password", "The selected file is password protected. Remove the password and upload it again.");

    public static readonly Refusal Damaged = new("damaged", "The selected workbook cannot be opened. Open it in a spreadsheet program, save it again and upload the new file.");

    public static readonly Refusal TooLargeInside = new("too-large-inside", "The selected workbook holds far more than a list of payments can. Copy the payments into a new workbook and upload that.");

    public static readonly Refusal TooManyColumns = new("too-many-columns", "A sheet of the selected workbook has more than 500 columns. Copy the payments into a new workbook and upload that.");

    public static Refusal TooLarge(int megabytes) => new("too-large", $"The selected file must be smaller than {megabytes}MB. Save it as CSV and upload that file.");
}
