using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>A file as it was received and told.</summary>
/// <param name="Key">The name that its bytes are kept under: 32 random hexadecimal digits, and nothing that anybody typed.</param>
/// <param name="Bytes">How many bytes it has.</param>
/// <param name="Sha256">Of its bytes, in 64 hexadecimal digits.</param>
public sealed record ReceivedContent(string Key, ContractFileKind Kind, long Bytes, string Sha256);

/// <summary>How much may be put up with one opportunity.</summary>
/// <param name="MostBytes">Of one file.</param>
/// <param name="MostBytesInAll">Of all files together.</param>
public sealed record ContractFileLimits(long MostBytes, long MostBytesInAll)
{
    /// <summary>Files of one opportunity: what a supplier can still read before it quotes.</summary>
    public const int MostFiles = 10;
}

/// <summary>A file that a buyer gives suppliers with an opportunity: a specification, a pricing schedule, a drawing. It is changed through <see cref="ContractEntry"/>.</summary>
/// <remarks>The name that it came with is not kept: it often names whoever wrote it.</remarks>
public sealed class ContractFile : ITenantOwned, IAudited
{
    /// <summary>Characters of a title at most.</summary>
    public const int LongestTitle = 100;

    /// <summary>What is said where none was entered.</summary>
    public const string TitleMissing = "Enter a title, for example Specification";

    private const int CodeLength = 8;

    public int Id { get; private set; }

    public required int InstitutionId { get; init; }

    public int EntryId { get; private set; }

    /// <summary>What it is, in the buyer's words; no two files of one opportunity have the same.</summary>
    public string Title { get; private set; } = string.Empty;

    /// <inheritdoc cref="ReceivedContent.Kind"/>
    public ContractFileKind Kind { get; private set; }

    /// <summary>How many bytes it has.</summary>
    public long Bytes { get; private set; }

    /// <inheritdoc cref="ReceivedContent.Sha256"/>
    public string Sha256 { get; private set; } = string.Empty;

    /// <inheritdoc cref="ReceivedContent.Key"/>
    [NotAudited]
    public string Key { get; private set; } = string.Empty;

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>When its bytes or its title were last replaced; null while they are the first.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    public string AuditSubject => $"file '{Title}' of contract {EntryId}";

    /// <summary>The first eight digits of its SHA-256: other bytes have another code.</summary>
    public string Code => Sha256.Length < CodeLength ? Sha256 : Sha256[..CodeLength].ToUpperInvariant();

    /// <summary>Its kind and its size: <c>PDF, 1.2 MB</c>.</summary>
    public string Words => $"{ContractFileKinds.NameOf(Kind)}, {SizeWords(Bytes)}";

    /// <summary>The name under which it is handed out: its title, without what file systems do not take, and the ending of its kind.</summary>
    public string DownloadName
    {
        get
        {
            var plain = string.Concat(Title.Select(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or '(' or ')' ? c : ' '));
            var name = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return (name.Length == 0 ? "file" : name) + ContractFileKinds.EndingOf(Kind);
        }
    }

    /// <summary>A size in whole kB below 1 MB, else in MB with one place; never nothing.</summary>
    public static string SizeWords(long bytes) => bytes < 1L << 20
        ? $"{Math.Max(1, (bytes + 1023) / 1024)} kB"
        : FormattableString.Invariant($"{bytes / (decimal)(1L << 20):0.0} MB");

    internal void Put(string title, ReceivedContent? content, DateTimeOffset at)
    {
        ReplacedAt = Sha256.Length == 0 ? null : at;
        AddedAt = Sha256.Length == 0 ? at : AddedAt;
        Title = title;
        if (content is not null)
        {
            (Key, Kind, Bytes, Sha256) = (content.Key, content.Kind, content.Bytes, content.Sha256);
        }
    }
}
