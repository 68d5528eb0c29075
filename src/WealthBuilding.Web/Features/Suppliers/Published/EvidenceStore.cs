using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>Keeps files of evidence apart from everything else, by their hash: never run, never public, handed out as a download only.</summary>
internal sealed class EvidenceStore(FileStore store, FileScanner scanner)
{
    private const string Folder = "evidence";
    private const int LongestName = 255;

    /// <summary>Takes a file where its bytes are a PDF, a PNG or a JPEG of at most 10 megabytes, its name says the same, and nothing harmful is found in it.</summary>
    public async Task<Result<StoredEvidence>> TakeAsync(IncomingFile file, CancellationToken cancellationToken)
    {
        using var received = await store.ReceiveAsync(file.Content, EvidenceFile.MostBytes, cancellationToken);
        if (received is null)
        {
            return Refuse("The selected file must be smaller than 10MB");
        }

        if (received.Length == 0)
        {
            return Refuse("The selected file is empty");
        }

        if (KindAt(received.Path) is not { } kind)
        {
            return Refuse("The selected file must be a PDF, PNG or JPEG");
        }

        var name = NameOf(file.FileName);
        if (!EvidenceFile.IsNamedSo(name, kind))
        {
            return Refuse($"The selected file is a {kind.ToString().ToUpperInvariant()}, but its name says something else. Give it the name of what it is, and select it again");
        }

        var acts = kind is EvidenceFileKind.Pdf ? PdfCheck.WhyNot(await File.ReadAllBytesAsync(received.Path, cancellationToken)) : null;
        if ((acts ?? await scanner.WhyNotAsync(received.Path, cancellationToken)) is { } why)
        {
            return Refuse(why);
        }

        store.Keep(received, Folder);
        return new StoredEvidence(received.Sha256, EvidenceFile.NameFor(name, kind));
    }

    /// <summary>Opens a file with its type and the name to hand it out by; null where it is gone.</summary>
    /// <param name="name">The name that it came with; null where that is not known.</param>
    public (Stream Content, string Type, string Name)? Open(string sha256, string? name)
    {
        var path = store.PathOf(Folder, sha256);
        return File.Exists(path) && KindAt(path) is { } kind ? (File.OpenRead(path), EvidenceFile.MediaTypeOf(kind), EvidenceFile.NameFor(name ?? "evidence", kind)) : null;
    }

    /// <summary>Deletes a file that nothing speaks of any more.</summary>
    public void Delete(string sha256) => File.Delete(store.PathOf(Folder, sha256));

    private static EvidenceFileKind? KindAt(string path)
    {
        Span<byte> head = stackalloc byte[EvidenceFile.HeadBytes];
        using var file = File.OpenRead(path);
        return EvidenceFile.KindOf(head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
    }

    private static string NameOf(string name)
    {
        var plain = string.Concat(Path.GetFileName(name.Replace('\\', '/')).Where(c => !char.IsControl(c)));
        return plain.Length == 0 ? "evidence" : plain.Length > LongestName ? plain[^LongestName..] : plain;
    }

    private static Problem.Invalid Refuse(string message) => new([new FieldError("File", message)]);
}

/// <summary>A file of evidence that lies in the store: the hash of its bytes, and the name that it came with.</summary>
public sealed record StoredEvidence(string Sha256, string FileName);

/// <summary>A file as it arrives.</summary>
public sealed record IncomingFile(Stream Content, string FileName)
{
    /// <summary>Null where no file was chosen.</summary>
    public static IncomingFile? Of(IFormFile? file) => file is null ? null : new IncomingFile(file.OpenReadStream(), file.FileName);
}
