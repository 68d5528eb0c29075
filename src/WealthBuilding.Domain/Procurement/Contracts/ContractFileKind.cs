namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>What kind of file suppliers are given: only these are taken. None of them runs anything by itself.</summary>
public enum ContractFileKind
{
    Pdf,

    /// <summary>Word processing in Office Open XML, without macros.</summary>
    Docx,

    /// <summary>A workbook in Office Open XML, without macros.</summary>
    Xlsx,

    /// <summary>Word processing in OpenDocument, without macros.</summary>
    Odt,

    /// <summary>A workbook in OpenDocument, without macros.</summary>
    Ods,

    Csv,

    Txt,

    Png,

    Jpeg,
}

/// <summary>Words and names of each kind.</summary>
public static class ContractFileKinds
{
    /// <summary>All kinds, as a sentence lists them.</summary>
    public const string Listed = "PDF, DOCX, XLSX, ODT, ODS, CSV, TXT, PNG or JPEG";

    /// <summary>How people call it.</summary>
    public static string NameOf(ContractFileKind kind) => kind.ToString().ToUpperInvariant();

    /// <summary>The ending of a name, with its dot.</summary>
    public static string EndingOf(ContractFileKind kind) => kind is ContractFileKind.Jpeg ? ".jpg" : "." + kind.ToString().ToLowerInvariant();

    /// <summary>Media type as IANA lists it. Texts are given out as they came, so that no encoding is said of them.</summary>
    public static string MediaTypeOf(ContractFileKind kind) => kind switch
    {
        ContractFileKind.Pdf => "application/pdf",
        ContractFileKind.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ContractFileKind.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ContractFileKind.Odt => "application/vnd.oasis.opendocument.text",
        ContractFileKind.Ods => "application/vnd.oasis.opendocument.spreadsheet",
        ContractFileKind.Csv => "text/csv",
        ContractFileKind.Txt => "text/plain",
        ContractFileKind.Png => "image/png",
        ContractFileKind.Jpeg => "image/jpeg",
    };

    /// <summary>The kind that a name promises; null where it promises none of them.</summary>
    public static ContractFileKind? ByName(string name) => Path.GetExtension(name.TrimEnd()).ToLowerInvariant() switch
    {
        ".pdf" => ContractFileKind.Pdf,
        ".docx" => ContractFileKind.Docx,
        ".xlsx" => ContractFileKind.Xlsx,
        ".odt" => ContractFileKind.Odt,
        ".ods" => ContractFileKind.Ods,
        ".csv" => ContractFileKind.Csv,
        ".txt" => ContractFileKind.Txt,
        ".png" => ContractFileKind.Png,
        ".jpg" or ".jpeg" => ContractFileKind.Jpeg,
        _ => null,
    };
}
