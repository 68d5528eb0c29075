using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>What can go wrong with an import, in words for the reader of the page.</summary>
internal static class ImportErrors
{
    public static readonly Problem NoSuchImport = new Problem.NotFound();

    public static readonly Problem NotYours = new Problem.Forbidden("Only the person who brought this file in, or an administrator, can do this");

    public static Problem TooLarge(int megabytes) => new Problem.Invalid([new FieldError("File", $"The selected file must be smaller than {megabytes}MB")]);

    public static Problem Refused(string message) => new Problem.Invalid([new FieldError("File", message)]);
}
