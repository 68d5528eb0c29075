using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Features.Procurement.Files;

/// <summary>Keeps the bytes of files for suppliers, apart from everything else and under random names: never run, handed out as a download only.</summary>
internal sealed class SupplierFiles(FileStore store, FileScanner scanner, IOptions<StorageSettings> settings)
{
    private const string Folder = "opportunities";

    public ContractFileLimits Limits => new(settings.Value.MaximumOpportunityFileMegabytes * 1024L * 1024L, settings.Value.MaximumOpportunityMegabytes * 1024L * 1024L);

    /// <summary>Receives a file whole and keeps it, or says why it is not taken; what is refused is not kept.</summary>
    /// <param name="name">The name that it came with.</param>
    public async Task<Result<ReceivedContent>> TakeAsync(Stream content, string name, CancellationToken cancellationToken)
    {
        using var received = await store.ReceiveAsync(content, Limits.MostBytes, cancellationToken);
        if (received is null)
        {
            return new Problem.Invalid([new FieldError("File", $"The selected file must be smaller than {settings.Value.MaximumOpportunityFileMegabytes}MB")]);
        }

        var kind = KindOf(received.Path, name);
        if (!kind.IsDone)
        {
            return kind.Problem;
        }

        if (await scanner.WhyNotAsync(received.Path, cancellationToken) is { } why)
        {
            return new Problem.Invalid([new FieldError("File", why)]);
        }

        var key = Guid.NewGuid().ToString("N");
        store.Keep(received, Folder, key);
        return new ReceivedContent(key, kind.Value, received.Length, received.Sha256);
    }

    /// <summary>Null where the bytes are gone.</summary>
    public Stream? Open(string key)
    {
        var path = store.PathOf(Folder, key);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete) : null;
    }

    /// <summary>Deletes bytes that nothing speaks of any more.</summary>
    public void Delete(string key)
    {
        var path = store.PathOf(Folder, key);
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Keys of what has lain there since a moment.</summary>
    public IReadOnlyList<string> KeysBefore(DateTimeOffset moment) => store.NamesIn(Folder, moment);

    private static Result<ContractFileKind> KindOf(string path, string name)
    {
        using var file = File.OpenRead(path);
        return ContractFileCheck.KindOf(name, file);
    }
}

/// <summary>What files for suppliers are made of.</summary>
internal static class FileServices
{
    public static void AddSupplierFiles(this IServiceCollection services)
    {
        services.AddSingleton<SupplierFiles>();
        services.AddScoped<FileChanges>();
        services.AddHostedService<FilesTidy>();
    }
}
