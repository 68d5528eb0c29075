using System.Text;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>The page that takes a file.</summary>
public sealed record UploadPage
{
    public string? File { get; init; }
}

/// <summary>An empty file with the column names that need no looking for.</summary>
internal static class ImportTemplate
{
    public static byte[] Csv() =>
        [.. Encoding.UTF8.Preamble, .. "Body Name,Payment Date,Supplier Name,Supplier Postcode,Company Number,Department,Expense Type,Purpose,Transaction Number,Net Amount\r\n"u8];
}
