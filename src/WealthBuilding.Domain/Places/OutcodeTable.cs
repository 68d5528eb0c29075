using System.Collections.Frozen;
using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Places;

/// <summary>How much of each outward code lies in which district: the estimate where no exact table is loaded.</summary>
public sealed class OutcodeTable
{
    private readonly FrozenDictionary<int, Outcode> _byKey;

    private OutcodeTable(Dictionary<int, Outcode> byKey) => _byKey = byKey.ToFrozenDictionary();

    /// <summary>How many outward codes the table has.</summary>
    public int Count => _byKey.Count;

    /// <summary>The outward code of a postcode; null where the table does not have it.</summary>
    public Outcode? Find(Postcode postcode) => _byKey.GetValueOrDefault(postcode.OutwardKey);

    internal static OutcodeTable Load(TextReader reader)
    {
        var rows = new Dictionary<int, Rows>();
        var table = new CsvTable(reader);
        while (table.Read())
        {
            var key = Postcode.KeyOf(table["outcode"]);
            if (!rows.TryGetValue(key, out var row))
            {
                rows[key] = row = new Rows(table["outcode"], ReferenceTables.Degrees(table["lat"]), ReferenceTables.Degrees(table["long"]), [], []);
            }

            if (table.Optional("district_code") is { } district)
            {
                row.Districts.Add(district);
                row.Shares.Add((long)(decimal.Parse(table["share"], CultureInfo.InvariantCulture) * DistrictShare.Whole));
            }
        }

        return new OutcodeTable(rows.ToDictionary(r => r.Key, r => r.Value.ToOutcode()));
    }

    private sealed record Rows(string Code, double? Latitude, double? Longitude, List<string> Districts, List<long> Shares)
    {
        // The table leaves out shares under half a per cent: what is left is scaled so that it is a whole again.
        internal Outcode ToOutcode()
        {
            var whole = Districts.Count == 0 ? [] : Common.Shares.Split(DistrictShare.Whole, [.. Shares]);
            return new Outcode(Code, Latitude, Longitude, [.. Districts.Select((d, i) => new DistrictShare(d, (int)whole[i]))]);
        }
    }
}

/// <summary>An outward code: the mean position of its postcodes, and the districts it lies in, the largest share first.</summary>
/// <remarks>No districts where the source has no position: codes of large users that are long gone.</remarks>
public sealed record Outcode(string Code, double? Latitude, double? Longitude, IReadOnlyList<DistrictShare> Districts);

/// <summary>A district and how much of something lies in it, in ten-thousandths.</summary>
public readonly record struct DistrictShare(string District, int TenThousandths)
{
    /// <summary>Ten-thousandths that make one.</summary>
    public const int Whole = 10_000;
}
