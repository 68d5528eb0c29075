namespace WealthBuilding.Domain.Identity;

/// <summary>What somebody may do in one institution.</summary>
public enum Role
{
    /// <summary>Reads and exports.</summary>
    Viewer,

    /// <summary>Also imports, reviews, publishes and approves suppliers.</summary>
    Editor,

    /// <summary>Also manages users and settings, and undoes the imports of others.</summary>
    Administrator,

    /// <summary>Reads everything of the institution and its audit trail, and changes nothing.</summary>
    Auditor,
}

/// <summary>That a user has a role in an institution.</summary>
public sealed class Membership : Audit.IAudited
{
    public int Id { get; private set; }

    public required int UserId { get; init; }

    public required int InstitutionId { get; init; }

    public Role Role { get; private set; }

    public string AuditSubject => $"membership of user {UserId}";

    public static Membership Of(int userId, int institutionId, Role role) =>
        new() { UserId = userId, InstitutionId = institutionId, Role = role };

    public void ChangeRole(Role role) => Role = role;
}
