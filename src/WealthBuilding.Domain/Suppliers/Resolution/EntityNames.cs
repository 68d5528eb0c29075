namespace WealthBuilding.Domain.Suppliers.Resolution;

/// <summary>The names of each organisation of an index: made when a number is first compared with a name, eight bytes a name.</summary>
internal sealed class EntityNames
{
    private readonly int[] _entities;
    private readonly int[] _names;

    /// <param name="nameEntities">The organisation of each name.</param>
    internal EntityNames(int[] nameEntities)
    {
        _entities = [.. nameEntities];
        _names = [.. Enumerable.Range(0, nameEntities.Length)];
        Array.Sort(_entities, _names);
    }

    internal long Bytes => 4L * (_entities.Length + _names.Length);

    internal ReadOnlySpan<int> Of(int entity) => _names.AsSpan(Bound(entity)..Bound(entity + 1));

    // The first place that is not before the entity.
    private int Bound(int entity)
    {
        var (low, high) = (0, _entities.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _entities[middle] < entity ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
