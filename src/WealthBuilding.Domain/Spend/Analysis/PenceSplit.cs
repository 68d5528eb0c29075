using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Divides the pence of one payment over rings, by largest remainder, so that the parts are whole pence and add up to it.</summary>
/// <remarks>
/// Each payment is divided once and by itself, whatever is asked. So every figure is a sum of the same whole pence, and every
/// table, filter and list adds up to the same total. A credit is divided as the payment that it takes back.
/// </remarks>
internal sealed class PenceSplit
{
    // Above this a product with ten-thousandths could pass what a long holds.
    private const long MostNarrow = long.MaxValue / DistrictShare.Whole;

    private readonly long[] _weights;

    internal PenceSplit(int[] slots)
    {
        Slots = [.. Enumerable.Range(0, slots.Length).Where(s => slots[s] > 0).Select(s => (byte)s)];
        _weights = [.. Slots.Select(s => (long)slots[s])];
    }

    /// <summary>The slots that get a part, in order.</summary>
    internal byte[] Slots { get; }

    /// <summary>Writes the part of each of <see cref="Slots"/>.</summary>
    internal void Divide(long pence, Span<long> parts)
    {
        if (pence is > MostNarrow or < -MostNarrow)
        {
            Shares.Split(pence, _weights).CopyTo(parts);
            return;
        }

        Span<long> lost = stackalloc long[RingSlots.Count];
        var amount = Math.Abs(pence);
        var left = amount;
        for (var i = 0; i < _weights.Length; i++)
        {
            (parts[i], lost[i]) = Math.DivRem(amount * _weights[i], DistrictShare.Whole);
            left -= parts[i];
        }

        for (; left > 0; left--)
        {
            var most = MostLost(lost[.._weights.Length]);
            parts[most]++;
            lost[most] = -1;
        }

        for (var i = 0; pence < 0 && i < _weights.Length; i++)
        {
            parts[i] = -parts[i];
        }
    }

    private static int MostLost(ReadOnlySpan<long> lost)
    {
        var most = 0;
        for (var i = 1; i < lost.Length; i++)
        {
            most = lost[i] > lost[most] ? i : most;
        }

        return most;
    }
}

/// <summary>Rings, each twice: what is not local there and what is; and sets of them as bits.</summary>
internal static class RingSlots
{
    internal const int Count = Rings.Count * 2;

    /// <summary>Every ring.</summary>
    internal const uint All = (1u << Count) - 1;

    internal static int Of(Ring ring, bool isLocal) => ((int)ring * 2) + (isLocal ? 1 : 0);

    internal static Ring RingOf(int slot) => (Ring)(slot / 2);

    internal static bool IsLocal(int slot) => (slot & 1) != 0;

    /// <summary>The bits of some rings; of all where they are not limited.</summary>
    internal static uint BitsOf(IReadOnlySet<Ring>? rings) => rings?.Aggregate(0u, (bits, ring) => bits | (3u << Of(ring, isLocal: false))) ?? All;
}
