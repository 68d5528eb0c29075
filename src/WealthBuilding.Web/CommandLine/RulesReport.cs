using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Features.Procurement.Rules;

namespace WealthBuilding.Web.CommandLine;

/// <summary>What <c>rules --json</c> prints. Names and shape are fixed: other programs read them. Amounts are pence, VAT included.</summary>
/// <param name="Threshold">Null where the Act's thresholds are not the test, or none is kept for the day.</param>
/// <param name="Regime"><c>act</c>, <c>older-rules</c>, <c>scotland</c>, <c>regulated-health</c>, <c>exempt</c> or <c>not-kept</c>.</param>
internal sealed record RulesReport(
    long? Threshold, bool? Above, string Regime, string Summary, string Provision, string Source, string RulesVersion, long GrossPence, string VatNote, bool? RegulatedBelow, bool? Notifiable,
    long? NotifiableFloor, IReadOnlyList<NoticeJson> Notices, IReadOnlyList<Duty> Duties, IReadOnlyList<string> Doubts, string? Counted, IReadOnlyList<ReservationJson> Reservations)
{
    public static RulesReport Of(RulesAnswer answer)
    {
        var v = answer.Verdict;
        return new RulesReport(
            v.Threshold, v.Above, RegimeKey(v.Regime), v.Summary, v.Provision, v.Source, v.RulesVersion, v.GrossPence, v.VatNote, v.IsRegulatedBelow, v.IsNotifiable, v.NotifiableFloor,
            [.. v.Notices.Select(n => new NoticeJson(n.Code, n.Name, n.Force, n.When, n.Who, n.Due, n.Due is null ? null : n.DueMeans, n.Provision, n.Source, n.IsConfirmed, n.Doubt))],
            v.Duties, v.Doubts, answer.Counted, [.. answer.Options.Select(o => Reservation(o, answer.Drafts.GetValueOrDefault(o.Code)))]);
    }

    public static string InWords(RulesAnswer answer)
    {
        var v = answer.Verdict;
        var text = new StringBuilder().AppendLine(v.Summary).AppendLine(CultureInfo.InvariantCulture, $"  {v.Provision}").AppendLine(CultureInfo.InvariantCulture, $"  {v.VatNote} Rules as at {v.RulesVersion}.");
        Section(text, "To be confirmed", v.Doubts);
        Section(text, "What holds", v.Duties.Select(d => $"{d.Sentence} ({d.Provision})"));
        Section(text, "Notices", v.Notices.Select(n => $"{n.Code} {n.Name}: {n.When}{(n.Due is { } due ? $" {n.DueMeans} {RulesText.Day(due)}." : string.Empty)} ({n.Provision})"));
        Section(text, "Lawful ways of reserving", answer.Options.Where(o => o.Lawful).Select(o => $"{o.Name} [{o.Code}]: {o.Why}{Places(o)}{(o.CapableSuppliers is { } count ? $" Capable suppliers: {count}." : string.Empty)}{(o.Warning is null ? string.Empty : $" {o.Warning}")}"));
        Section(text, "Not lawful", answer.Options.Where(o => !o.Lawful).Select(o => $"{o.Name} [{o.Code}]: {o.Why}"));
        return text.ToString().TrimEnd();
    }

    private static string Places(ReservationOption option) => option.Places.Count == 0 ? string.Empty : $" Takes in: {string.Join("; ", option.Places.Select(RulesText.Place))}.";

    private static void Section(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count > 0)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{heading}:");
            all.ForEach(l => text.AppendLine(CultureInfo.InvariantCulture, $"  - {l}"));
        }
    }

    private static ReservationJson Reservation(ReservationOption o, ReservationDraft? draft) => new(
        o.Code, o.Name, o.Lawful, o.Areas, o.Places, [.. o.Choosable.Select(c => c.Name)], o.Why, o.Source, o.Doubt, o.CapableSuppliers, o.Warning, draft?.Notice, draft?.Record, draft is null ? null : JsonNode.Parse(draft.Ocds));

    private static string RegimeKey(Regime regime) => regime switch
    {
        Domain.Procurement.Rules.Regime.Act => "act",
        Domain.Procurement.Rules.Regime.OlderRules => "older-rules",
        Domain.Procurement.Rules.Regime.Scotland => "scotland",
        Domain.Procurement.Rules.Regime.RegulatedHealth => "regulated-health",
        Domain.Procurement.Rules.Regime.Exempt => "exempt",
        Domain.Procurement.Rules.Regime.NotKept => "not-kept",
    };
}

internal sealed record NoticeJson(string Code, string Name, string Force, string When, string Who, DateOnly? Due, string? DueMeans, string Provision, string Source, bool Confirmed, string? Doubt);

/// <param name="Areas">ONS codes of all districts that it takes in.</param>
/// <param name="Places">The same by county, London borough or district.</param>
/// <param name="Choosable">Names of the bordering places of which any may be taken in.</param>
/// <param name="Ocds">Fragment of a release; null for an option that is not lawful.</param>
internal sealed record ReservationJson(
    string Code, string Name, bool Lawful, IReadOnlyList<string> Areas, IReadOnlyList<ReservationArea> Places, IReadOnlyList<string> Choosable, string Why, string Source, string? Doubt, int? CapableSuppliers, string? Warning,
    string? NoticeWords, string? Record, JsonNode? Ocds);
