using System.Buffers;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Chooses the suppliers that are worth a close look: by words over all that they say, and by nodes of the tree.</summary>
internal static class NeedCandidates
{
    private const int Most = 400;
    private const float NodePart = 0.5f;

    // How many pairs of word and supplier are looked at. The rarest words come first, so that what is left out says least.
    private const int PostingBudget = 400_000;

    /// <summary>Suppliers with their BM25 as a share of the best that could be; and how many had anything in common.</summary>
    public static (List<(int Supplier, float Words)> Chosen, int Found) Find(SupplierIndex index, ReadNeed need)
    {
        var count = index.Suppliers.Count;
        var (words, nodes) = (ArrayPool<float>.Shared.Rent(count), ArrayPool<float>.Shared.Rent(count));
        words.AsSpan(0, count).Clear();
        nodes.AsSpan(0, count).Clear();
        try
        {
            AddWords(index, need, words);
            AddNodes(index, need, nodes);
            return Choose(words.AsSpan(0, count), nodes.AsSpan(0, count), need);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(words);
            ArrayPool<float>.Shared.Return(nodes);
        }
    }

    private static void AddWords(SupplierIndex index, ReadNeed need, float[] words)
    {
        var left = PostingBudget;
        foreach (var (word, times) in need.Words.OrderBy(w => index.Columns.ByWord.MembersOf(w.Word).Length).ThenBy(w => w.Word))
        {
            var members = index.Columns.ByWord.MembersOf(word);
            var weights = index.Columns.ByWord.WeightsOf(word);
            if ((left -= members.Length) < 0)
            {
                return;
            }

            for (var i = 0; i < members.Length; i++)
            {
                words[members[i]] += times * weights[i];
            }
        }
    }

    private static void AddNodes(SupplierIndex index, ReadNeed need, float[] nodes)
    {
        var total = Math.Max(need.NodesOfOwn, float.Epsilon);
        foreach (var (node, weight) in need.Nodes)
        {
            var members = index.Columns.ByNode.MembersOf(node);
            var says = index.Columns.ByNode.WeightsOf(node);
            for (var i = 0; i < members.Length; i++)
            {
                nodes[members[i]] += NodePart * Math.Min(1, weight / total) * says[i];
            }
        }
    }

    private static (List<(int Supplier, float Words)> Chosen, int Found) Choose(ReadOnlySpan<float> words, ReadOnlySpan<float> nodes, ReadNeed need)
    {
        var best = new PriorityQueue<(int Supplier, float Words), (float Score, int Place)>(Most + 1);
        var found = 0;
        for (var supplier = 0; supplier < words.Length; supplier++)
        {
            if (words[supplier] + nodes[supplier] is not > 0)
            {
                continue;
            }

            found++;
            var share = need.Best > 0 ? words[supplier] / need.Best : 0;
            var score = share + (nodes[supplier] * 0.5f);
            if (best.Count < Most)
            {
                best.Enqueue((supplier, share), (score, -supplier));
            }
            else if (best.TryPeek(out _, out var least) && score > least.Score)
            {
                best.EnqueueDequeue((supplier, share), (score, -supplier));
            }
        }

        return ([.. best.UnorderedItems.Select(i => i.Element).OrderBy(c => c.Supplier)], found);
    }
}
