using MediatR;

namespace WealthBuilding.Web.Features.Suppliers.Published;

/// <summary>It was found out, or decided, anew which suppliers an institution's payees are: what is tied to suppliers by name may be looked at again.</summary>
public sealed record PayeesResolved(int InstitutionId) : INotification;
