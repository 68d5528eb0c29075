using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Weighs a ledger's postcode against a register's.</summary>
internal static class PostcodeComparer
{
    private const double SameDistrict = 1.5;
    private const double OtherDistrict = -0.2;
    private const double OtherArea = -0.7;
    private const double MostOfFull = 5;

    /// <summary>Log odds; 0 where one of the two is not known. A full postcode says the more, the fewer have it.</summary>
    internal static double Weigh(NameIndex index, int name, in Postcode raw)
    {
        var (outward, inward) = index.PostcodeOf(name);
        if (raw.OutwardKey == 0 || outward == 0)
        {
            return 0;
        }

        if (raw.OutwardKey != outward)
        {
            return AreaOf(raw.OutwardKey) == AreaOf(outward) ? OtherDistrict : OtherArea;
        }

        var isFull = raw.IsFull && inward >= 0;
        return !isFull || raw.InwardIndex != inward ? SameDistrict : Math.Clamp(Math.Log((index.Names + 1000.0) / (index.NamesAt(raw).Length + 1)) - 2, SameDistrict, MostOfFull);
    }

    /// <summary>Whether both are full and the same.</summary>
    internal static bool IsAt(NameIndex index, int name, in Postcode raw) =>
        raw.OutwardKey != 0 && raw.IsFull && index.PostcodeOf(name) is var (outward, inward) && outward == raw.OutwardKey && inward == raw.InwardIndex;

    // The letters of an outward key: its signs are digits in base 37, letters from 11 up.
    private static int AreaOf(int outwardKey)
    {
        var second = outwardKey / (37 * 37) % 37;
        return second >= 11 ? outwardKey / (37 * 37) : outwardKey / (37 * 37 * 37) * 37;
    }
}
