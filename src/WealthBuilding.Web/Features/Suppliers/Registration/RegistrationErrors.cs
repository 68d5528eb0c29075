using WealthBuilding.Domain.Common;
using WealthBuilding.Web.Features.Suppliers.Forms;

namespace WealthBuilding.Web.Features.Suppliers.Registration;

/// <summary>What a registration can be told, each written once.</summary>
internal static class RegistrationErrors
{
    public static Problem WrongCode(string field) => new Problem.Invalid([new FieldError(field, "That is not the code, or it has run out. Check it, or have a new one sent")]);

    public static Problem TooManyMessages(string field) =>
        new Problem.Invalid([new FieldError(field, "This address has had several messages within the hour. Look for them, also among junk, or wait an hour")]);

    public static Problem SavedMeanwhile(DateTimeOffset at) => SectionMark.SavedMeanwhile(at);

    public static Problem NotComplete { get; } = new Problem.Conflict("Some questions are open. Answer them, then send the registration");

    public static Problem NotOpen { get; } = new Problem.Conflict("This registration has been sent or withdrawn already");

    public static Problem IsRegistered { get; } = new Problem.Conflict("This organisation is registered. Ask its administrators to let you in");

    public static Problem HasNamesake { get; } = new Problem.Invalid([new FieldError("AreTwo", "Another has the same name in the same place. Look at it, and say that these are two organisations, or decline")]);

    public static Problem NotWaiting { get; } = new Problem.Conflict("Somebody has decided this registration already, or it has been withdrawn");
}
