namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>For each key the members that have it, with how much it says of each: rows of different lengths in three arrays.</summary>
internal sealed record Rows(int[] Starts, int[] Members, float[] Weights)
{
    public int Count => Starts.Length - 1;

    public ReadOnlySpan<int> MembersOf(int row) => Members.AsSpan(Starts[row]..Starts[row + 1]);

    public ReadOnlySpan<float> WeightsOf(int row) => Weights.AsSpan(Starts[row]..Starts[row + 1]);

    /// <summary>The same pairs by member: row r with member m becomes row m with member r, in the order of r.</summary>
    public Rows Turned(int count, Func<int, int, float, float> weigh)
    {
        var starts = new int[count + 1];
        foreach (var member in Members)
        {
            starts[member + 1]++;
        }

        for (var i = 0; i < count; i++)
        {
            starts[i + 1] += starts[i];
        }

        var (members, weights, next) = (new int[Members.Length], new float[Members.Length], starts.AsSpan(0, count).ToArray());
        for (var row = 0; row < Count; row++)
        {
            for (var at = Starts[row]; at < Starts[row + 1]; at++)
            {
                var place = next[Members[at]]++;
                (members[place], weights[place]) = (row, weigh(row, Members[at], Weights[at]));
            }
        }

        return new Rows(starts, members, weights);
    }
}

/// <summary>Makes rows one after the other.</summary>
internal sealed class RowsMaker
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _members = [];
    private readonly List<float> _weights = [];

    /// <summary>Adds a row; members ascending, so that equal texts make equal rows.</summary>
    public void Add(Dictionary<int, float> row)
    {
        foreach (var (member, weight) in row.OrderBy(p => p.Key))
        {
            _members.Add(member);
            _weights.Add(weight);
        }

        _starts.Add(_members.Count);
    }

    public Rows Make() => new([.. _starts], [.. _members], [.. _weights]);
}
