using System.CommandLine;
using System.Globalization;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Features.Procurement.Matching;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>match --opportunity FILE.json|ID</c>: suppliers for an opportunity, with reasons.</summary>
internal static class MatchCommand
{
    public static Command Create()
    {
        var opportunity = new Option<string>("--opportunity") { Description = "A JSON file (title, description, cpv, value in pence, place or postcode, lots), or the number or reference of a contract in the institution's register", Required = true };
        var institution = new Option<string?>("--institution") { Description = "Looks among the suppliers of this institution's own ledger and contract register too" };
        var top = new Option<int>("--top") { Description = "How many suppliers", DefaultValueFactory = _ => 20 };
        var command = new Command("match", "Suppliers for an opportunity, with reasons") { opportunity, institution, top };
        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed, (host, token) => MatchAsync(host, parsed.GetRequiredValue(opportunity), parsed.GetValue(institution), parsed.GetValue(top), token), cancellationToken));
        return command;
    }

    private static async Task<int> MatchAsync(CommandHost host, string opportunity, string? institution, int top, CancellationToken cancellationToken)
    {
        if (top < 1)
        {
            throw new CommandException("--top must be 1 or more.");
        }

        var read = await ReadAsync(host, opportunity, institution, cancellationToken);
        if (!read.IsDone)
        {
            return host.Refuse(read.Problem);
        }

        var model = await host.SendAsync(new MatchOpportunity.Query(read.Value.Need(), read.Value.Where, top), institution, cancellationToken);
        return model.IsPlaceUnknown ? throw new CommandException($"The place '{read.Value.Where}' is none that we know. {FindSuppliers.PlaceUnknown}.") : Tell(host, model);
    }

    // A file of that name comes first: a register is asked only within an institution.
    private static async Task<Result<OpportunityFile>> ReadAsync(CommandHost host, string opportunity, string? institution, CancellationToken cancellationToken) =>
        File.Exists(opportunity) ? OpportunityFile.Read(await File.ReadAllTextAsync(opportunity, cancellationToken))
        : institution is not null ? await host.SendAsync(new ReadContractNeed.Query(opportunity), institution, cancellationToken)
        : throw new CommandException($"There is no file {Path.GetFullPath(opportunity)}. To match a contract of a register, name its --institution.");

    private static int Tell(CommandHost host, MatchOpportunity.Model model)
    {
        if (!host.IsJson && model.Cover is { } cover)
        {
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Of {cover.Known:N0} suppliers known here, {cover.InCategory:N0} are in the categories {string.Join(", ", model.Categories.Select(c => c.Cpv))}: {cover.Registered:N0} registered, {cover.FoundInWork:N0} known by payments and awards only."));
        }

        foreach (var row in model.Rows)
        {
            host.Print(row, InWords);
        }

        return ExitCode.Done;
    }

    private static string InWords(MatchOpportunity.Row row) => string.Join(
        '\n',
        [
            string.Create(CultureInfo.InvariantCulture, $"{row.Score:0.00}  {row.Supplier.Name}{(row.Miles is { } miles ? $", about {miles} miles away" : string.Empty)}"),
            .. row.Reasons.Select(r => $"      {r.Text}"),
            .. row.Blockers.Select(b => $"    ! {b.Text}"),
            .. row.Missing.Select(m => $"    ? {m}"),
        ]);
}
