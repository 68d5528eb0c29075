using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Procurement.Contracts;

/// <summary>What can go wrong with a contract, in words for the reader of the page.</summary>
internal static class ContractErrors
{
    public static readonly Problem NoSuchContract = new Problem.NotFound();

    public static readonly Problem NoSuchImport = new Problem.NotFound();

    public static readonly Problem ChangedMeanwhile = new Problem.Conflict("Somebody else changed this contract since you saw it. Nothing of yours was saved; look at it again");

    public static readonly Problem NotYours = new Problem.Forbidden("Only the person who brought this register in, or an administrator, can do this");

    public static Problem TooLarge(int megabytes) => Refused($"The selected file must be smaller than {megabytes}MB");

    public static Problem Refused(string message) => new Problem.Invalid([new FieldError("File", message)]);
}
