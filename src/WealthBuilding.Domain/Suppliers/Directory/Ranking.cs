namespace WealthBuilding.Domain.Suppliers.Directory;

/// <summary>Puts what was found in its order. Members come in the order of their names, so an equal key leaves them so.</summary>
internal static class Ranking
{
    internal static int[] Page(DirectoryQuery query, Bitmap found, float[]? scores, float[]? miles)
    {
        var members = found.ToArray();
        var (byScore, byMiles) = (query.Sort is DirectorySort.Relevance ? scores : null, query.Sort is DirectorySort.Name ? null : miles);
        if (byScore is not null || byMiles is not null)
        {
            Sort(members, byScore, byMiles);
        }

        return members.AsSpan(Math.Min(query.Skip, members.Length)) is var rest && query.Take < rest.Length ? rest[..query.Take].ToArray() : rest.ToArray();
    }

    // The best score, then the nearest. Array.Sort is not stable: the place among equals is the last part of the key.
    private static void Sort(int[] members, float[]? scores, float[]? miles)
    {
        var keys = new (float Score, float Miles, int Member)[members.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            var member = members[i];
            keys[i] = (scores is null ? 0 : -scores[member], miles is null ? 0 : float.IsNaN(miles[member]) ? float.MaxValue : miles[member], member);
        }

        Array.Sort(keys);
        for (var i = 0; i < keys.Length; i++)
        {
            members[i] = keys[i].Member;
        }
    }
}
