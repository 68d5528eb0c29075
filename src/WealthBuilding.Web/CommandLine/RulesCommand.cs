using System.CommandLine;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Web.Features.Procurement.Rules;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>rules --authority KIND --value PENCE …</c>: which procurement rules, notices and reservations apply.</summary>
internal static class RulesCommand
{
    private static readonly (string Option, string Special, string Description)[] Flags =
    [
        ("--direct", RulesChoices.Direct, "It is to be awarded directly, without a competition"),
        ("--utilities", RulesChoices.Utilities, "A utilities contract"),
        ("--regulated-health", RulesChoices.Health, "Regulated health procurement"),
        ("--exempt", RulesChoices.Exempt, "An exempted contract (Schedule 2)"),
        ("--school", RulesChoices.School, "The buyer is a school"),
        ("--not-school", RulesChoices.NotSchool, "A college outside the further education sector"),
        ("--best-value", RulesChoices.BestValue, "The buyer is another best value authority, such as a National Park authority"),
        ("--cross-border", RulesChoices.CrossBorder, "There is certain cross-border interest"),
        ("--no-cross-border", RulesChoices.NoCrossBorder, "It was looked at: there is no cross-border interest"),
        ("--comparable-mutual", RulesChoices.Comparable, "The mutual had a comparable contract within three years"),
    ];

    public static Command Create()
    {
        var authority = new Option<string>("--authority") { Description = "council, combined-authority, parish, nhs, university, college, housing, police, fire, central or other", Required = true };
        authority.AcceptOnlyFromAmong([.. Enum.GetValues<InstitutionKind>().Select(RulesBook.KeyOf)]);
        var value = new Option<long>("--value") { Description = "The estimated value over the whole term, in pence", Required = true };
        var vat = new Option<bool>("--vat-included") { Description = "true where VAT is in the value; false adds it", Required = true };
        var kind = new Option<string>("--kind") { Description = "goods-services, works, light-touch, concession or light-touch-concession", Required = true };
        kind.AcceptOnlyFromAmong([.. RuleWords.Kinds.Select(RuleWords.KeyOf)]);
        var commenced = new Option<DateOnly>("--commenced") { Description = "The day on which the procurement commenced, yyyy-mm-dd", Required = true };
        var texts = TextOptions();
        var flags = Flags.Select(f => (f.Special, Option: new Option<bool>(f.Option) { Description = f.Description })).ToList();
        var institution = new Option<string?>("--institution") { Description = "Counts this institution's own suppliers too" };
        var command = new Command("rules", "Which procurement rules, notices and reservations apply") { authority, value, vat, kind, commenced, institution };
        foreach (var option in texts.Values.Concat<Option>(flags.Select(f => f.Option)))
        {
            command.Options.Add(option);
        }

        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            (host, token) => AnswerAsync(
                host,
                new RulesForm
                {
                    Authority = parsed.GetRequiredValue(authority),
                    Value = RulesForm.PoundsOf(parsed.GetRequiredValue(value)),
                    Vat = parsed.GetRequiredValue(vat) ? "with" : "without",
                    Kind = parsed.GetRequiredValue(kind),
                    Commenced = parsed.GetRequiredValue(commenced).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                    Area = parsed.GetValue(texts["--area"]),
                    With = parsed.GetValue(texts["--with"]),
                    Bordering = parsed.GetValue(texts["--bordering"]) is { } bordering ? [bordering] : [],
                    Nation = parsed.GetValue(texts["--nation"]),
                    VatPercent = parsed.GetValue(texts["--vat-percent"]),
                    TermMonths = parsed.GetValue(texts["--term-months"]),
                    Buying = parsed.GetValue(texts["--cpv"]),
                    TenderNotice = parsed.GetValue(texts["--tender-notice"]),
                    AwardNotice = parsed.GetValue(texts["--award-notice"]),
                    Signed = parsed.GetValue(texts["--signed"]),
                    Ended = parsed.GetValue(texts["--ended"]),
                    Special = [.. flags.Where(f => parsed.GetValue(f.Option)).Select(f => f.Special)],
                },
                parsed.GetValue(institution),
                token),
            cancellationToken));
        return command;
    }

    private static Dictionary<string, Option<string?>> TextOptions() => new (string Name, string Description)[]
    {
        ("--area", "The authority's area: ONS codes or names, with commas between"),
        ("--with", "Authorities that buy jointly: ONS codes or names"),
        ("--bordering", "Bordering counties or London boroughs that are taken in, with commas between; all of them unless said"),
        ("--nation", "england, wales, scotland or northern-ireland, where no area tells it"),
        ("--vat-percent", "Rate of VAT that is added; 20 unless said"),
        ("--term-months", "The longest term in months"),
        ("--cpv", "What is bought: a CPV code or words; capable suppliers are counted by it"),
        ("--tender-notice", "Day of the tender notice"),
        ("--award-notice", "Day of the contract award notice"),
        ("--signed", "Day on which the contract is entered into"),
        ("--ended", "Day on which the contract ended"),
    }.ToDictionary(o => o.Name, o => new Option<string?>(o.Name) { Description = o.Description }, StringComparer.Ordinal);

    private static async Task<int> AnswerAsync(CommandHost host, RulesForm form, string? institution, CancellationToken cancellationToken)
    {
        var result = await host.SendAsync(new ShowRules.Query(form), institution, cancellationToken);
        if (!result.IsDone)
        {
            host.Refuse(result.Problem);
            return ExitCode.WrongWords;
        }

        host.Print(RulesReport.Of(result.Value), _ => RulesReport.InWords(result.Value));
        return result.Value.Verdict.IsAnswered ? ExitCode.Done : ExitCode.InPart;
    }
}
