using Microsoft.Extensions.Options;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>The registers' index in the data folder, so that a start or a command does not cost its making. Written beside, then renamed; nothing is lost where it is missing or damaged.</summary>
internal sealed class RegisterIndexFile(IOptions<StorageSettings> settings)
{
    /// <summary>Below this many names it is made as quickly as it is read.</summary>
    private const int LeastNames = 20_000;

    private string Path => System.IO.Path.Combine(settings.Value.Folder, "indexes", "registers.index");

    // Another build may read names in another way: its index is another one.
    private static string Stamped(string stamp) => $"{stamp} {typeof(NameIndex).Module.ModuleVersionId}";

    /// <summary>The index of this state of the registers; null where the file has none, or another state's.</summary>
    public RegisterIndex? Read(string stamp)
    {
        if (!File.Exists(Path))
        {
            return null;
        }

        try
        {
            using var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 20, FileOptions.SequentialScan);
            using var reader = new BinaryReader(stream);
            return reader.ReadString() == Stamped(stamp) ? new RegisterIndex(NameIndex.Read(stream), EntryKeys.Read(reader), stamp) : null;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or FormatException)
        {
            // Cut off, damaged or of another version: it is made anew from the registers.
            return null;
        }
    }

    public void Write(RegisterIndex index)
    {
        if (index.Names.Names < LeastNames)
        {
            return;
        }

        System.IO.Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        var beside = $"{Path}.{Guid.NewGuid():N}";
        using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
        {
            using var writer = new BinaryWriter(stream);
            writer.Write(Stamped(index.Stamp));
            writer.Flush();
            index.Names.Write(stream);
            index.Keys.Write(writer);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(beside, Path, overwrite: true);
    }
}
