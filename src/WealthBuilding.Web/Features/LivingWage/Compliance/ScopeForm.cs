using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Web.Infrastructure.Mvc;

namespace WealthBuilding.Web.Features.LivingWage.Compliance;

/// <summary>What is said of a contract's staff, as it is typed. What is left empty is not known.</summary>
public sealed record ScopeForm
{
    private const decimal MostHours = 100;
    private const int MostWeeks = 53;

    /// <summary><c>work</c>, <c>goods</c>, <c>volunteers</c> or <c>apprentices</c>.</summary>
    public string? Work { get; init; }

    /// <summary>The key of a wording.</summary>
    public string? Wording { get; init; }

    public string? Hours { get; init; }

    public string? Weeks { get; init; }

    /// <summary><c>apprentices</c>, <c>announcement</c>.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];

    public string? MilestoneOn { get; init; }

    public static IReadOnlyList<Choice> Works { get; } =
    [
        new("work", "Work by paid staff", "On your premises, for your people, or wherever you have it done"), new("goods", "Products alone"),
        new("volunteers", "Work by volunteers alone"), new("apprentices", "Work by apprentices and interns alone"),
    ];

    public static IReadOnlyList<Choice> TermsOffered { get; } =
        [new("apprentices", "It covers apprentices of 18 and over too"), new("announcement", "A new rate is due from its announcement on")];

    public static ScopeForm Of(ContractWageScope? scope, ScopeWording wording)
    {
        if (scope is null)
        {
            return new ScopeForm { Wording = wording.Key };
        }

        var hours = wording.IsADay ? scope.HoursADayHundredths : scope.HoursAWeekHundredths;
        return new ScopeForm
        {
            Work = scope.IsGoodsOnly is true ? "goods" : scope.IsByVolunteers is true ? "volunteers" : scope.IsByApprentices is true ? "apprentices" : scope.IsGoodsOnly is false ? "work" : null,
            Wording = wording.Key,
            Hours = hours is { } known ? (known / 100m).ToString("0.##", CultureInfo.InvariantCulture) : null,
            Weeks = scope.Weeks?.ToString(CultureInfo.InvariantCulture),
            Terms = [.. TermsOf(scope.Terms)],
            MilestoneOn = scope.MilestoneOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Says it of a contract; errors name their fields.</summary>
    public Result<Action<ContractWageScope>> Read(IReadOnlyList<ScopeWording> wordings, string by, DateTimeOffset at)
    {
        var errors = new List<FieldError>();
        var wording = wordings.FirstOrDefault(w => w.Key == Wording);
        errors.Unless(wording is not null, nameof(Wording), "Select by which wording it is tested");
        errors.Unless(PlainText.IsBlank(Work) || Works.Any(w => w.Key == Work), nameof(Work), "Select what the contract is for");
        decimal hours = 0;
        errors.Unless(PlainText.IsBlank(Hours) || (decimal.TryParse(Hours.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out hours) && hours <= MostHours && decimal.Round(hours, 2) == hours), nameof(Hours), "Enter hours such as 2 or 37.5, or leave it empty");
        var weeks = 0;
        errors.Unless(PlainText.IsBlank(Weeks) || (int.TryParse(Weeks.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out weeks) && weeks <= MostWeeks), nameof(Weeks), "Enter a number of weeks, at most 53, or leave it empty");
        errors.Unless(Terms.All(t => TermsOffered.Any(o => o.Key == t)), nameof(Terms), "Select what the contract asks for, or nothing");
        var milestone = PlainText.IsBlank(MilestoneOn) ? null : TypedDay.Of(MilestoneOn);
        errors.Unless(PlainText.IsBlank(MilestoneOn) || milestone is not null, nameof(MilestoneOn), "Enter a real date, for example 31/3/2027, or leave it empty");
        if (errors.Count > 0)
        {
            return new Problem.Invalid(errors);
        }

        long? hundredths = PlainText.IsBlank(Hours) ? null : (long)(hours * 100);
        var isSaid = !PlainText.IsBlank(Work);
        var answers = new ScopeAnswers(
            isSaid ? Work == "goods" : null, isSaid ? Work == "volunteers" : null, isSaid ? Work == "apprentices" : null,
            wording!.IsADay ? hundredths : null, wording.IsADay ? null : hundredths, PlainText.IsBlank(Weeks) ? null : weeks);
        Action<ContractWageScope> say = scope => scope.Say(answers, wording.Key, new WageTerms(Terms.Contains("apprentices"), Terms.Contains("announcement")), milestone, by, at);
        return say;
    }

    private static IEnumerable<string> TermsOf(WageTerms terms) =>
        TermsOffered.Select(t => t.Key).Where(k => k == "apprentices" ? terms.CoversApprentices : terms.FromAnnouncement);
}
