using Microsoft.AspNetCore.Identity;
using WealthBuilding.Domain.Audit;

namespace WealthBuilding.Web.Data;

/// <summary>Somebody who can sign in. What they may do in an institution is their <see cref="Domain.Identity.Membership"/>.</summary>
public sealed class AppUser : IdentityUser<int>, IAudited
{
    public string FullName { get; set; } = string.Empty;

    /// <summary>Manages institutions and reference data; sees no ledger lines by it.</summary>
    public bool IsPlatformAdministrator { get; set; }

    /// <summary>Speaks for suppliers (<see cref="Domain.Suppliers.Registration.SupplierMember"/>), and for no institution.</summary>
    public bool IsSupplierUser { get; set; }

    public bool IsDisabled { get; set; }

    public string AuditSubject => $"user {UserName}";
}
