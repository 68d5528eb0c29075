using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Procurement.Contracts;

/// <summary>Files that suppliers get with an opportunity: put up before it is opened to them or while it is, and fixed from the close on.</summary>
public sealed partial class ContractEntry
{
    public ICollection<ContractFile> Files { get; private set; } = [];

    /// <summary>Why no file can be added, replaced or removed now, in a sentence for the reader; null where one can.</summary>
    public string? WhyFilesStay(DateTimeOffset now) =>
        State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Opportunity) ? $"Files of a contract that is {StateWords(State)} stay as they are"
        : State is not ContractState.Opportunity ? null
        : Notice is { QuotesOpenedAt: not null } ? "The quotes were opened: files stay as they are"
        : now >= QuotesCloseAt ? "The last day for bids is over: files stay as they are"
        : IsDecided ? "Something is decided on every lot: files stay as they are"
        : null;

    /// <summary>Whether anybody can have its files: opened to suppliers, not taken back and not withdrawn. Also after the close: by them it was quoted for.</summary>
    public bool ShowsFiles => Notice is { ClosedAt: null } && State is not (ContractState.Pipeline or ContractState.Planned or ContractState.Withdrawn);

    /// <summary>Puts up a file.</summary>
    /// <param name="title">As it was typed.</param>
    public Result<Done> AddFile(string? title, ReceivedContent content, ContractFileLimits limits, ContractAct act)
    {
        if (WhyFilesStay(act.At) is { } why)
        {
            return new Problem.Conflict(why);
        }

        if (Files.Count >= ContractFileLimits.MostFiles)
        {
            return Wrong("File", $"There are {ContractFileLimits.MostFiles} files already: remove one, or put several into one");
        }

        if (FileErrors(title, content, null, limits) is { Count: > 0 } errors)
        {
            return new Problem.Invalid(errors);
        }

        var file = new ContractFile { InstitutionId = InstitutionId };
        file.Put(TitleOf(title), content, act.At);
        Files.Add(file);
        Write("files", $"A file was added: {file.Title} ({file.Words}, version {file.Code})", act);
        return Done.Instance;
    }

    /// <summary>Puts other bytes in the place of a file's, or another title.</summary>
    /// <param name="content">Null where the bytes stay.</param>
    public Result<Done> ReplaceFile(int id, string? title, ReceivedContent? content, ContractFileLimits limits, ContractAct act)
    {
        if (Files.FirstOrDefault(f => f.Id == id) is not { } file)
        {
            return new Problem.NotFound();
        }

        if (WhyFilesStay(act.At) is { } why)
        {
            return new Problem.Conflict(why);
        }

        if (FileErrors(title, content, file, limits) is { Count: > 0 } errors)
        {
            return new Problem.Invalid(errors);
        }

        if (file.Title == TitleOf(title) && (content is null || content.Sha256 == file.Sha256))
        {
            return new Problem.Repeated("The file and its title stand like that already. Nothing has changed");
        }

        var before = $"{file.Title}, version {file.Code}";
        file.Put(TitleOf(title), content, act.At);
        Write("files", $"A file was replaced: {file.Title} ({file.Words}, version {file.Code}); before: {before}", act);
        return Done.Instance;
    }

    /// <summary>Takes a file away.</summary>
    public Result<Done> RemoveFile(int id, ContractAct act)
    {
        if (Files.FirstOrDefault(f => f.Id == id) is not { } file)
        {
            return new Problem.NotFound();
        }

        if (WhyFilesStay(act.At) is { } why)
        {
            return new Problem.Conflict(why);
        }

        Files.Remove(file);
        Write("files", $"A file was removed: {file.Title} ({file.Words}, version {file.Code})", act);
        return Done.Instance;
    }

    private List<FieldError> FileErrors(string? title, ReceivedContent? content, ContractFile? replaced, ContractFileLimits limits)
    {
        var others = Files.Where(f => f != replaced).ToList();
        var errors = new List<FieldError>();
        if (content?.Bytes > limits.MostBytes)
        {
            errors.Add(new FieldError("File", $"The selected file must be smaller than {limits.MostBytes >> 20}MB"));
        }
        else if (others.Sum(f => f.Bytes) + (content?.Bytes ?? 0) > limits.MostBytesInAll)
        {
            errors.Add(new FieldError("File", $"All files together must be smaller than {limits.MostBytesInAll >> 20}MB; the others have {ContractFile.SizeWords(others.Sum(f => f.Bytes))}"));
        }

        if (PlainText.IsBlank(title))
        {
            errors.Add(new FieldError("Title", ContractFile.TitleMissing));
        }
        else if (TitleOf(title).Length > ContractFile.LongestTitle)
        {
            errors.Add(new FieldError("Title", $"The title must be {ContractFile.LongestTitle} characters or fewer"));
        }
        else if (others.Exists(f => string.Equals(f.Title, TitleOf(title), StringComparison.OrdinalIgnoreCase)))
        {
            errors.Add(new FieldError("Title", "Another file has this title: give each its own"));
        }

        return errors;
    }

    // One line, whatever was pasted.
    private static string TitleOf(string? title) => string.Join(' ', PlainText.Of(title ?? string.Empty).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
