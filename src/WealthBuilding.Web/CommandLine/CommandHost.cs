using System.CommandLine;
using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Hosting;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.CommandLine;

/// <summary>The application as a command sees it: the same services and handlers as the site, without the site.</summary>
internal sealed class CommandHost : IAsyncDisposable
{
    private const int CannotOpen = 14;

    // Services of a command are asked for a few times: to compile how each is made costs more than it saves.
    private const string ServicesAreNotCompiled = "Microsoft.Extensions.DependencyInjection.DisableDynamicEngine";

    private readonly WebApplication _app;
    private readonly bool _json;

    private CommandHost(WebApplication app, bool json)
    {
        _app = app;
        _json = json;
    }

    public IServiceProvider Services => _app.Services;

    public bool IsJson => _json;

    /// <summary>Builds the application, brings the schema up to date, runs the work, and turns what it comes to into an exit code.</summary>
    public static async Task<int> RunAsync(ParseResult parsed, Func<CommandHost, CancellationToken, Task<int>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var host = await StartAsync(parsed);
            return await work(host, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            CommandErrors.Tell(IsJsonAsked(parsed), CommandErrors.Stopped, "Stopped. What was begun can be taken up again with the same command.");
            return ExitCode.InPart;
        }
        catch (Exception fault) when (fault is CommandException or Microsoft.Extensions.Options.OptionsValidationException)
        {
            CommandErrors.Tell(IsJsonAsked(parsed), CommandErrors.WrongWords, fault.Message);
            return ExitCode.WrongWords;
        }
        catch (Exception fault)
        {
            // The command line's error page: whatever it is, say so and end with the code for a fault of ours.
            CommandErrors.Tell(IsJsonAsked(parsed), CommandErrors.Fault, $"Something went wrong on our side: {fault.Message}", fault.StackTrace);
            return ExitCode.Fault;
        }
    }

    /// <summary>A unit of work of its own, for an institution where one is named.</summary>
    /// <exception cref="CommandException">There is no such institution.</exception>
    public async Task<AsyncServiceScope> EnterAsync(string? institution, CancellationToken cancellationToken)
    {
        var scope = _app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Actor>().IsCommand("command line");
        if (institution is not null)
        {
            var found = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Institutions
                .SingleOrDefaultAsync(i => i.Slug == institution, cancellationToken);
            scope.ServiceProvider.GetRequiredService<CurrentInstitution>().Set(found ?? throw new CommandException(
                $"There is no institution '{institution}'. See 'institution list', or add it with 'institution add {institution} --name …'."));
        }

        return scope;
    }

    /// <summary>Sends one request in a unit of work of its own.</summary>
    public async Task<T> SendAsync<T>(IRequest<T> request, string? institution, CancellationToken cancellationToken)
    {
        await using var scope = await EnterAsync(institution, cancellationToken);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    /// <summary>Prints an object as one line of JSON, or its words.</summary>
    public void Print<T>(T value, Func<T, string> words) =>
        Console.Out.WriteLine(_json ? JsonSerializer.Serialize(value, ImportReading.Json) : words(value));

    /// <summary>Says a problem and gives the exit code for it.</summary>
    public int Refuse(Problem problem)
    {
        CommandErrors.Tell(_json, CommandErrors.Refused, SentenceOf(problem));
        return ExitOf(problem);
    }

    /// <summary>The exit code for a problem.</summary>
    public static int ExitOf(Problem problem) => problem is Problem.NotFound ? ExitCode.WrongWords : ExitCode.Refused;

    public static string SentenceOf(Problem problem) => problem is Problem.Invalid invalid ? string.Join("\n", invalid.Errors.Select(e => e.Message)) : problem.Message;

    public async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        await SchemaUpdate.RunAsync(scope.ServiceProvider.GetRequiredService<AppDbContext>(), cancellationToken);
    }

    public Task LoadDemoAsync() => DemoLoader.LoadAsync(_app.Services);

    /// <summary>Reads every setting and says the first that is wrong.</summary>
    public static async Task<int> CheckAsync(ParseResult parsed)
    {
        try
        {
            await using var app = Build(parsed);
            foreach (var validator in app.Services.GetServices<Microsoft.Extensions.Options.IStartupValidator>())
            {
                validator.Validate();
            }

            const string words = "The settings are right.";
            Console.Out.WriteLine(IsJsonAsked(parsed) ? JsonSerializer.Serialize(new { right = true }, ImportReading.Json) : words);
            return ExitCode.Done;
        }
        catch (Exception fault) when (fault is Microsoft.Extensions.Options.OptionsValidationException or InvalidOperationException)
        {
            CommandErrors.Tell(IsJsonAsked(parsed), CommandErrors.WrongWords, fault.Message);
            return ExitCode.WrongWords;
        }
    }

    /// <summary>Deletes the SQLite database and the files of a data folder; PostgreSQL is never touched.</summary>
    /// <exception cref="CommandException">The database is PostgreSQL.</exception>
    public static void DeleteSqlite(ParseResult parsed)
    {
        var database = parsed.GetValue(CommonOptions.Database);
        var folder = parsed.GetValue(CommonOptions.Data) ?? new Infrastructure.Settings.StorageSettings().Folder;
        if (database?.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) ?? false)
        {
            throw new CommandException("demo --reset deletes an SQLite database; drop a PostgreSQL database yourself.");
        }

        foreach (var suffix in (string[])[string.Empty, "-wal", "-shm"])
        {
            File.Delete((database ?? Path.Combine(folder, "wealthbuilding.db")) + suffix);
        }

        if (Directory.Exists(Path.Combine(folder, "files")))
        {
            Directory.Delete(Path.Combine(folder, "files"), recursive: true);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<CommandHost> StartAsync(ParseResult parsed)
    {
        var app = Build(parsed);
        try
        {
            await app.PrepareAsync();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: CannotOpen })
        {
            // The words name where the data lie; nothing has been done yet.
            await app.DisposeAsync();
            throw new CommandException($"The database or the data folder cannot be opened: {fault.Message}");
        }

        return new CommandHost(app, IsJsonAsked(parsed));
    }

    private static WebApplication Build(ParseResult parsed)
    {
        AppContext.SetSwitch(ServicesAreNotCompiled, true);

        // A command reads its settings once: to watch them would be to watch every folder below.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Logging.ClearProviders().AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.AddWealthBuilding(Arguments(parsed));
        return builder.Build();
    }

    private static bool IsJsonAsked(ParseResult parsed) => parsed.GetValue(CommonOptions.Json);

    private static string[] Arguments(ParseResult parsed)
    {
        var database = parsed.GetValue(CommonOptions.Database);
        var data = parsed.GetValue(CommonOptions.Data);
        return [.. database is null ? [] : new[] { "--database", database }, .. data is null ? [] : new[] { "--data", data }];
    }
}

/// <summary>The words of a command are wrong, in words for whoever typed them.</summary>
internal sealed class CommandException(string message) : Exception(message);
