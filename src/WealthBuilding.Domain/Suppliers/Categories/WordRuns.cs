using System.Runtime.InteropServices;

namespace WealthBuilding.Domain.Suppliers.Categories;

/// <summary>What of a text is counted: its stems alone, and two in a row.</summary>
/// <remarks>
/// Words of every notice (<c>contract</c>, <c>supplier</c>, <c>framework</c>) count only within a run: 'framework' says nothing, 'play area' and
/// 'contract cleaning' do. How often a run stands counts ever less, so that repeating a word gains nearly nothing.
/// </remarks>
internal static class WordRuns
{
    private const double Saturation = 1.2;

    private static readonly HashSet<string> EveryNotice = [.. """
        contract contracts contractor contractors council councils tender tenders tendering framework frameworks require required requirement requirements
        supply supplies supplier suppliers service services provide provides provider providers provision agreement agreements borough county city district will bid bids bidder
        bidders term terms year years period deliver delivers delivery project projects work works procure procurement new notic notice notices award awarded lot lots
        extend extension extensions open include includes including be opportunity opportunities appoint appointed appointment invite invited inviting invitation quote quotation
        quotations submission submissions submit document documents portal www http
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(WordStems.Stem)];

    /// <summary>The stems of a text in order, without bare numbers.</summary>
    internal static List<string> StemsOf(string text) => [.. WordStems.Of(text).Where(s => !s.All(char.IsDigit))];

    /// <summary>Whether a stem stands in every kind of notice, and so says nothing by itself.</summary>
    internal static bool IsOfEveryNotice(string stem) => EveryNotice.Contains(stem) || WordStems.IsGeneric(stem);

    /// <summary>How often each run stands among stems.</summary>
    /// <param name="isWhole">Whether a single stem is all there is, and so counts even if it is a word of every notice.</param>
    internal static Dictionary<string, double> Count(IReadOnlyList<string> stems, bool isWhole = false)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var at = 0; at < stems.Count; at++)
        {
            var run = stems[at];
            if (!IsOfEveryNotice(run) || (isWhole && stems.Count == 1))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, run, out _)++;
            }

            if (at > 0)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, $"{stems[at - 1]} {run}", out _)++;
            }
        }

        return counts;
    }

    /// <summary>Weights that grow ever less with the count: 1 for once, never more than 2.2.</summary>
    internal static Dictionary<string, double> Weigh(Dictionary<string, double> counts) =>
        counts.ToDictionary(c => c.Key, c => c.Value * (Saturation + 1) / (c.Value + Saturation), StringComparer.Ordinal);
}
