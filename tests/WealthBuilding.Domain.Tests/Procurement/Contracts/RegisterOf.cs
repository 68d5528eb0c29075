using System.Text;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Tests.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Procurement.Contracts;

/// <summary>Registers written down in tests.</summary>
internal static class RegisterOf
{
    public static RegisterFile Text(string text, RegisterOptions? options = null, Encoding? encoding = null) =>
        RegisterReader.ReadText(new TextBytes((encoding ?? Encoding.UTF8).GetBytes(text)), options ?? new RegisterOptions(), CancellationToken.None);

    /// <summary>A register of one contract whose other columns say nothing in doubt.</summary>
    public static RegisterRow One(params (string Header, string Cell)[] cells)
    {
        var columns = new List<(string Header, string Cell)> { ("Reference", "EX-1"), ("Contract Title", "Example contract"), ("Department", "Housing") };
        columns.AddRange(cells);
        foreach (var (header, cell) in new[] { ("Supplier", "Fixed Example Ltd"), ("Start Date", "01/04/2025"), ("End Date", "31/03/2030") })
        {
            if (!cells.Any(c => c.Header == header) && !(header == "End Date" && cells.Any(c => c.Header is "Contract Length" or "Duration (months)")))
            {
                columns.Add((header, cell));
            }
        }

        var file = Text(string.Join(',', columns.Select(c => Quote(c.Header))) + "\n" + string.Join(',', columns.Select(c => Quote(c.Cell))) + "\n");
        Assert.Null(file.Refusal);
        return file.Tables.Single().Rows.Single();
    }

    private static string Quote(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
