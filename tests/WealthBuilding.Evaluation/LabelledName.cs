using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Evaluation;

/// <summary>A raw name and who it is; an empty answer is 'none of these'.</summary>
internal sealed record LabelledName(RawSupplier Raw, string Expected)
{
    internal static List<LabelledName> Read(string path, string nameColumn, string answerColumn)
    {
        var names = new List<LabelledName>();
        using var reader = File.OpenText(path);
        var table = new CsvTable(reader);
        var has = File.ReadLines(path).First().Split(',');
        while (table.Read())
        {
            string? Optional(string column) => has.Contains(column) ? table[column] : null;
            names.Add(new LabelledName(new RawSupplier(table[nameColumn], Optional("postcode"), Optional("companyNumber"), Optional("charityNumber")), table[answerColumn]));
        }

        return names;
    }

    /// <summary>Which half the name is in: weights were set on the even half only.</summary>
    internal bool IsEven => (Crc32(System.Text.Encoding.UTF8.GetBytes(Raw.Name)) & 1) == 0;

    private static uint Crc32(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) == 0 ? 0 : 0xEDB88320);
            }
        }

        return ~crc;
    }
}
