using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Features.Procurement.Contracts;

namespace WealthBuilding.Web.Features.Procurement.Evaluation;

/// <summary>An award with the feedback to those who lost, as its form has it.</summary>
public sealed record AwardForm
{
    /// <summary>Key of the kind of contract, which decides the standstill.</summary>
    public string? Kind { get; init; }

    /// <summary>Number of the quote that wins, where several are equal.</summary>
    public string? Winner { get; init; }

    public string? TieReason { get; init; }

    public FeedbackRow[] Rows { get; init; } = [];

    public Guid? Version { get; init; }

    /// <summary><c>send</c> awards and tells all; anything else keeps what was written.</summary>
    public string? Button { get; init; }

    public bool IsSent => Button == "send";

    public ContractKind? ReadKind => RuleWords.KindOf(Kind);

    public string? ReadTieReason => FormText.Said(TieReason);

    public FeedbackRow RowOf(int quote) => Rows.FirstOrDefault(r => r.Quote == quote) ?? new FeedbackRow { Quote = quote };
}

/// <summary>What one supplier that lost is told.</summary>
public sealed record FeedbackRow
{
    public int Quote { get; init; }

    public string? Advantage { get; init; }

    public string? Improvement { get; init; }
}
