using System.CommandLine;
using System.Globalization;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Features.ReferenceData;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>reference import KIND FILE</c>: public tables that make figures exact.</summary>
internal static class ReferenceCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = "postcodes (ONSPD or NSPL), companies (Companies House basic data), cooperatives (Co-operatives UK open data)" };
        kind.AcceptOnlyFromAmong("postcodes", "companies", "cooperatives");
        var file = new Argument<string>("file") { Description = "The file as it is published: zip or CSV" };
        var import = new Command("import", "Imports a public table") { kind, file };
        import.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed, (host, token) => ImportAsync(host, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(file), token), cancellationToken));
        return new Command("reference", "Reference data") { import };
    }

    private static async Task<int> ImportAsync(CommandHost host, string kind, string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw new CommandException($"There is no file {file}.");
        }

        if (kind == "postcodes")
        {
            var postcodes = await host.SendAsync(new ImportPostcodes.Command(file), null, cancellationToken);
            return Answer(host, postcodes, o => string.Create(CultureInfo.InvariantCulture, $"{o.Postcodes:#,##0} postcodes from {o.Source}. Every place is looked up exactly now."));
        }

        var register = kind == "companies" ? RegisterKind.CompaniesHouse : RegisterKind.CooperativesUk;
        var result = await host.SendAsync(new ImportRegister.Command(register, file), null, cancellationToken);
        return Answer(host, result, o => string.Create(
            CultureInfo.InvariantCulture, $"{o.Kept:#,##0} live organisations of {o.Rows:#,##0} rows. {o.PayeesMatched:#,##0} payees have an address now that had none."));
    }

    private static int Answer<T>(CommandHost host, Domain.Common.Result<T> result, Func<T, string> words)
    {
        if (!result.IsDone)
        {
            return CommandHost.Refuse(result.Problem);
        }

        host.Print(result.Value, words);
        return ExitCode.Done;
    }
}
