using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Files;

/// <summary>A file that has been received whole: where it lies for now, how long it is, and the SHA-256 of its bytes. What is not kept is gone when it is disposed of.</summary>
public sealed record ReceivedFile(string Path, long Length, string Sha256) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>
/// Keeps the files that institutions bring in, as <c>files/&lt;institution&gt;/&lt;sha256&gt;</c> under the data folder. A file is
/// written beside, flushed and renamed, and only then recorded, so that a file the database knows of is there whole.
/// </summary>
public sealed class FileStore(IOptions<StorageSettings> settings)
{
    private string Root => Path.Combine(Path.GetFullPath(settings.Value.Folder), "files");

    /// <summary>Receives a stream into a file of its own name, counting and hashing on the way; stops past the limit.</summary>
    /// <returns>Null where the stream is longer than <paramref name="maximumBytes"/>; nothing is left behind then.</returns>
    public async Task<ReceivedFile?> ReceiveAsync(Stream content, long maximumBytes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(IncomingFolder(), Guid.NewGuid().ToString("N"));
        try
        {
            var (length, sha) = await CopyAsync(content, path, maximumBytes, cancellationToken);
            if (sha is not null)
            {
                return new ReceivedFile(path, length, sha);
            }
        }
        catch
        {
            File.Delete(path);
            throw;
        }

        File.Delete(path);
        return null;
    }

    /// <summary>Moves a received file to its lasting place; the same bytes again are one file.</summary>
    public string Keep(ReceivedFile file, int institutionId)
    {
        var target = PathOf(institutionId, file.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file.Path, target, overwrite: true);
        return target;
    }

    /// <summary>Moves a received file to its lasting place in a folder of its own, beside those of the institutions.</summary>
    public string Keep(ReceivedFile file, string folder)
    {
        var target = PathOf(folder, file.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file.Path, target, overwrite: true);
        return target;
    }

    /// <summary>The same under a name that was made here: for files that are told apart by more than their bytes.</summary>
    public void Keep(ReceivedFile file, string folder, string name)
    {
        var target = PathOf(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Move(file.Path, target);
    }

    /// <summary>Where a file of such a folder lies; whether it is there is for the caller to find.</summary>
    /// <param name="name">Its hash, or the name that was made for it.</param>
    public string PathOf(string folder, string name) => Path.Combine(Root, folder, name);

    /// <summary>Names of the files in such a folder that have not been written to since a moment.</summary>
    public IReadOnlyList<string> NamesIn(string folder, DateTimeOffset before)
    {
        var place = new DirectoryInfo(Path.Combine(Root, folder));
        return place.Exists ? [.. place.EnumerateFiles().Where(f => f.LastWriteTimeUtc < before.UtcDateTime).Select(f => f.Name)] : [];
    }

    /// <summary>Where a file lies by institution and hash; whether it is there is for the caller to find.</summary>
    public string PathOf(int institutionId, string sha256) =>
        Path.Combine(Root, institutionId.ToString(System.Globalization.CultureInfo.InvariantCulture), sha256);

    private string IncomingFolder()
    {
        var folder = Path.Combine(Root, "incoming");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static async Task<(long Length, string? Sha256)> CopyAsync(Stream content, string path, long maximumBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: false);
        var buffer = new byte[1 << 18];
        long length = 0;
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > maximumBytes)
            {
                return (length, null);
            }

            hash.AppendData(buffer, 0, read);
            file.Write(buffer, 0, read);
        }

        file.Flush(flushToDisk: true);
        return (length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
