using System.CommandLine;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Identity.Account;
using WealthBuilding.Web.Hosting;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>migrate</c>, <c>check-config</c>, <c>create-admin</c>, <c>demo</c>.</summary>
internal static class MaintenanceCommands
{
    public static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database's schema up to date");
        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            async (host, token) =>
            {
                await host.MigrateAsync(token);
                host.Print(new { migrated = true }, _ => "The schema is up to date.");
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    public static Command CheckConfig()
    {
        var command = new Command("check-config", "Reads the settings, says what is wrong with them, and changes nothing");
        command.SetAction((parsed, cancellationToken) => CommandHost.CheckAsync(parsed));
        return command;
    }

    public static Command CreateAdmin()
    {
        var email = new Option<string>("--email") { Description = "The administrator's email address", Required = true };
        var command = new Command("create-admin", "Makes a platform administrator and prints a one-time sign-in code") { email };
        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            async (host, token) =>
            {
                var result = await host.SendAsync(new CreateAdmin.Command(parsed.GetRequiredValue(email)), null, token);
                if (!result.IsDone)
                {
                    return host.Refuse(result.Problem);
                }

                host.Print(new { code = result.Value }, c => $"Sign in at /sign-in/code within an hour with this code, once: {c.code}");
                return ExitCode.Done;
            },
            cancellationToken));
        return command;
    }

    public static Command Demo()
    {
        var reset = new Option<bool>("--reset") { Description = "Delete the SQLite database and the files first" };
        var command = new Command("demo", "Loads the demonstration place") { reset };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(reset))
            {
                CommandHost.DeleteSqlite(parsed);
            }

            return CommandHost.RunAsync(
                parsed,
                async (host, _) =>
                {
                    await host.LoadDemoAsync();
                    host.Print(new { demo = true }, _ => "The demonstration place is loaded.");
                    return ExitCode.Done;
                },
                cancellationToken);
        });
        return command;
    }
}
