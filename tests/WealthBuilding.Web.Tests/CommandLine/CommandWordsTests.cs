using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.CommandLine;

/// <summary>What the command line answers to words that it can do nothing with, and to those that it must ask about first.</summary>
public sealed class CommandWordsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("wealthbuilding-words-").FullName;

    [Fact]
    public async Task Rows_to_set_aside_are_asked_about_every_filter_counts_and_wrong_words_get_a_sentence()
    {
        var command = new CommandProcess(_folder);
        Assert.Equal(0, (await command.RunAsync("institution", "add", "alpha", "--name", "Alpha", "--kind", "council", "--districts", "E07000123")).Exit);
        var file = await FileAsync("ledger.csv", "Supplier,Date,Amount,Expense Type\nHarebell Example Ltd,15/04/2025,100.00,Goods\nOtterbrook Example Ltd,16/04/2025,250.00,Works\n");
        var doubtful = await FileAsync("doubtful.csv", "Supplier,Date,Amount,Expense Type\nHarebell Example Ltd,15/05/2025,10.00,Goods\nOtterbrook Example Ltd,16/05/2025,ten pounds,Goods\n");

        var asked = await command.RunAsync("import", doubtful, "--institution", "alpha", "--json");
        var answer = JsonDocument.Parse(asked.Output).RootElement;
        Assert.Equal((3, "needs-decision"), (asked.Exit, answer.GetProperty("outcome").GetString()));
        Assert.Contains("add --yes", answer.GetProperty("reason").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ready", (await command.RunAsync("imports", "list")).Output, StringComparison.Ordinal);
        var sure = await command.RunAsync("import", file, "--institution", "alpha", "--json");
        Assert.Equal((0, "imported"), (sure.Exit, JsonDocument.Parse(sure.Output).RootElement.GetProperty("outcome").GetString()));
        Assert.Equal(3, (await command.RunAsync("import", doubtful, "--institution", "alpha", "--yes")).Exit);

        var lines = Path.Combine(_folder, "lines.csv");
        foreach (var kind in new[] { "lines", "publication" })
        {
            Assert.Equal(0, (await command.RunAsync("export", kind, "--institution", "alpha", "--out", lines, "--category", "Works")).Exit);
            Assert.Equal(2, (await File.ReadAllLinesAsync(lines)).Length);
        }

        await RefusedAsync(command, "cannot be written: there is no such folder", "export", "analysis", "--institution", "alpha", "--out", Path.Combine(_folder, "nowhere", "x.xlsx"));
        await RefusedAsync(command, "cannot be read: there is no such file", "import", Path.Combine(_folder, "none.csv"), "--institution", "alpha");
        await RefusedAsync(command, "'2019-13-01' is not a date", "share", "--institution", "alpha", "--from", "2019-13-01");
        await RefusedAsync(command, "must not be after the last day", "share", "--institution", "alpha", "--from", "2020-01-01", "--to", "2019-01-01");
        await RefusedAsync(command, "There is no ring 'moon'", "export", "lines", "--institution", "alpha", "--out", lines, "--ring", "moon");
    }

    [Fact]
    public async Task Options_may_stand_before_the_command()
    {
        var (exit, output, errors) = await new CommandProcess(_folder).RunAsync("--json", "--database", Path.Combine(_folder, "own.db"), "migrate");

        Assert.True(exit == 0, errors);
        Assert.DoesNotContain("listening", output, StringComparison.OrdinalIgnoreCase);
        Assert.True(File.Exists(Path.Combine(_folder, "own.db")));
    }

    [Fact]
    public async Task Where_another_program_has_the_address_the_site_says_so()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var (exit, _, errors) = await new CommandProcess(_folder).RunAsync("--urls", address, "serve");

        Assert.Equal(1, exit);
        Assert.Contains($"{address}: address already in use. Stop the other program, or give another address: --urls", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import --json")]
    [InlineData("import none.csv --json")]
    [InlineData("import none.csv --institution nowhere --json")]
    [InlineData("import none.csv --institution nowhere --nonsense --json")]
    [InlineData("imports --json")]
    [InlineData("imports undo x --json")]
    [InlineData("imports undo 99 --json")]
    [InlineData("share --json")]
    [InlineData("share --from 2019-13-01 --institution nowhere --json")]
    [InlineData("export --json")]
    [InlineData("export lines --institution nowhere --out lines.csv --json")]
    [InlineData("institution add --json")]
    [InlineData("institution add api --name Api --kind council --json")]
    [InlineData("place join nowhere none --json")]
    [InlineData("reference import --json")]
    [InlineData("suppliers --json")]
    [InlineData("match --json")]
    [InlineData("match --opportunity none.json --json")]
    [InlineData("rules --json")]
    [InlineData("contracts --json")]
    [InlineData("create-admin --json")]
    [InlineData("nonsense --json")]
    public async Task Wrong_words_are_one_json_object_for_a_program_and_a_sentence_for_a_person(string words)
    {
        var (exit, output, errors) = await new CommandProcess(_folder).RunAsync(words.Split(' '));

        Assert.True(exit is 1 or 2, $"{exit}: {output}{errors}");
        var line = Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var error = JsonDocument.Parse(line).RootElement.GetProperty("error");
        Assert.NotEmpty(error.GetProperty("code").GetString()!);
        Assert.Contains(error.GetProperty("message").GetString()!.Split('\n')[0], errors.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_payments_and_the_same_bytes_again_are_said_and_change_nothing()
    {
        var command = new CommandProcess(_folder);
        Assert.Equal(0, (await command.RunAsync("institution", "add", "alpha", "--name", "Alpha", "--kind", "council", "--districts", "E07000123")).Exit);
        var first = await FileAsync("april.csv", "Supplier,Date,Amount\nHarebell Example Ltd,15/04/2025,100.00\n");
        var other = await FileAsync("april-2.csv", "Paid on,Payee,Description,Amount\n2025-04-15,HAREBELL EXAMPLE LIMITED,Goods,100.00\n");
        Assert.Equal(0, (await command.RunAsync("import", first, "--institution", "alpha")).Exit);

        var same = await command.RunAsync("import", first, "--institution", "alpha", "--json");
        var held = await command.RunAsync("import", other, "--institution", "alpha", "--json");

        var (again, nothing) = (JsonDocument.Parse(same.Output).RootElement, JsonDocument.Parse(held.Output).RootElement);
        Assert.Equal((0, "already-imported", "already-imported"), (same.Exit, again.GetProperty("outcome").GetString(), again.GetProperty("note").GetProperty("code").GetString()));
        Assert.Equal((0, "imported", "nothing-new"), (held.Exit, nothing.GetProperty("outcome").GetString(), nothing.GetProperty("note").GetProperty("code").GetString()));
        Assert.Equal((1, again.GetProperty("importId").GetInt32()), (nothing.GetProperty("heldBy")[0].GetProperty("rows").GetInt32(), nothing.GetProperty("heldBy")[0].GetProperty("importId").GetInt32()));
        Assert.Equal(1, nothing.GetProperty("tables")[0].GetProperty("rows").GetProperty("alreadyHeld").GetInt32());
    }

    [Fact]
    public async Task An_empty_period_is_said_and_postcodes_are_counted_and_a_refusal_is_json_too()
    {
        var command = new CommandProcess(_folder);
        Assert.Equal(0, (await command.RunAsync("institution", "add", "alpha", "--name", "Alpha", "--kind", "council", "--districts", "E07000123")).Exit);
        var postcodes = await FileAsync("postcodes.csv", "pcds,oslaua,doterm\nPR1 2HE,E07000123,\nM2 5DB,E08000003,\n");
        var nonsense = await FileAsync("nonsense.csv", "these,are\nno,postcodes\n");

        var empty = await command.RunAsync("share", "--institution", "alpha", "--from", "1999-01-01", "--to", "1999-12-31");
        var later = await command.RunAsync("share", "--institution", "alpha", "--from", "2099-01-01");
        var loaded = await command.RunAsync("reference", "import", "postcodes", postcodes);
        var refused = await command.RunAsync("reference", "import", "postcodes", nonsense, "--json");

        Assert.Contains("no payments between 1999-01-01 and 1999-12-31", empty.Output, StringComparison.Ordinal);
        Assert.Contains("no payments from 2099-01-01 on.", later.Output, StringComparison.Ordinal);
        Assert.Contains("2 postcodes loaded", loaded.Output, StringComparison.Ordinal);
        Assert.Contains("stay estimates", loaded.Output, StringComparison.Ordinal);
        Assert.Equal((2, "refused"), (refused.Exit, JsonDocument.Parse(refused.Output).RootElement.GetProperty("outcome").GetString()));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task RefusedAsync(CommandProcess command, string sentence, params string[] words)
    {
        var (exit, _, errors) = await command.RunAsync(words);

        Assert.Equal((sentence, 1), (sentence, exit));
        Assert.Contains(sentence, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private async Task<string> FileAsync(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        await File.WriteAllTextAsync(path, text);
        return path;
    }
}
