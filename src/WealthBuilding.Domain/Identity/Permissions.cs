namespace WealthBuilding.Domain.Identity;

/// <summary>Everything that an action may ask for. An action names one of these or is expressly public.</summary>
public static class Permissions
{
    public const string SpendRead = "spend.read";
    public const string SpendExport = "spend.export";
    public const string SpendImport = "spend.import";
    public const string SpendUndoAny = "spend.undo-any";
    public const string PublicationDecide = "publication.decide";
    public const string PlaceRead = "place.read";
    public const string AuditRead = "audit.read";
    public const string UsersManage = "users.manage";
    public const string SettingsManage = "settings.manage";
    public const string SuppliersRead = "suppliers.read";

    /// <summary>Says which supplier a payee is, and keeps the suppliers' records.</summary>
    public const string SuppliersDecide = "suppliers.decide";

    /// <summary>Asks which suppliers could do a piece of work.</summary>
    public const string ProcurementMatch = "procurement.match";

    /// <summary>Says of suppliers and categories that were found whether they fit, and takes it back.</summary>
    public const string ProcurementTeach = "procurement.teach";

    public const string RegistrationsRead = "registrations.read";
    public const string RegistrationsDecide = "registrations.decide";

    /// <summary>Asks which procurement rules apply, and reads the verdicts that were kept.</summary>
    public const string RulesRead = "rules.read";

    /// <summary>Keeps a verdict with the file.</summary>
    public const string RulesKeep = "rules.keep";

    public const string ContractsRead = "contracts.read";

    /// <summary>Keeps the contract register: adds, brings in, takes steps, settles work lists.</summary>
    public const string ContractsEdit = "contracts.edit";

    public const string PlatformManage = "platform.manage";

    /// <summary>Anybody who is signed in, whatever the role: the own account.</summary>
    public const string OwnAccount = "account.own";

    private static readonly string[] Reading = [SpendRead, SpendExport, PlaceRead, SuppliersRead, ProcurementMatch, RulesRead, ContractsRead];

    private static readonly string[] Editing = [.. Reading, SpendImport, SuppliersDecide, RegistrationsRead, RegistrationsDecide, ProcurementTeach, PublicationDecide, RulesKeep, ContractsEdit];

    /// <summary>What a role in an institution may do there.</summary>
    public static IReadOnlyCollection<string> Of(Role role) => role switch
    {
        Role.Viewer => Reading,
        Role.Editor => Editing,
        Role.Administrator => [.. Editing, SpendUndoAny, UsersManage, SettingsManage, AuditRead],
        Role.Auditor => [.. Reading, AuditRead, RegistrationsRead],
    };
}
