using System.CommandLine;
using System.Globalization;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Compliance;
using WealthBuilding.Web.Features.LivingWage.Rates;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>living-wage required --on D --workplace uk|london --age N</c>: the hourly rate that is due that day.</summary>
internal static class LivingWageCommand
{
    public static Command Create()
    {
        var on = new Option<DateOnly>("--on") { Description = "The day, yyyy-mm-dd", Required = true };
        var workplace = new Option<string>("--workplace") { Description = "uk or london: where the work is done", Required = true };
        workplace.AcceptOnlyFromAmong("uk", "london");
        var age = new Option<int>("--age") { Description = "In whole years on that day", Required = true };
        var apprentice = new Option<string?>("--apprentice") { Description = "first-year or under-19, for an apprentice" };
        apprentice.AcceptOnlyFromAmong("first-year", "under-19");
        var required = new Command("required", "The hourly rate that is due that day, with the rule that binds") { on, workplace, age, apprentice };
        required.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            (host, token) => AnswerAsync(
                host,
                new WageForm
                {
                    On = parsed.GetRequiredValue(on).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Workplace = parsed.GetRequiredValue(workplace),
                    Age = parsed.GetRequiredValue(age).ToString(CultureInfo.InvariantCulture),
                    Apprentice = parsed.GetValue(apprentice),
                },
                token),
            cancellationToken));
        return new Command("living-wage", "The real Living Wage and the law's rates") { required, Check() };
    }

    private static Command Check()
    {
        var institution = new Option<string>("--institution") { Description = "The institution, by its slug", Required = true };
        var on = new Option<DateOnly?>("--on") { Description = "The day, yyyy-mm-dd; today where it is left out" };
        var check = new Command("check", "Where the institution's contracts stand") { institution, on };
        check.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed, (host, token) => CheckAsync(host, parsed.GetRequiredValue(institution), parsed.GetValue(on), token), cancellationToken));
        return check;
    }

    private static async Task<int> CheckAsync(CommandHost host, string institution, DateOnly? on, CancellationToken cancellationToken)
    {
        var model = await host.SendAsync(new ListWages.Query(on), institution, cancellationToken);
        host.Print(WageCheckReport.Of(model), WageCheckReport.WordsOf);
        return model.At(WageStanding.BelowTheLaw, WageStanding.Fails).Any() ? ExitCode.InPart : ExitCode.Done;
    }

    private static async Task<int> AnswerAsync(CommandHost host, WageForm form, CancellationToken cancellationToken)
    {
        var result = await host.SendAsync(new AskRequired.Query(form), null, cancellationToken);
        if (!result.IsDone)
        {
            host.Refuse(result.Problem);
            return ExitCode.WrongWords;
        }

        host.Print(WageReport.Of(result.Value), r => r.Why);
        return result.Value.Rate is null ? ExitCode.InPart : ExitCode.Done;
    }
}

/// <summary>What <c>living-wage required --json</c> prints. Names and shape are fixed: other programs read them. Amounts are pence for an hour.</summary>
/// <param name="Pence">Null where no rate is kept for the day or the age.</param>
/// <param name="Binding"><c>real-living-wage</c>, <c>national-living-wage</c>, <c>national-minimum-wage</c>, <c>apprentice-rate</c> or <c>none</c>.</param>
internal sealed record WageReport(
    decimal? Pence, string Binding, decimal? RealLivingWage, decimal? Statutory, decimal? ComingPence, DateOnly? ComingPayBy, bool Enforced, bool Stale, string Why)
{
    internal static WageReport Of(RequiredWage wage) => new(
        wage.Rate?.Pence, KeyOf(wage.Binding), wage.RealLivingWage?.Pence, wage.Statutory?.Pence, wage.Coming?.Rate.Pence, wage.Coming?.PayBy, wage.IsEnforced, wage.IsStale, wage.Why);

    private static string KeyOf(BindingRule binding) => binding switch
    {
        BindingRule.RealLivingWage => "real-living-wage",
        BindingRule.NationalLivingWage => "national-living-wage",
        BindingRule.NationalMinimumWage => "national-minimum-wage",
        BindingRule.ApprenticeRate => "apprentice-rate",
        BindingRule.None => "none",
    };
}
