using System.CommandLine;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Web.Features.Procurement.Contracts.Imports;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>contracts import FILE --institution SLUG</c>: brings a contract register in.</summary>
internal static class ContractsCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Registers: CSV, XLSX, XLS, OCDS releases or records, or JSON of Contracts Finder notices", Arity = ArgumentArity.OneOrMore };
        var institution = CommonOptions.Institution();
        var map = new Option<string?>("--map") { Description = "FIELD=HEADER,… where the columns have to be told" };
        var sheet = new Option<string?>("--sheet") { Description = "Only this sheet of a workbook" };
        var header = new Option<int?>("--header-row") { Description = "Row of the column names; 0 where there are none" };
        var buyer = new Option<string[]>("--buyer") { Description = "Another name under which releases call the institution; may be said several times" };
        var yes = new Option<bool>("--yes") { Description = "Commit what is sure and set the rest aside" };
        var import = new Command("import", "Brings in contract registers") { files, institution, map, sheet, header, buyer, yes };
        import.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            async (host, token) =>
            {
                var options = new RegisterOptions { Map = ReadMap(parsed.GetValue(map)), Sheet = parsed.GetValue(sheet), HeaderRow = parsed.GetValue(header), Buyers = parsed.GetValue(buyer) ?? [] };
                var worst = ExitCode.Done;
                foreach (var file in parsed.GetRequiredValue(files))
                {
                    worst = Math.Max(worst, await ImportAsync(host, file, parsed.GetRequiredValue(institution), options, parsed.GetValue(yes), token));
                }

                return worst;
            },
            cancellationToken));
        return new Command("contracts", "The contract register") { import };
    }

    private static async Task<int> ImportAsync(CommandHost host, string path, string institution, RegisterOptions options, bool yes, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new CommandException($"There is no file {path}.");
        }

        await using var content = File.OpenRead(path);
        var result = await host.SendAsync(new UploadRegister.Command(content, Path.GetFileName(path)) { Options = options }, institution, cancellationToken);
        var refusal = result.IsDone ? result.Value.Refusal : new Refusal("too-large", result.Problem.Message);
        if (refusal is not null)
        {
            host.Print(new ContractReport(path, "refused", null, null, [], refusal), ContractReport.InWords);
            return ExitCode.Refused;
        }

        var (id, was) = (result.Value.ImportId!.Value, result.Value.Status);
        if (was is ContractImportStatus.Ready && (yes || await IsPlainAsync(host, institution, id, cancellationToken)))
        {
            var committed = await host.SendAsync(new CommitRegister.Command(id), institution, cancellationToken);
            if (!committed.IsDone)
            {
                return host.Refuse(committed.Problem);
            }
        }

        var model = (await host.SendAsync(new ShowContractImport.Query(id), institution, cancellationToken))!;
        var report = ContractReport.Of(path, was is ContractImportStatus.Committed, model);
        host.Print(report, ContractReport.InWords);
        return model.Import.Status is ContractImportStatus.Committed && model.Import.RowsQuarantined == 0 ? ExitCode.Done : ExitCode.InPart;
    }

    /// <summary>Without <c>--yes</c> only a register without a row to set aside is committed.</summary>
    private static async Task<bool> IsPlainAsync(CommandHost host, string institution, int id, CancellationToken cancellationToken) =>
        (await host.SendAsync(new ShowContractImport.Query(id), institution, cancellationToken))?.Import.RowsQuarantined == 0;

    private static Dictionary<ContractField, string> ReadMap(string? text)
    {
        var map = new Dictionary<ContractField, string>();
        foreach (var pair in text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length != 2 || !ContractFields.TryParse(parts[0], out var field))
            {
                throw new CommandException($"'{pair}' is not FIELD=HEADER. The fields are: {string.Join(' ', Enum.GetValues<ContractField>().Where(f => f is not ContractField.Body).Select(ContractFields.NameOf))}.");
            }

            map[field] = parts[1];
        }

        return map;
    }
}

/// <summary>What <c>contracts import --json</c> prints of a file, on one line.</summary>
internal sealed record ContractReport(string File, string Status, int? Import, ContractFigures? Rows, IReadOnlyList<ContractReport.Row> Problems, Refusal? Refusal)
{
    private const int MostProblems = 200;

    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>What was chosen though another column may be meant.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Procurements of the file that others buy, among those skipped.</summary>
    public int OtherBuyers { get; init; }

    /// <summary>Procurements of the file that are older than what is held, among those skipped.</summary>
    public int Older { get; init; }

    /// <summary>What was left out or understood in a certain way: of entries that are new first, then of those that changed, and of those that are as held.</summary>
    public IReadOnlyList<Row> Remarks { get; init; } = [];

    /// <summary>What is to be told of the file itself, and is no row of it.</summary>
    public IReadOnlyList<string> OfTheFile { get; init; } = [];

    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    public static ContractReport Of(string path, bool wasThere, ShowContractImport.Model model) => new(
        path, wasThere ? "already-held" : model.Import.Status switch { ContractImportStatus.Committed => "committed", ContractImportStatus.NeedsDecision => "needs-decision", _ => "ready" }, model.Import.Id, model.Import.Figures,
        [.. model.Of(ContractVerdict.Quarantined).Take(MostProblems).Select(r => new Row(r.Record, r.Code ?? string.Empty, r.Words ?? string.Empty))], null)
    {
        Questions = [.. model.Questions.Select(q => q.Text)],
        Choices = [.. model.Tables.SelectMany(t => t.Remarks)],
        OtherBuyers = model.OtherBuyers,
        Older = model.Older,
        Remarks = [.. model.Of(ContractVerdict.Added).Concat(model.Of(ContractVerdict.Changed)).Concat(model.Of(ContractVerdict.Unchanged)).Where(r => r.Words is not null).Take(MostProblems).Select(r => new Row(r.Record, r.Code ?? string.Empty, r.Words!))],
        OfTheFile = model.Remarks,
        Columns = model.Tables.SelectMany(t => t.Columns).DistinctBy(c => c.Field).ToDictionary(c => ContractFields.NameOf(c.Field), c => c.Header),
    };

    public static string InWords(ContractReport report) => report switch
    {
        { Refusal: { } refusal } => $"{report.File}: refused. {refusal.Message}",
        { Rows: { } rows } => $"{report.File}: {report.Status}. {rows.InFile} rows: {rows.Added} new, {rows.Changed} changed, {rows.Unchanged} as held, {rows.Joined} further suppliers, {rows.Quarantined} set aside, {rows.Skipped} skipped."
            + (report.OtherBuyers > 0 ? $"\n  {report.OtherBuyers} of those skipped are bought by others. If one of them is this institution, say its name by --buyer." : string.Empty)
            + (report.Older > 0 ? $"\n  {report.Older} of those skipped are older than what is held; nothing changed." : string.Empty)
            + string.Concat(report.OfTheFile.Select(r => $"\n  of the file: {r}"))
            + string.Concat(report.Choices.Concat(report.Questions).Select(q => $"\n  {q}")) + string.Concat(report.Problems.Take(20).Select(p => $"\n  row {p.Record}: {p.Words}"))
            + string.Concat(report.Remarks.Take(20).Select(p => $"\n  row {p.Record}, taken: {p.Words}")),
        _ => report.File,
    };

    /// <summary>A record, and what is said of it.</summary>
    internal sealed record Row(int Record, string Code, string Words);
}
