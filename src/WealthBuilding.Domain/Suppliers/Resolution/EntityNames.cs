namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The names of each organisation of an index: made when a number is first compared with a name, four bytes a name.</summary>
internal sealed class EntityNames
{
    private readonly int[] _nameEntities;
    private readonly int[] _names;

    /// <param name="nameEntities">The organisation of each name; kept, not copied.</param>
    internal EntityNames(int[] nameEntities)
    {
        _nameEntities = nameEntities;
        _names = [.. Enumerable.Range(0, nameEntities.Length)];
        Array.Sort([.. nameEntities], _names);
    }

    internal long Bytes => 4L * _names.Length;

    internal ReadOnlySpan<int> Of(int entity) => _names.AsSpan(Bound(entity)..Bound(entity + 1));

    // The first place that is not before the entity.
    private int Bound(int entity)
    {
        var (low, high) = (0, _names.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _nameEntities[_names[middle]] < entity ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
