using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.Suppliers.Accounts;

/// <summary>What a supplier's own people can be told, each written once.</summary>
internal static class AccountErrors
{
    public static Problem LastAdministrator { get; } = new Problem.Conflict("A supplier needs one administrator at least. Make somebody else one first");

    public static Problem TooManyMessages(string field) => new Problem.Invalid([new FieldError(field, "This address has had several messages within the hour. Wait an hour, then try again")]);

    public static Problem IsMember(string field) => new Problem.Invalid([new FieldError(field, "They are in already, or an invitation to this address is open")]);
}
