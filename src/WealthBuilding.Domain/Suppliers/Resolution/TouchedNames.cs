namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>Names that were touched while searching, each with the weight that it gathered. Small enough to stay near the processor.</summary>
internal sealed class TouchedNames
{
    private const int First = 1 << 15;

    private int[] _names = new int[First];
    private float[] _weights = new float[First];
    private int[] _used = new int[First];
    private int[] _best = [];
    private float[] _bestWeights = [];
    private int _count;

    internal void Clear()
    {
        for (var i = 0; i < _count; i++)
        {
            _names[_used[i]] = 0;
        }

        _count = 0;
    }

    internal void AddAll(ReadOnlySpan<int> names, float weight)
    {
        foreach (var name in names)
        {
            Add(name, weight);
        }
    }

    internal void Add(int name, float weight)
    {
        if (_count * 2 >= _names.Length)
        {
            Grow();
        }

        var mask = _names.Length - 1;
        var at = (int)(((uint)name * 0x9E3779B1u) >> 8) & mask;
        while (_names[at] != 0 && _names[at] != name + 1)
        {
            at = (at + 1) & mask;
        }

        if (_names[at] == 0)
        {
            (_names[at], _weights[at], _used[_count++]) = (name + 1, 0, at);
        }

        _weights[at] += weight;
    }

    /// <summary>Weighs the names found so far that have one of the words; finds no others.</summary>
    internal void AddWhere(ReadOnlySpan<int> words, float weight, NameIndex index)
    {
        for (var i = 0; i < _count; i++)
        {
            foreach (var word in index.WordsOf(_names[_used[i]] - 1))
            {
                if (words.Contains(word >> 1))
                {
                    _weights[_used[i]] += weight;
                    break;
                }
            }
        }
    }

    /// <summary>The heaviest names, fewest odd words first among equals.</summary>
    internal ReadOnlySpan<int> Best(int most, NameIndex index, int words)
    {
        if (_best.Length < _count)
        {
            (_best, _bestWeights) = (new int[_names.Length], new float[_names.Length]);
        }

        for (var i = 0; i < _count; i++)
        {
            var name = _names[_used[i]] - 1;
            _best[i] = name;
            var own = index.WordsOf(name);
            _bestWeights[i] = -_weights[_used[i]] + (0.3f * Math.Abs(own.Length - words)) + Lot(own);
        }

        var kept = Select(most);
        _bestWeights.AsSpan(0, kept).Sort(_best.AsSpan(0, kept));
        return _best.AsSpan(0, kept);
    }

    // Draws lots among equals by their words, so that the order in which a register was read does not matter.
    private static float Lot(ReadOnlySpan<int> words)
    {
        var hash = 0u;
        foreach (var word in words)
        {
            hash = NameHash.Mix(hash ^ (uint)word);
        }

        return hash * (0.01f / uint.MaxValue);
    }

    // Brings the least weights to the front without sorting all: what lies on the wrong side of a middle value changes places.
    private int Select(int most)
    {
        var (low, high) = (0, _count - 1);
        while (_count > most && low < high)
        {
            var middle = _bestWeights[(low + high) / 2];
            var (i, j) = (low, high);
            while (i <= j)
            {
                while (_bestWeights[i] < middle)
                {
                    i++;
                }

                while (_bestWeights[j] > middle)
                {
                    j--;
                }

                if (i <= j)
                {
                    (_bestWeights[i], _bestWeights[j], _best[i], _best[j]) = (_bestWeights[j], _bestWeights[i], _best[j], _best[i]);
                    (i, j) = (i + 1, j - 1);
                }
            }

            (low, high) = most - 1 <= j ? (low, j) : most - 1 >= i ? (i, high) : (0, 0);
        }

        return Math.Min(most, _count);
    }

    private void Grow()
    {
        var (names, weights, used, count) = (_names, _weights, _used, _count);
        (_names, _weights, _used, _count) = (new int[names.Length * 2], new float[names.Length * 2], new int[names.Length * 2], 0);
        for (var i = 0; i < count; i++)
        {
            Add(names[used[i]] - 1, weights[used[i]]);
        }
    }
}
