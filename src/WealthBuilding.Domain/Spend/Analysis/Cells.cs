using WealthBuilding.Domain.Places;

namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Sums for each group of payments, side by side in one array of whole pence: by ring and local, in the slots of <see cref="RingSlots"/>.</summary>
/// <remarks>
/// Payees that lie in one ring and are wholly local or not (nearly all) are added as they are. The payments of the others are
/// divided one by one. Only slots that are wanted count: a filter by ring takes the parts that lie there.
/// </remarks>
internal sealed class Cells(int groups, uint wanted)
{
    internal const byte IsSpread = byte.MaxValue;

    private const int Lines = RingSlots.Count;

    // Of payees that are partly local: what is counted as local of it, and all of it.
    private const int Expected = RingSlots.Count + 1;
    private const int Possible = RingSlots.Count + 2;
    private const int Width = RingSlots.Count + 3;

    private readonly long[] _sums = new long[groups * Width];

    /// <summary>The slot of a payee that lies in one ring, or <see cref="IsSpread"/>.</summary>
    internal static byte SlotOf(Profile profile) => profile.Split.Slots is [var only] ? only : IsSpread;

    internal bool HasLines(int group) => _sums[(group * Width) + Lines] != 0;

    /// <summary>All pence of a group.</summary>
    internal long PenceOf(int group)
    {
        long pence = 0;
        foreach (var slot in _sums.AsSpan(group * Width, RingSlots.Count))
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
        Span<long> parts = stackalloc long[RingSlots.Count];
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
                    var profile = lens.Profiles[lens.ProfileOf[payees[i]]];
                    profile.Split.Divide(pence, parts);
                    AddParts(group, profile, parts);
                }
            }
        }
    }

    internal void Add(int group, LocalLens lens, int payee, PayeeSums sums)
    {
        ref var sum = ref sums.Payees[payee];
        var slot = lens.SlotOf[payee];
        _sums[(group * Width) + Lines] += sum.Lines;
        if (slot != IsSpread)
        {
            _sums[(group * Width) + slot] += sum.Pence;
        }
        else
        {
            AddParts(group, lens.Profiles[lens.ProfileOf[payee]], sums.PartsOf(payee));
        }
    }

    internal LocalShare ToShare(int group)
    {
        var sums = _sums.AsSpan(group * Width, Width);
        var rings = new long[Rings.Count];
        long local = 0;
        for (var slot = 0; slot < RingSlots.Count; slot++)
        {
            rings[(int)RingSlots.RingOf(slot)] += sums[slot];
            local += RingSlots.IsLocal(slot) ? sums[slot] : 0;
        }

        return new LocalShare
        {
            Lines = sums[Lines],
            TotalPence = rings.Sum(),
            RingPence = rings,
            CertainPence = local - sums[Expected],
            PossiblePence = sums[Possible],
            LocalPence = local,
        };
    }

    private void AddParts(int group, Profile profile, ReadOnlySpan<long> parts)
    {
        var slots = profile.Split.Slots;
        var (counted, local) = (0L, 0L);
        for (var i = 0; i < slots.Length; i++)
        {
            var part = (wanted & (1u << slots[i])) == 0 ? 0 : parts[i];
            _sums[(group * Width) + slots[i]] += part;
            counted += part;
            local += RingSlots.IsLocal(slots[i]) ? part : 0;
        }

        if (profile.Local is > 0 and < DistrictShare.Whole)
        {
            _sums[(group * Width) + Expected] += local;
            _sums[(group * Width) + Possible] += counted;
        }
    }
}
