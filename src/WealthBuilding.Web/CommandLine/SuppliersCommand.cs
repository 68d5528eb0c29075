using System.CommandLine;
using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Features.Suppliers.Matching;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>suppliers resolve --institution SLUG</c>: finds out anew which supplier each payee is.</summary>
internal static class SuppliersCommand
{
    public static Command Create()
    {
        var institution = CommonOptions.Institution();
        var resolve = new Command("resolve", "Finds out which supplier each payee of an institution is") { institution };
        resolve.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed, (host, token) => ResolveAsync(host, parsed.GetRequiredValue(institution), token), cancellationToken));
        return new Command("suppliers", "Who the payees are") { resolve };
    }

    private static async Task<int> ResolveAsync(CommandHost host, string institution, CancellationToken cancellationToken)
    {
        var outcome = await host.SendAsync(new ResolveNow.Command(), institution, cancellationToken);
        host.Print(outcome with { Institution = institution }, InWords);
        return outcome.States.Any(s => s is { State: "to-review", Payees: > 0 }) ? ExitCode.InPart : ExitCode.Done;
    }

    private static string InWords(ResolveNow.Outcome outcome) => string.Create(
        CultureInfo.GetCultureInfo("en-GB"),
        $"{outcome.Institution}: {outcome.Payees:N0} payees in {outcome.Seconds:0.0} s; {outcome.Moved:N0} are another supplier's now.\n")
        + string.Join('\n', outcome.States.Select(s => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"  {s.State,-12} {s.Payees,9:N0} {new Money(s.Pence),20} {s.Share:P1}")));
}
