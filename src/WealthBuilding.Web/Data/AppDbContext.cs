using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Audit;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Domain.LivingWage;
using WealthBuilding.Domain.LivingWage.Cases;
using WealthBuilding.Domain.LivingWage.Compliance;
using WealthBuilding.Domain.LivingWage.Declarations;
using WealthBuilding.Domain.LivingWage.Reports;
using WealthBuilding.Domain.LivingWage.Scope;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Procurement.Consortia;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Evaluation;
using WealthBuilding.Domain.Procurement.Questions;
using WealthBuilding.Domain.Procurement.Quotes;
using WealthBuilding.Domain.Procurement.SavedSearches;
using WealthBuilding.Domain.Procurement.Invitations;
using WealthBuilding.Domain.Procurement.Matching;
using WealthBuilding.Domain.Procurement.Rules;
using WealthBuilding.Domain.Spend;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Data;

/// <summary>The database. What one engine cannot do stands in its own derived context.</summary>
public abstract class AppDbContext(DbContextOptions options, CurrentInstitution institution) : IdentityUserContext<AppUser, int>(options)
{
    /// <summary>The name of the filter that keeps one institution's rows from another; whoever lifts it says why.</summary>
    public const string TenantFilter = "tenant";

    public DbSet<Institution> Institutions => Set<Institution>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Place> Places => Set<Place>();

    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    public DbSet<SpendImport> SpendImports => Set<SpendImport>();

    public DbSet<SpendLine> SpendLines => Set<SpendLine>();

    public DbSet<Payee> Payees => Set<Payee>();

    public DbSet<SpendTerm> SpendTerms => Set<SpendTerm>();

    public DbSet<ImportVerdict> ImportVerdicts => Set<ImportVerdict>();

    public DbSet<LayoutMemory> LayoutMemories => Set<LayoutMemory>();

    public DbSet<JobRecord> Jobs => Set<JobRecord>();

    public DbSet<UserSession> Sessions => Set<UserSession>();

    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    public DbSet<ReferenceBlob> ReferenceBlobs => Set<ReferenceBlob>();

    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();

    public DbSet<RegisterLoad> RegisterLoads => Set<RegisterLoad>();

    public DbSet<RegisterChange> RegisterChanges => Set<RegisterChange>();

    public DbSet<Supplier> Suppliers => Set<Supplier>();

    public DbSet<SupplierName> SupplierNames => Set<SupplierName>();

    public DbSet<SupplierIdentifier> SupplierIdentifiers => Set<SupplierIdentifier>();

    public DbSet<SupplierAddress> SupplierAddresses => Set<SupplierAddress>();

    public DbSet<SupplierFact> SupplierFacts => Set<SupplierFact>();

    public DbSet<SupplierMerge> SupplierMerges => Set<SupplierMerge>();

    public DbSet<PayeeMatch> PayeeMatches => Set<PayeeMatch>();

    public DbSet<MatchRule> MatchRules => Set<MatchRule>();

    public DbSet<MatchSettings> MatchSettings => Set<MatchSettings>();

    public DbSet<ClusterDismissal> ClusterDismissals => Set<ClusterDismissal>();

    public DbSet<PublicationDecision> PublicationDecisions => Set<PublicationDecision>();

    public DbSet<MatchLesson> MatchLessons => Set<MatchLesson>();

    public DbSet<RulesVerdict> RulesVerdicts => Set<RulesVerdict>();

    public DbSet<SupplierRegistration> SupplierRegistrations => Set<SupplierRegistration>();

    public DbSet<SupplierProfile> SupplierProfiles => Set<SupplierProfile>();

    public DbSet<SupplierCapability> SupplierCapabilities => Set<SupplierCapability>();

    public DbSet<SupplierAccreditation> SupplierAccreditations => Set<SupplierAccreditation>();

    public DbSet<SupplierMember> SupplierMembers => Set<SupplierMember>();

    public DbSet<SupplierInvitation> SupplierInvitations => Set<SupplierInvitation>();

    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();

    public DbSet<ContractEntry> ContractEntries => Set<ContractEntry>();

