using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Evaluation;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>The criteria by which quotes are weighed: published with the opportunity, and fixed once anybody has quoted by them.</summary>
public sealed partial class ContractEntry
{
    public ICollection<AwardCriterion> Criteria { get; private set; } = [];

    /// <summary>Whether it has criteria; told without reading them.</summary>
    public bool IsWeighed { get; private set; }

    /// <summary>Why criteria cannot be set or changed now, in a sentence for the reader; null where they can.</summary>
    public string? WhyCriteriaStay =>
        State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity) ? $"A contract that is {StateWords(State)} has its criteria already, or needs none"
        : HasQuotes ? "Suppliers have quoted by what was published: the criteria stay as they are"
        : null;

    /// <summary>Whether it can be awarded through its evaluation alone, so that whoever loses is told why. One from before criteria were asked for is weighed by its price.</summary>
    public bool NeedsEvaluation => HasQuotes;

    /// <summary>Sets the criteria, in the order that they are to be published; where nothing changes, nothing is written.</summary>
    public Result<Done> SetCriteria(IReadOnlyList<CriterionDraft> drafts, ContractAct act)
    {
        if (WhyCriteriaStay is { } why)
        {
            return new Problem.Conflict(why);
        }

        if (CriterionDraft.ErrorsOf(drafts) is { Count: > 0 } errors)
        {
            return new Problem.Invalid(errors);
        }

        if (Criteria.OrderBy(c => c.Number).Select(c => c.Draft).SequenceEqual(drafts))
        {
            return Done.Instance;
        }

        Criteria.Clear();
        foreach (var (draft, i) in drafts.Select((d, i) => (d, i)))
        {
            Criteria.Add(Criterion(draft, i + 1));
        }

        IsWeighed = true;
        Write("criteria", $"Quotes are weighed by {string.Join(", ", drafts.Select(d => $"{d.Title} {d.WeightPercent}%"))}", act);
        return Done.Instance;
    }

    // Suppliers quote by criteria that they can read: where the buyer has set none, the lowest price wins.
    private void WeighByPrice(ContractAct act)
    {
        if (IsWeighed || WhyCriteriaStay is not null)
        {
            return;
        }

        Criteria.Add(Criterion(CriterionDraft.LowestPrice, 1));
        IsWeighed = true;
        Write("criteria", "No criteria were set: quotes are weighed by the lowest price", act);
    }

    /// <summary>The last day of the standstill that was told with an award, the latest of its lots; null where none was told.</summary>
    public DateOnly? StandstillEnds { get; private set; }

    /// <summary>Whether the law asks for that standstill.</summary>
    public bool IsStandstillMandatory { get; private set; }

    /// <summary>Keeps the standstill that those who bid were told.</summary>
    public void KeepStandstill(Standstill standstill)
    {
        StandstillEnds = StandstillEnds > standstill.Ends ? StandstillEnds : standstill.Ends;
        IsStandstillMandatory |= standstill.IsMandatory;
    }

    // What the law asks for is kept; what the buyer promised of its own will is kept, or the reason is. A day to come is not come because somebody writes it down.
    private Problem.Invalid? StandstillForbids(ContractAct act) =>
        StandstillEnds is not { } ends || (act.On > ends && UkTime.DayOf(act.At) > ends) ? null
        : IsStandstillMandatory ? Wrong("On", $"The standstill lasts until the end of {DayWords(ends)}: the contract can be signed after it")
        : PlainText.IsBlank(act.Reason) ? Wrong("Reason", $"Those who bid were told of a standstill until the end of {DayWords(ends)}. Enter why it is signed before")
        : null;

    private AwardCriterion Criterion(CriterionDraft draft, int number) => new()
    {
        InstitutionId = InstitutionId,
        Number = number,
        Kind = draft.Kind,
        Title = draft.Title,
        WeightPercent = draft.WeightPercent,
        Description = draft.Description,
        Measure = draft.Measure,
        Unit = draft.Unit,
        Baseline = draft.Baseline,
        Evidence = draft.Evidence,
        Remedy = draft.Remedy,
    };
}
