using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Suppliers.Records;

/// <summary>What can go wrong with a supplier's record, in words for the reader of the page.</summary>
internal static class RecordErrors
{
    public static readonly Problem NoSuchSupplier = new Problem.NotFound();

    public static readonly Problem ChangedMeanwhile = new Problem.Conflict("Somebody else changed this record since you saw it. Nothing of yours was saved; look at it again");

    public static readonly Problem Merged = new Problem.Conflict("This record was merged into another one. Undo the merge first");

    public static readonly Problem Itself = new Problem.Conflict("A record cannot be merged into itself");

    public static readonly Problem HasOwnUsers = new Problem.Conflict("This record is kept by the supplier's own users. Merge the other one into it instead");

    public static readonly Problem BothHaveOwnUsers = new Problem.Conflict("Both records are kept by suppliers' own users, with answers and quotes of their own. Ask the people of one of them to withdraw it under 'Withdraw this organisation'; then it can be merged into the other");

    public static readonly Problem UndoneAlready = new Problem.Repeated("This merge was undone already");

    public static readonly Problem DoneAlready = new Problem.Repeated();

    public static readonly Problem MergedOn = new Problem.Conflict("The record that it went into was merged itself since. Undo that merge first");

    public static readonly Problem NotYours = new Problem.Forbidden("Only what your institution has added can be withdrawn here");

    public static Problem OtherNumber(string scheme, string one, string other) =>
        new Problem.Conflict($"The two have different numbers in one register ({scheme} {one} and {other}). Different numbers are never the same supplier");
}
