using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Consortia;

namespace WealthBuilding.Domain.Procurement.Matching;

/// <summary>What keeps a supplier from a need, and what it has not said. A gate closes only on what the supplier itself said, never on silence.</summary>
internal static class MatchGates
{
    /// <summary>The blocker of those whose work is unlike: it moves them below whoever a gate shuts out, and else not, since their score is low already.</summary>
    public const string Unlike = "category-unlike";

    /// <summary>Below this likeness to any work or own words, a supplier of other categories is only there because of common words.</summary>
    private const double LikeEnough = 0.12;

    public static IEnumerable<MatchBlocker> Blockers(SupplierText supplier, Need need, Func<string, string, bool>? covers)
    {
        foreach (var blocker in SomeLotSuits(supplier, need) ? [] : OfSize(supplier, need))
        {
            yield return blocker;
        }

        if (need.District is { } district && covers is not null && supplier.Areas.Count > 0 && !supplier.Areas.Any(a => covers(a, district)))
        {
            yield return new("outside-areas", "It does not say that it works in this area");
        }

        if (need.PublicLiabilityPence is { } cover && supplier.PublicLiabilityPence is { } has && has < cover)
        {
            yield return new("insurance", has == 0 ? $"Asked is public liability cover of {Pounds(cover)}; it has none" : $"Asked is public liability cover of {Pounds(cover)}; it has {Pounds(has)}");
        }

        // A supplier that registered was asked which accreditations it holds; of one that did not, nothing is known.
        foreach (var asked in supplier.IsRegistered ? need.Accreditations.Where(a => !supplier.Accreditations.Contains(a.Key)) : [])
        {
            yield return new("accreditation", $"Asked is {asked.Name}; it has not said that it holds it");
        }
    }

    private static bool SomeLotSuits(SupplierText supplier, Need need) => need.Lots.Count > 1 && OpportunityParts.FitsOf(supplier, need.Lots).Any(f => f.Suits);

    private static IEnumerable<MatchBlocker> OfSize(SupplierText supplier, Need need)
    {
        if (need.ValuePence is { } value && supplier.LargestPence is { } largest && value > largest)
        {
            yield return new("too-large", $"The job of {Pounds(value)} is larger than the largest it takes, {Pounds(largest)}");
        }

        if (need.ValuePence is { } worth && supplier.SmallestPence is { } smallest && worth < smallest)
        {
            yield return new("too-small", $"The job of {Pounds(worth)} is smaller than the smallest it takes, {Pounds(smallest)}");
        }
    }

    /// <summary>Whether its categories and its words are both far from the need. Of whoever chose categories of other fields, a word of the need's own field must agree: a place alone ('offices') makes nobody an electrician.</summary>
    public static bool IsUnlike(ScoredSupplier scored, SupplierText supplier, bool hasCategories) => hasCategories && !scored.SharesNarrowNode
        && (scored.Likeness < LikeEnough || (supplier.Categories.Count > 0 && scored.Parts[(int)MatchPart.Meaning] == 0));

    public static IEnumerable<string> Missing(SupplierText supplier)
    {
        if (!supplier.IsRegistered)
        {
            yield return "It has not registered: what it can take on is not known";
            yield break;
        }

        if (supplier.Categories.Count == 0)
        {
            yield return "Its categories";
        }

        if (supplier.LargestPence is null)
        {
            yield return "The largest job it takes";
        }

        if (supplier.Areas.Count == 0)
        {
            yield return "The areas it works in";
        }

        if (supplier.PublicLiabilityPence is null)
        {
            yield return "Its public liability cover";
        }
    }

    internal static string Pounds(long pence) => new Money(pence) is var money && pence % 100 == 0
        ? "£" + (pence / 100).ToString("N0", CultureInfo.GetCultureInfo("en-GB"))
        : money.ToString();
}
