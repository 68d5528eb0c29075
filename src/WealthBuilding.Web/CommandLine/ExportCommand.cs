using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MediatR;
using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Procurement.Ocds;
using WealthBuilding.Web.Features.Procurement.Contracts.Publication;
using WealthBuilding.Web.Features.Procurement.Ocds;
using WealthBuilding.Web.Features.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Publication;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Spreadsheets;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>export analysis|publication|lines|suppliers|contracts|ocds --institution SLUG --out FILE [filters]</c>.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var kind = new Argument<string>("kind") { Description = "analysis (the workbook), publication (payments as the public may read them), lines, suppliers, contracts (the register as the public may read it) or ocds (the same as releases)" };
        kind.AcceptOnlyFromAmong("analysis", "publication", "lines", "suppliers", "contracts", "ocds");
        var institution = CommonOptions.Institution();
        var output = new Option<string>("--out") { Description = "File to write; its ending says how: .xlsx, .csv or .json", Required = true };
        var filter = new FilterOptions();
        var command = new Command("export", "Writes a file") { kind, institution, output };
        filter.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            (host, token) => ExportAsync(host, RequireNoFilter(parsed.GetRequiredValue(kind), filter.Given(parsed)), parsed.GetRequiredValue(institution), parsed.GetRequiredValue(output), filter.Read(parsed, host), token),
            cancellationToken));
        return command;
    }

    private static async Task<int> ExportAsync(CommandHost host, string kind, string institution, string path, ShareFilter filter, CancellationToken cancellationToken)
    {
        RequireEnding(kind, path);
        await using var scope = await host.EnterAsync(institution, cancellationToken);
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();

        // Beside, then renamed: a file that is there is whole.
        var beside = path + ".part";
        long rows;
        try
        {
            await using (var stream = CommandFiles.Create(beside))
            {
                rows = kind switch
                {
                    "analysis" => (await mediator.Send(new BuildWorkbook.Query(filter, stream, $"/{institution}"), cancellationToken)).Lines,
                    "publication" => await PublishAsync(mediator, stream, institution, path, filter, cancellationToken),
                    "contracts" => Write(stream, path, ExportContracts.TableOf(await mediator.Send(new ExportContracts.Query(institution, IsForStaff: true), cancellationToken) ?? throw new CommandException($"There is no institution '{institution}'."))),
                    "ocds" => await ReleasesAsync(scope.ServiceProvider, stream, institution, cancellationToken),
                    "lines" => Write(stream, path, await mediator.Send(new ExportLines.Query(filter), cancellationToken)),
                    _ => Write(stream, path, ListSuppliers.TableOf(await mediator.Send(new ListSuppliers.Query(filter, int.MaxValue), cancellationToken))),
                };
            }

            CommandFiles.Put(beside, path);
        }
        finally
        {
            Forget(beside);
        }

        host.Print(new { file = path, rows }, r => string.Create(CultureInfo.InvariantCulture, $"{r.file}: {r.rows:#,##0} {(r.rows == 1 ? "row" : "rows")}."));
        return ExitCode.Done;
    }

    private static void Forget(string beside)
    {
        if (File.Exists(beside))
        {
            File.Delete(beside);
        }
    }

    /// <summary>The filters are those of payments: a register of contracts that took no notice of them would be read as if it had.</summary>
    private static string RequireNoFilter(string kind, IReadOnlyList<string> given) => kind is "contracts" or "ocds" && given.Count > 0
        ? throw new CommandException($"The contracts are exported whole, and {string.Join(", ", given)} is about payments. Leave it out, and filter the file.")
        : kind;

    private static void RequireEnding(string kind, string path)
    {
        string[] endings = kind switch { "analysis" => [".xlsx"], "ocds" => [".json"], _ => [".csv", ".xlsx", ".json"] };
        if (!endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            throw new CommandException($"The file must end in {string.Join(" or ", endings)}.");
        }
    }

    /// <summary>What is published is every payment, unless the filter says otherwise.</summary>
    private static async Task<long> PublishAsync(IMediator mediator, FileStream stream, string institution, string path, ShareFilter filter, CancellationToken cancellationToken)
    {
        var model = await mediator.Send(new ExportPayments.Query(institution, filter.From, filter.To, IsForStaff: true) { Filter = filter with { Scope = filter.Scope ?? "all" } }, cancellationToken)
            ?? throw new CommandException($"There is no institution '{institution}'.");
        long rows = 0;
        var counted = model with { Payments = model.Payments.Select(r => (rows++, r).r) };
        if (!path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            return Write(stream, path, ExportPayments.TableOf(model));
        }

        PublicationWorkbook.Write(stream, counted);
        return rows;
    }

    /// <summary>One package with every release; it is named by the address where the site publishes it, or where that is not said, by its own content.</summary>
    private static async Task<long> ReleasesAsync(IServiceProvider services, FileStream stream, string institution, CancellationToken cancellationToken)
    {
        var model = await services.GetRequiredService<IMediator>().Send(new ExportReleases.Query(institution, IsForStaff: true), cancellationToken) ?? throw new CommandException($"There is no institution '{institution}'.");
        if (model.Releases.Count == 0)
        {
            throw new CommandException("No contract of this institution is published, and OCDS knows no package without a release.");
        }

        var site = services.GetRequiredService<IOptions<MailSettings>>().Value.Site.TrimEnd('/');
        var address = site.Length > 0 ? $"{site}/ocds/{institution}" : $"urn:sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', model.Releases.Select(r => r.Id)))))}";
        OcdsReleaseWriter.WriteReleases(stream, new OcdsPackage(address, model.Releases.Max(r => r.Date) ?? DateTimeOffset.UnixEpoch, model.Name), model.Releases);
        return model.Releases.Count;
    }

    private static long Write(Stream stream, string path, ExportTable table)
    {
        long rows = 0;
        var counted = table with { Rows = table.Rows.Select(r => (rows++, r).r) };
        switch (Path.GetExtension(path).ToLowerInvariant())
        {
            case ".csv":
                using (var writer = new StreamWriter(stream, new UTF8Encoding(true), 1 << 16, leaveOpen: true))
                {
                    CsvExport.Write(writer, counted);
                }

                break;
            case ".xlsx":
                XlsxExport.Write(stream, counted, "Data");
                break;
            case ".json":
                TableFile.Json(stream, counted);
                break;
            default:
                throw new InvalidOperationException($"Endings are checked before: {path}.");
        }

        return rows;
    }
}
