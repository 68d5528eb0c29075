using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Sums for each group of payments: seven rings, what is certain and possible, and the lines, side by side in one array.</summary>
internal sealed class Cells(int groups)
{
    private const int Certain = Rings.Count;
    private const int Estimated = Certain + 1;
    private const int Possible = Certain + 2;
    private const int Lines = Certain + 3;
    private const int Width = 16; // two cache lines a group, so that a group never straddles three

    private readonly long[] _sums = new long[groups * Width];

    internal bool HasLines(int group) => _sums[(group * Width) + Lines] != 0;

    internal void Add(int group, Profile profile, long pence, long lines = 1)
    {
        var sums = _sums.AsSpan(group * Width, Width);
        sums[Lines] += lines;
        if (profile.OnlyRing >= 0)
        {
            sums[profile.OnlyRing] += pence * DistrictShare.Whole;
        }
        else
        {
            for (var ring = 0; ring < Rings.Count; ring++)
            {
                sums[ring] += pence * profile.Weights[ring];
            }
        }

        if (profile.Local == DistrictShare.Whole)
        {
            sums[Certain] += pence;
        }
        else if (profile.Local > 0)
        {
            sums[Estimated] += pence * profile.Local;
            sums[Possible] += pence;
        }
    }

    internal LocalShare ToShare(int group, LocalMeaning meaning)
    {
        var sums = _sums.AsSpan(group * Width, Width);
        var rings = Shares.RoundToWhole(sums[..Rings.Count], DistrictShare.Whole);
        var total = rings.Sum();
        var local = (sums[Certain] * DistrictShare.Whole) + sums[Estimated];
        return new LocalShare
        {
            Lines = sums[Lines],
            TotalPence = total,
            RingPence = rings,
            CertainPence = sums[Certain],
            PossiblePence = sums[Possible],
            LocalPence = meaning switch
            {
                LocalMeaning.Area or LocalMeaning.Branch => rings[(int)Ring.Area],
                LocalMeaning.Neighbours => rings[(int)Ring.Area] + rings[(int)Ring.Bordering],
                LocalMeaning.County or LocalMeaning.Region => Shares.RoundToWhole([local, (total * DistrictShare.Whole) - local], DistrictShare.Whole)[0],
            },
        };
    }
}
