using System.Globalization;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>Says which procurement rules apply. Pure: the same answers and the same edition of the rules give the same verdict.</summary>
public sealed class RulesResolver(RulesBook book)
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public ProcurementVerdict Resolve(ProcurementAnswers answers)
    {
        var facts = new RuleFacts(answers, book);
        var verdict = new ProcurementVerdict
        {
            Answers = answers,
            RulesVersion = book.Version,
            Regime = facts.Regime,
            Summary = SummaryOf(facts),
            GrossPence = (long)Math.Round(facts.Gross, MidpointRounding.AwayFromZero),
            VatNote = VatNoteOf(answers),
            Provision = ProvisionOf(facts),
            Source = facts.IsUnderAct ? facts.Threshold!.Source : SourceOf(facts.Regime),
        };
        return facts.IsUnderAct ? UnderAct(verdict, facts) : verdict;
    }

    private ProcurementVerdict UnderAct(ProcurementVerdict verdict, RuleFacts facts) => verdict with
    {
        Threshold = facts.Threshold!.Pence,
        Above = facts.IsPublic,
        IsRegulatedBelow = facts.IsPublic ? null : facts.IsRegulatedBelow,
        IsNotifiable = facts.IsPublic ? null : facts.IsNotifiable,
        NotifiableFloor = facts.IsRegulatedBelow ? facts.Amount("notifiable-floor")?.Pence : null,
        Notices = [.. book.Notices.Where(n => n.HoldsOn(facts.Answers.Commenced) && RuleConditions.Holds(n.Condition, facts)).Select(n => NoticeOf(n, facts.Answers))],
        Duties = [.. book.Duties.Where(d => d.HoldsOn(facts.Answers.Commenced) && RuleConditions.Holds(d.Condition, facts))
            .Select(d => new Duty(d.Code, Filled(d.Sentence, facts), d.Provision, d.Source, d.IsConfirmed))],
        Doubts = [.. DoubtsOf(facts)],
    };

    private NoticeDue NoticeOf(NoticeRow n, ProcurementAnswers answers)
    {
        var (due, doubt) = Deadlines.Of(n, answers, book);
        return new NoticeDue(n.Code, n.Name, n.Force, n.Who, n.When, due, n.DueMeans, n.Provision, n.Source, n.IsConfirmed, doubt ?? n.Note);
    }

    private static IEnumerable<string> DoubtsOf(RuleFacts facts)
    {
        if (!facts.Threshold!.IsConfirmed)
        {
            yield return $"The threshold is {facts.Threshold.Source}.";
        }

        if (facts.Answers.Nation is UkNation.NorthernIreland)
        {
            yield return "Taken to be a transferred Northern Ireland authority; a department of the United Kingdom that works there follows the rules for England.";
        }

        if (facts.IsSchool && facts.Answers.IsSchool is null)
        {
            yield return "A college is taken to be an institution of the further education sector, which the Act calls a school (s. 123(1)). A higher education institution is none.";
        }
    }

    private static string SummaryOf(RuleFacts facts) => facts.Regime switch
    {
        Regime.OlderRules => $"The procurement commenced on {Day(facts.Answers.Commenced)}, before the Procurement Act 2023 was in force. Older rules: not answered here.",
        Regime.Scotland => $"The Procurement Act 2023 is not for devolved Scottish authorities. Look at the Public Contracts (Scotland) Regulations 2015 and, from {Pounds(facts.Amount("scotland-goods-services"))} without VAT for goods and services and {Pounds(facts.Amount("scotland-works"))} for works, the Procurement Reform (Scotland) Act 2014.",
        Regime.RegulatedHealth => "The Procurement Act 2023 does not apply to regulated health procurement. Look at the Health Care Services (Provider Selection Regime) Regulations 2023.",
        Regime.Exempt => "An exempted contract: the rules of the Procurement Act 2023 on awarding contracts do not apply. Keep with the file which paragraph of Schedule 2 exempts it.",
        Regime.NotKept => $"No threshold is kept for this kind of contract on {Day(facts.Answers.Commenced)}. Not answered here.",
        Regime.Act => AgainstThreshold(facts),
    };

    private static string AgainstThreshold(RuleFacts facts)
    {
        var threshold = new Money(facts.Threshold!.Pence);
        var gross = new Money((long)Math.Round(facts.Gross, MidpointRounding.AwayFromZero));
        return facts.Gross == facts.Threshold.Pence ? $"Above the threshold: {gross} with VAT is equal to the threshold of {threshold}, and equal is not less."
            : facts.IsPublic ? $"Above the threshold: {gross} with VAT is not less than {threshold}."
            : $"Below the threshold: {gross} with VAT is less than {threshold}.";
    }

    private static string VatNoteOf(ProcurementAnswers answers) => answers.IncludesVat
        ? "The value was given with VAT."
        : string.Create(British, $"The value was given without VAT; VAT of {answers.VatPercent:0.##} per cent was added, for values count with VAT.");

    private static string ProvisionOf(RuleFacts facts) => facts.Regime switch
    {
        Regime.Act => $"Procurement Act 2023 s. 3; {facts.Threshold!.Provision}",
        Regime.OlderRules => "Procurement Act 2023 (Commencement No. 3 and Transitional and Saving Provisions) Regulations 2024",
        Regime.Scotland => "Procurement Act 2023 s. 2(5)",
        Regime.RegulatedHealth => "Procurement Regulations 2024 reg. 43",
        Regime.Exempt => "Procurement Act 2023 s. 3(1); Sch. 2",
        Regime.NotKept => "Procurement Act 2023 Sch. 1",
    };

    private static string SourceOf(Regime regime) => regime switch
    {
        Regime.Scotland => "legislation.gov.uk, Procurement Act 2023 s. 2; the Scottish amounts are to be confirmed",
        Regime.RegulatedHealth => "legislation.gov.uk, Procurement Regulations 2024 reg. 43; Hempsons on the Provider Selection Regime",
        Regime.OlderRules => "Find a Tender, Notice types and sequences; Sharpe Pritchard, The Procurement Regulations 2024",
        Regime.Exempt or Regime.NotKept or Regime.Act => "legislation.gov.uk, Procurement Act 2023",
    };

    private static string Filled(string sentence, RuleFacts facts) => sentence
        .Replace("{commenced}", Day(facts.Answers.Commenced), StringComparison.Ordinal)
        .Replace("{floor}", Pounds(facts.Amount("notifiable-floor")), StringComparison.Ordinal)
        .Replace("{suitability}", Pounds(facts.Amount("suitability-works")), StringComparison.Ordinal)
        .Replace("{whyUnregulated}", facts.WhyUnregulated ?? string.Empty, StringComparison.Ordinal);

    private static string Pounds(AmountRow? amount) => amount is null ? "an amount that is not kept" : new Money(amount.Pence).ToString();

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", British);
}
