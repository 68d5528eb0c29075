using System.CommandLine;
using System.Globalization;
using System.Text;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Features.ReferenceData;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>reference import KIND FILE</c>: public tables that make figures exact.</summary>
internal static class ReferenceCommand
{
    private static readonly Dictionary<string, RegisterKind> Registers = new(StringComparer.Ordinal)
    {
        ["companies"] = RegisterKind.CompaniesHouse,
        ["cooperatives"] = RegisterKind.CooperativesUk,
        ["societies"] = RegisterKind.Societies,
        ["charities"] = RegisterKind.Charities,
    };

    public static Command Create()
    {
        var kind = new Argument<string>("kind")
        {
            Description = "postcodes (ONSPD or NSPL), companies (Companies House basic data), cooperatives (Co-operatives UK open data), societies (Mutuals Public Register), "
                + "charities (England and Wales, Scotland or Northern Ireland: the file says which)",
        };
        kind.AcceptOnlyFromAmong([.. Registers.Keys, "postcodes"]);
        var files = new Argument<string[]>("file") { Description = "The file as it is published: zip, CSV, TXT or JSON; of a publication in parts, all parts", Arity = ArgumentArity.OneOrMore };
        var whole = new Option<bool>("--whole") { Description = "The file is the whole register: what it lacks is gone, however much that is" };
        var older = new Option<bool>("--older-too") { Description = "Take a file that by its name is older than what is held" };
        var import = new Command("import", "Imports a public table, for the first time or as an update") { kind, files, whole, older };
        import.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed, (host, token) => ImportAsync(host, parsed.GetRequiredValue(kind), parsed.GetRequiredValue(files), parsed.GetValue(whole), parsed.GetValue(older), token), cancellationToken));
        return new Command("reference", "Reference data") { import };
    }

    private static async Task<int> ImportAsync(CommandHost host, string kind, string[] files, bool isWhole, bool olderToo, CancellationToken cancellationToken)
    {
        Array.ForEach(files, CommandFiles.Require);

        if (!Registers.TryGetValue(kind, out var register))
        {
            var postcodes = await host.SendAsync(new ImportPostcodes.Command(files[0]), null, cancellationToken);
            return Answer(host, files[0], postcodes, o => string.Create(
                CultureInfo.InvariantCulture, $"{o.Postcodes:#,##0} {(o.Postcodes == 1 ? "postcode" : "postcodes")} loaded from {o.Source}. Places with one of these are exact now; all others stay estimates from the outward half of their postcode."));
        }

        return Answer(host, files[0], await host.SendAsync(new ImportRegister.Command(register, files, isWhole, olderToo), null, cancellationToken), WordsOf);
    }

    private static string WordsOf(ImportRegister.Outcome o)
    {
        var words = new StringBuilder();
        words.AppendLine(CultureInfo.InvariantCulture, $"{o.Register}, {o.Source}: {o.Kept:#,##0} organisations of {o.Rows:#,##0} rows.");
        words.AppendLine(CultureInfo.InvariantCulture, $"{o.Added:#,##0} added, {o.Changed:#,##0} changed, {o.Same:#,##0} as they were, {o.Gone:#,##0} no longer in the file (kept, as no longer live).");
        if (o.Changes.Count > 0)
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"Changed: {string.Join(", ", o.Changes.OrderByDescending(c => c.Value).Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Value:#,##0}")))}.");
        }

        foreach (var left in o.LeftOut)
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"Left out, because it {left.Why}: {left.Count:#,##0} {(left.Count == 1 ? "row" : "rows")} ({string.Join("; ", left.First)}{(left.Count > left.First.Count ? " and more, all at /platform/reference" : string.Empty)}).");
        }

        if (o.InForce is not null)
        {
            words.AppendLine(CultureInfo.InvariantCulture, $"{o.InForce}.");
        }

        words.Append(CultureInfo.InvariantCulture, $"{o.PayeesMatched:#,##0} payees are another supplier's now, or are tied to one for the first time; {o.SuppliersUpdated:#,##0} suppliers learnt something.");
        return o.Note is null ? words.ToString() : words.Append(CultureInfo.InvariantCulture, $"\n{o.Note}.").ToString();
    }

    private static int Answer<T>(CommandHost host, string file, Domain.Common.Result<T> result, Func<T, string> words)
    {
        if (!result.IsDone)
        {
            if (!host.IsJson)
            {
                return host.Refuse(result.Problem);
            }

            host.Print(new { file = Path.GetFileName(file), outcome = "refused", reason = new { code = "refused", message = CommandHost.SentenceOf(result.Problem) } }, _ => string.Empty);
            Console.Error.WriteLine(CommandHost.SentenceOf(result.Problem));
            return CommandHost.ExitOf(result.Problem);
        }

        host.Print(result.Value, words);
        return ExitCode.Done;
    }
}
