using System.Globalization;
using WealthBuilding.Domain.LivingWage.Cases;

namespace WealthBuilding.Web.Features.LivingWage.Cases;

/// <summary>What is typed into the forms of a case.</summary>
public sealed record CaseForm
{
    public int? OwnerId { get; init; }

    public string? DueOn { get; init; }

    public string? Remedy { get; init; }

    /// <summary>What was done.</summary>
    public string? Words { get; init; }

    /// <summary>The day of it.</summary>
    public string? On { get; init; }

    /// <summary>What shows a step; never filled by the page.</summary>
    public IFormFile? File { get; init; }

    public WageCaseOutcome? Outcome { get; init; }

    public string? Reason { get; init; }

    public static IReadOnlyList<WealthBuilding.Domain.Common.Choice> Outcomes { get; } =
    [
        new(nameof(WageCaseOutcome.Remedied), "Pay was put right"), new(nameof(WageCaseOutcome.Mistaken), "What was declared was mistaken"),
        new(nameof(WageCaseOutcome.ContractEnded), "The contract ended"), new(nameof(WageCaseOutcome.NotRemedied), "It was not put right"),
    ];

    /// <summary>The page's three forms: what was typed into one of them, and in the others what holds.</summary>
    public static CaseForm Of(WageCase found, CaseForm? typed) => (typed ?? new CaseForm()) with
    {
        OwnerId = typed?.OwnerId ?? found.OwnerId,
        DueOn = typed?.DueOn ?? found.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Remedy = typed?.Remedy ?? found.Remedy,
    };

    public static string NameOf(WageCaseOutcome outcome) => Outcomes.First(o => o.Key == outcome.ToString()).Name;
}
