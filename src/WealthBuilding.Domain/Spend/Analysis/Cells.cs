using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Sums for each group of payments, side by side in one array of whole numbers.</summary>
/// <remarks>
/// Payees that lie in one ring and are wholly local or not (nearly all) are summed in pence by ring and local: slots 0 to 13.
/// The others are summed apart, in ten-thousandths of a penny. Only <see cref="ToShare"/> puts them together.
/// </remarks>
internal sealed class Cells(int groups)
{
    internal const byte IsSpread = byte.MaxValue;

    private const int Lines = 15;
    private const int Width = 16;
    private const int Estimated = Rings.Count;
    private const int Possible = Rings.Count + 1;
    private const int Certain = Rings.Count + 2;
    private const int SpreadWidth = Rings.Count + 3;

    private readonly long[] _sums = new long[groups * Width];
    private readonly long[] _spread = new long[groups * SpreadWidth];

    /// <summary>The slot of a payee that lies in one ring, or <see cref="IsSpread"/>.</summary>
    internal static byte SlotOf(Profile profile) =>
        profile.OnlyRing >= 0 && profile.Local is 0 or DistrictShare.Whole ? (byte)((profile.OnlyRing * 2) + (profile.Local == 0 ? 0 : 1)) : IsSpread;

    internal bool HasLines(int group) => _sums[(group * Width) + Lines] != 0;

    /// <summary>All pence of a group.</summary>
    internal long PenceOf(int group)
    {
        var spread = _spread.AsSpan(group * SpreadWidth, Rings.Count);
        long tenThousandths = 0;
        foreach (var ring in spread)
        {
            tenThousandths += ring;
        }

        var pence = tenThousandths / DistrictShare.Whole;
        foreach (var slot in _sums.AsSpan(group * Width, Rings.Count * 2))
        {
            pence += slot;
        }

        return pence;
    }

    /// <summary>Adds the rows whose bits are zero.</summary>
    internal void AddRows(ReadOnlySpan<uint> bits, SpendSegment segment, int start, ReadOnlySpan<ushort> codes, int[] groupOf, LocalLens lens)
    {
        var payees = segment.Payee.AsSpan(start, bits.Length);
        var narrow = segment.Pence.AsSpan(start, bits.Length);
        for (var i = 0; i < bits.Length; i++)
        {
            if (bits[i] == 0)
            {
                long pence = narrow[i];
                pence = pence != SpendSegment.IsWide ? pence : segment.Wide[start + i];
                var slot = lens.SlotOf[payees[i]];
                var group = groupOf[codes[i]];
                _sums[(group * Width) + Lines]++;
                if (slot != IsSpread)
                {
                    _sums[(group * Width) + slot] += pence;
                }
                else
                {
                    AddSpread(group, lens.Profiles[lens.ProfileOf[payees[i]]], pence);
                }
            }
        }
    }

    internal void Add(int group, LocalLens lens, int payee, PayeeSums.Sum sum)
    {
        var slot = lens.SlotOf[payee];
        _sums[(group * Width) + Lines] += sum.Lines;
        if (slot != IsSpread)
        {
            _sums[(group * Width) + slot] += sum.Pence;
        }
        else
        {
            AddSpread(group, lens.Profiles[lens.ProfileOf[payee]], sum.Pence);
        }
    }

    internal LocalShare ToShare(int group, LocalMeaning meaning)
    {
        var sums = _sums.AsSpan(group * Width, Width);
        var spread = _spread.AsSpan(group * SpreadWidth, SpreadWidth);
        Span<long> rings = stackalloc long[Rings.Count];
        var certain = spread[Certain];
        for (var ring = 0; ring < Rings.Count; ring++)
        {
            rings[ring] = ((sums[ring * 2] + sums[(ring * 2) + 1]) * DistrictShare.Whole) + spread[ring];
            certain += sums[(ring * 2) + 1];
        }

        var pence = Shares.RoundToWhole(rings, DistrictShare.Whole);
        return new LocalShare
        {
            Lines = sums[Lines],
            TotalPence = pence.Sum(),
            RingPence = pence,
            CertainPence = certain,
            PossiblePence = spread[Possible],
            LocalPence = Local(pence, (certain * DistrictShare.Whole) + spread[Estimated], meaning),
        };
    }

    // Where local is made of rings, it is their pence, so that the two agree; elsewhere it is rounded against what is not local.
    private static long Local(long[] rings, long local, LocalMeaning meaning) => meaning switch
    {
        LocalMeaning.Area or LocalMeaning.Branch => rings[(int)Ring.Area],
        LocalMeaning.Neighbours => rings[(int)Ring.Area] + rings[(int)Ring.Bordering],
        LocalMeaning.County or LocalMeaning.Region => Shares.RoundToWhole([local, (rings.Sum() * DistrictShare.Whole) - local], DistrictShare.Whole)[0],
    };

    private void AddSpread(int group, Profile profile, long pence)
    {
        var spread = _spread.AsSpan(group * SpreadWidth, SpreadWidth);
        for (var ring = 0; ring < Rings.Count; ring++)
        {
            spread[ring] += pence * profile.Weights[ring];
        }

        if (profile.Local == DistrictShare.Whole)
        {
            spread[Certain] += pence;
        }
        else if (profile.Local > 0)
        {
            spread[Estimated] += pence * profile.Local;
            spread[Possible] += pence;
        }
    }
}
