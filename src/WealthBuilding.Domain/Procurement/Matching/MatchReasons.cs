using System.Globalization;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>Says in plain words why a supplier is shown.</summary>
internal sealed class MatchReasons(SupplierIndex index, ReadNeed need, Need asked, MatchWeights weights)
{
    private const int MostWords = 5;
    private const int Longest = 90;
    private const double Least = 0.02;

    private readonly Dictionary<string, string> _written = WrittenWords.In($"{asked.Title} {asked.Description}");

    public IReadOnlyList<MatchReason> Write(ScoredSupplier scored)
    {
        var total = weights.Values.Sum();
        double Part(MatchPart part) => weights[part] * scored.Parts[(int)part] / total;
        List<MatchReason?> reasons =
        [
            Alike(scored, Part(MatchPart.Alike) + Part(MatchPart.Learnt)), Words(scored, Part(MatchPart.Words)), Category(scored, Part(MatchPart.Category) + Part(MatchPart.Meaning)),
            scored.Alike > 1 ? new("record", $"{scored.Alike} pieces of work much like this", Part(MatchPart.Record)) : null,
            Value(scored, Part(MatchPart.Value)),
            scored.SameBuyer > 0 ? new("buyer", scored.SameBuyer == 1 ? "Has worked for this buyer" : $"Has worked for this buyer {scored.SameBuyer} times", Part(MatchPart.Buyer)) : null,
        ];
        return [.. reasons.OfType<MatchReason>().Where(r => r.Weight >= Least).Select(r => r with { Weight = Math.Round(r.Weight, 4) }).OrderByDescending(r => r.Weight).ThenBy(r => r.Code, StringComparer.Ordinal)];
    }

    private MatchReason? Alike(ScoredSupplier scored, double weight)
    {
        if (scored.Nearest < 0)
        {
            return null;
        }

        return new MatchReason("alike", index.Columns.Documents[scored.Nearest] is not { } work ? $"Says of itself: {Short(string.Join("; ", index.Suppliers[scored.Supplier].OwnWords))}" : Told(work), weight);
    }

    private static string Told(PastWork work)
    {
        var what = work.Kind switch
        {
            WorkKind.Award => "Was awarded",
            WorkKind.Paid => "Has been paid for",
            WorkKind.Confirmed => "Was confirmed as able to do",
        };
        var when = work.On is { } day ? day.ToString(" (MMMM yyyy)", CultureInfo.GetCultureInfo("en-GB")) : string.Empty;
        return $"{what}: {Short(work.Title)}{when}";
    }

    private MatchReason? Words(ScoredSupplier scored, double weight)
    {
        var said = new HashSet<int>();
        for (var document = index.Columns.DocumentStarts[scored.Supplier]; document < index.Columns.DocumentStarts[scored.Supplier + 1]; document++)
        {
            said.UnionWith(index.Columns.DocumentWords.MembersOf(document).ToArray());
        }

        var shared = need.Vector.Where(p => said.Contains(p.Key) && !TradeVocabulary.IsProcurement(index.Columns.Words.Texts[p.Key]))
            .OrderByDescending(p => p.Value).ThenBy(p => p.Key).Take(MostWords).Select(p => Written(p.Key)).Distinct(StringComparer.Ordinal).ToList();
        return shared.Count == 0 ? null : new MatchReason("words", $"Shares the words: {string.Join(", ", shared)}", weight);
    }

    // A stem is never shown: the word as the need writes it, or its own word where it was respelt.
    private string Written(int word) => _written.GetValueOrDefault(index.Columns.Words.Texts[word], index.Columns.Words.Texts[word]);

    private MatchReason? Category(ScoredSupplier scored, double weight)
    {
        var best = scored.Parts[(int)MatchPart.Category] > 0 ? need.Categories.FirstOrDefault(c => Nodes(scored).Overlaps(CpvNodes.Of(c.Cpv).Skip(1))) : null;
        return best is not null ? new MatchReason("category", $"Works in this field: {index.Vocabulary.LabelOf(best.Cpv)}", weight)
            : Kin(scored) is { } kin ? new MatchReason("category", $"Works in the same trade: {index.Vocabulary.LabelOf(kin)}", weight)
            : null;
    }

    private string? Kin(ScoredSupplier scored) => scored.Parts[(int)MatchPart.Category] > 0
        ? need.Categories.SelectMany(c => index.Vocabulary.KinOf(c.Cpv)).FirstOrDefault(k => Nodes(scored).Overlaps(CpvNodes.Of(k).TakeLast(1)))
        : null;

    private HashSet<string> Nodes(ScoredSupplier scored) =>
        [.. Enumerable.Range(index.Columns.DocumentStarts[scored.Supplier], index.Columns.DocumentStarts[scored.Supplier + 1] - index.Columns.DocumentStarts[scored.Supplier])
            .SelectMany(d => index.Columns.DocumentNodes.MembersOf(d).ToArray()).Select(n => index.Columns.Nodes.Texts[n])];

    private MatchReason? Value(ScoredSupplier scored, double weight)
    {
        const double Near = 0.6;
        return asked.ValuePence is not null && scored.Parts[(int)MatchPart.Value] >= Near ? new MatchReason("value", "Has done work of about this value", weight) : null;
    }

    private static string Short(string text) => text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
}
