using WealthBuilding.Domain.Suppliers.Matching;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>States and scores in words.</summary>
internal static class MatchWords
{
    /// <summary>The states in the order of the tabs, each with its name in addresses.</summary>
    public static readonly IReadOnlyList<(MatchState State, string Key)> States =
    [
        (MatchState.ToReview, "to-review"), (MatchState.Open, "open"), (MatchState.Joined, "joined"), (MatchState.Confirmed, "confirmed"), (MatchState.Rejected, "rejected"),
    ];

    public static string Of(MatchState state) => state switch
    {
        MatchState.ToReview => "To review",
        MatchState.Open => "Open",
        MatchState.Joined => "Joined",
        MatchState.Confirmed => "Confirmed",
        MatchState.Rejected => "Rejected",
    };

    /// <summary>What the state means, for the reader of the tab.</summary>
    public static string Explain(MatchState state) => state switch
    {
        MatchState.ToReview => "Somebody should look: the best candidate is likely but not sure, or several are as likely.",
        MatchState.Open => "Nothing that we know is near enough. These payees stand for themselves.",
        MatchState.Joined => "Joined without asking, because the score is above the joining threshold.",
        MatchState.Confirmed => "Somebody here said which supplier it is. It holds for later files too.",
        MatchState.Rejected => "Somebody here said that it is none of the candidates. It is not asked again until there is a new one.",
    };

    public static MatchState StateOf(string? key) => States.FirstOrDefault(s => s.Key == key, States[0]).State;

    public static string KeyOf(MatchState state) => States.First(s => s.State == state).Key;

    /// <summary>How likely a score of 0 to 1 is, in words.</summary>
    public static string Likely(double score) => score switch
    {
        >= 0.97 => "almost certain",
        >= 0.9 => "very likely",
        >= 0.7 => "likely",
        >= 0.4 => "possible",
        _ => "unlikely",
    };

    public static string Percent(double score) => Infrastructure.TagHelpers.Figures.Percent((decimal)Math.Clamp(score, 0, 1));
}