    public DbSet<ContractFile> ContractFiles => Set<ContractFile>();

    public DbSet<OpportunityNotice> OpportunityNotices => Set<OpportunityNotice>();

    public DbSet<Consortium> Consortia => Set<Consortium>();

    public DbSet<ConsortiumMember> ConsortiumMembers => Set<ConsortiumMember>();

    public DbSet<OpportunityQuestion> OpportunityQuestions => Set<OpportunityQuestion>();

    public DbSet<QuoteInvitation> QuoteInvitations => Set<QuoteInvitation>();

    public DbSet<SavedSearch> SavedSearches => Set<SavedSearch>();

    public DbSet<ToldOpportunity> ToldOpportunities => Set<ToldOpportunity>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<UnsentQuote> UnsentQuotes => Set<UnsentQuote>();

    public DbSet<AwardCriterion> AwardCriteria => Set<AwardCriterion>();

    public DbSet<QuoteEvaluation> QuoteEvaluations => Set<QuoteEvaluation>();

    public DbSet<EvaluationScorer> EvaluationScorers => Set<EvaluationScorer>();

    public DbSet<QualityScore> QualityScores => Set<QualityScore>();

    public DbSet<ModeratedScore> ModeratedScores => Set<ModeratedScore>();

    public DbSet<EvaluationAward> EvaluationAwards => Set<EvaluationAward>();

    public DbSet<AwardFeedback> AwardFeedbacks => Set<AwardFeedback>();

    public DbSet<ContractSupplier> ContractSuppliers => Set<ContractSupplier>();

    public DbSet<ContractPayee> ContractPayees => Set<ContractPayee>();

    public DbSet<ContractExemption> ContractExemptions => Set<ContractExemption>();

    public DbSet<SignedReturn> SignedReturns => Set<SignedReturn>();

    public DbSet<ContractImport> ContractImports => Set<ContractImport>();

    public DbSet<ContractImportRow> ContractImportRows => Set<ContractImportRow>();

    public DbSet<AddedLivingWage> AddedLivingWages => Set<AddedLivingWage>();

    public DbSet<AddedStatutoryWage> AddedStatutoryWages => Set<AddedStatutoryWage>();

    public DbSet<WageDeclaration> WageDeclarations => Set<WageDeclaration>();

    public DbSet<DeclarationFile> DeclarationFiles => Set<DeclarationFile>();

    public DbSet<ContractWageScope> ContractWageScopes => Set<ContractWageScope>();

    public DbSet<AccreditedEmployer> AccreditedEmployers => Set<AccreditedEmployer>();

    public DbSet<WageCase> WageCases => Set<WageCase>();

    public DbSet<SentReminder> SentReminders => Set<SentReminder>();

    public DbSet<WorkerReport> WorkerReports => Set<WorkerReport>();

    public DbSet<OwnMeasure> OwnMeasures => Set<OwnMeasure>();

    public DbSet<Commitment> Commitments => Set<Commitment>();

    public DbSet<CommitmentEvidence> CommitmentEvidence => Set<CommitmentEvidence>();

    public DbSet<ChosenPriorities> ChosenPriorities => Set<ChosenPriorities>();

    public DbSet<SubcontractorPayment> SubcontractorPayments => Set<SubcontractorPayment>();

    /// <summary>True on SQLite, where one writer at a time is let in.</summary>
    public abstract bool IsSqlite { get; }

    /// <summary>The institution that this unit of work is for. A query over tenant data without one is a bug and throws.</summary>
    public int TenantId => institution.RequiredId;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType)).ToList())
        {
            TenantFilterFor(entity.ClrType).Invoke(this, [builder]);
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private static System.Reflection.MethodInfo TenantFilterFor(Type entity) =>
        typeof(AppDbContext).GetMethod(nameof(FilterByTenant), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
            .MakeGenericMethod(entity);

    private void FilterByTenant<TEntity>(ModelBuilder builder)
        where TEntity : class, ITenantOwned =>
        builder.Entity<TEntity>().HasQueryFilter(TenantFilter, e => e.InstitutionId == TenantId);
}
