using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>What can go wrong with a decision, in words for the reader of the page.</summary>
internal static class MatchErrors
{
    public static readonly Problem NoSuchPayee = new Problem.NotFound();

    public static readonly Problem NothingChosen = new Problem.Invalid("Select an answer for one payee at least");

    public static readonly Problem NobodySelected = new Problem.Invalid("Select one payee at least");

    public static readonly Problem ListChanged = new Problem.Conflict("The list has changed since you saw it. Check it again");

    public static readonly Problem UndoneAlready = new Problem.Repeated("This rule was undone already");

    public static readonly Problem NoApproval = new Problem.Conflict("This rule is of no approval of several names. Undo it by itself");

    public static readonly Problem DecidedAlready = new Problem.Repeated();

    public static readonly Problem NoSuchSupplier = new Problem.Conflict("That supplier is not there any more. Look at the candidates again");

    public static Problem DecidedMeanwhile(string name) => new Problem.Conflict($"'{name}' has changed since you saw it: somebody else decided, or a new file came in. Nothing of yours was saved; look at it again");

    public static Problem TwoAnswers(string name) => new Problem.Invalid($"'{name}' has two different answers on this page. One answer holds for every payee with that name");

    public static Problem OtherNumber(string name, string number) =>
        new Problem.Invalid($"'{name}' carries the register number {number} on its payments, and that supplier has another. Different register numbers are never the same supplier");
}
