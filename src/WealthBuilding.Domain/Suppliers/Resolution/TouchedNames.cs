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
            _bestWeights[i] = -_weights[_used[i]] + (0.3f * Math.Abs(index.WordsOf(name).Length - words));
        }

        _bestWeights.AsSpan(0, _count).Sort(_best.AsSpan(0, _count));
        return _best.AsSpan(0, Math.Min(most, _count));
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
