using System.Text;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Infrastructure.Spreadsheets;

/// <summary>Looks for what an old compound file must not hold: an encrypted workbook, macros, or no workbook at all.</summary>
internal static class CompoundGuard
{
    public static Refusal? Check(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (Contains(bytes, "EncryptedPackage") || Contains(bytes, "EncryptionInfo"))
        {
            return WorkbookRefusals.Protected;
        }

        if (Contains(bytes, "_VBA_PROJECT"))
        {
            return WorkbookRefusals.Macros;
        }

        return Contains(bytes, "Workbook") || Contains(bytes, "Book") ? null : WorkbookRefusals.OtherKind;
    }

    // Names of streams stand in the file's directory as UTF-16.
    private static bool Contains(byte[] bytes, string name) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
}
