using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Data.Bulk;
using WealthBuilding.Web.Data.Interceptors;
using WealthBuilding.Web.Data.Seeding;
using WealthBuilding.Web.Features.Commitments;
using WealthBuilding.Web.Features.Audit;
using WealthBuilding.Web.Features.Identity.Account;
using WealthBuilding.Web.Features.Identity.Users;
using WealthBuilding.Web.Features.LivingWage.Rates;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Features.Procurement.Invitations;
using WealthBuilding.Web.Features.Procurement.Files;
using WealthBuilding.Web.Features.Procurement.Matching;
using WealthBuilding.Web.Features.Procurement.Opportunities;
using WealthBuilding.Web.Features.Procurement.Evaluation;
using WealthBuilding.Web.Features.Procurement.Questions;
using WealthBuilding.Web.Features.Procurement.Quotes;
using WealthBuilding.Web.Features.Procurement.Rules;
using WealthBuilding.Web.Features.Procurement.SavedSearches;
using WealthBuilding.Web.Features.Procurement.Consortia;
using WealthBuilding.Web.Features.Procurement.Contracts;
using WealthBuilding.Web.Features.ReferenceData;
using WealthBuilding.Web.Features.ReferenceData.Published;
using WealthBuilding.Web.Features.Spend.Analysis;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Features.Spend.Publication;
using WealthBuilding.Web.Features.Spend.Published;
using WealthBuilding.Web.Features.Suppliers;
using WealthBuilding.Web.Features.Suppliers.Directory;
using WealthBuilding.Web.Features.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Reconcile;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Health;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Infrastructure.Mapping;
using WealthBuilding.Web.Infrastructure.Messaging;
using WealthBuilding.Web.Infrastructure.Mvc;
using WealthBuilding.Web.Infrastructure.Security;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;

namespace WealthBuilding.Web.Hosting;

/// <summary>What the application is made of; the site and the command line share it.</summary>
internal static class AppServices
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.OrdinalIgnoreCase)
    {
        ["--database"] = "Database:Connection",
        ["--data"] = "Storage:Folder",
        ["--demo"] = "Seed:Demo",
    };

    public static void AddWealthBuilding(this WebApplicationBuilder builder, string[] args)
    {
        builder.Configuration.AddEnvironmentVariables("WEALTHBUILDING__");
        builder.Configuration.AddCommandLine(args, Switches);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // Addresses can hold the key of a private link, and these logs tell addresses; what was asked is logged by the messaging pipeline.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Their lines carry whole addresses and names of files, and what somebody searched for may be a person's name.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Mvc", LogLevel.Warning);
        builder.AddSettings();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddScoped<CurrentInstitution>();
        builder.Services.AddScoped<Actor>();
        builder.Services.AddDatabase(builder.Configuration);
        builder.Services.AddMessaging();
        builder.Services.AddMapping();
        builder.Services.AddSingleton<FileStore>();
        builder.Services.AddSingleton<FileScanner>();
        builder.Services.AddSingleton<SeedFiles>();
        builder.Services.AddSingleton<ILedgerFiles, LedgerFiles>();
        builder.Services.AddSingleton<LastReading>();
        builder.Services.AddScoped<HeldRowsFinder>();
        builder.Services.AddScoped<FileAnalysis>();
        builder.Services.AddRegisters();
        builder.Services.AddMatching();
        builder.Services.AddJobs();
        builder.Services.AddScoped<Readiness>();
        builder.AddSecurity();
        builder.Services.AddScoped<SignInCodes>();
        builder.Services.AddScoped<DemoSeed>();
        builder.Services.AddScoped<DemoSuppliers>();
        builder.Services.AddScoped<OwnUser>();
        builder.Services.AddScoped<NewMember>();
        builder.Services.AddDirectory();
        builder.Services.AddSupplierAccounts();
        builder.Services.AddNeedMatching();
        builder.Services.AddProcurementRules();
        builder.Services.AddLivingWage();
        builder.Services.AddCommitments();
        builder.Services.AddContracts();
        builder.Services.AddOpportunities();
        builder.Services.AddSupplierFiles();
        builder.Services.AddConsortia();
        builder.Services.AddQuotes();
        builder.Services.AddEvaluation();
        builder.Services.AddQuestions();
        builder.Services.AddInvitations();
        builder.Services.AddSavedSearches();
        builder.Services.AddScoped<AuditSubjects>();
        builder.Services.AddPages();
    }

    private static void AddSettings(this WebApplicationBuilder builder)
    {
        builder.AddSettings<DatabaseSettings>(DatabaseSettings.Section);
        builder.AddSettings<StorageSettings>(StorageSettings.Section);
        builder.AddSettings<SecuritySettings>(SecuritySettings.Section);
        builder.AddSettings<MailSettings>(MailSettings.Section);
        builder.AddSettings<OcdsSettings>(OcdsSettings.Section);
        builder.AddSettings<ScanSettings>(ScanSettings.Section);
        builder.AddSettings<SeedSettings>(SeedSettings.Section);
        builder.AddSettings<PeriodicSettings>(PeriodicSettings.Section);
    }

    private static void AddSettings<T>(this WebApplicationBuilder builder, string section)
        where T : class =>
        builder.Services.AddOptions<T>().Bind(builder.Configuration.GetSection(section)).ValidateDataAnnotations().ValidateOnStart();

    private static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = configuration.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        var folder = (configuration.GetSection(StorageSettings.Section).Get<StorageSettings>() ?? new StorageSettings()).Folder;
        var file = settings.Connection.Length > 0 ? settings.Connection : Path.Combine(folder, "wealthbuilding.db");
        services.AddSingleton<WriterGate>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<AuditInterceptor>();
        if (settings.IsPostgres)
        {
            services.AddDbContext<PostgresAppDbContext>((provider, options) =>
                options.UseNpgsql(settings.Connection, n => n.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(provider.GetRequiredService<AuditInterceptor>()));
            services.AddScoped<AppDbContext>(provider => provider.GetRequiredService<PostgresAppDbContext>());
            services.AddScoped<ISpendWriter, PostgresSpendWriter>();
            services.AddScoped<IMatchStore, PostgresMatchStore>();
            services.AddScoped<IRegisterStore, PostgresRegisterStore>();
        }
        else
        {
            services.AddDbContext<SqliteAppDbContext>((provider, options) => options
                .UseSqlite(SqliteConnections.StringFor(file), s => s.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery))
                .AddInterceptors(provider.GetRequiredService<AuditInterceptor>(), SqliteConnections.Pragmas));
            services.AddScoped<AppDbContext>(provider => provider.GetRequiredService<SqliteAppDbContext>());
            services.AddScoped<ISpendWriter, SqliteSpendWriter>();
            services.AddScoped<IMatchStore, SqliteMatchStore>();
            services.AddScoped<IRegisterStore, SqliteRegisterStore>();
        }
    }

    private static void AddRegisters(this IServiceCollection services)
    {
        services.AddScoped<RegisterLoader>();
        services.AddScoped<RegisterLookup>();
        services.AddScoped<RelatedEntries>();
        services.AddScoped<SupplierTeacher>();
        services.AddScoped<SupplierMaker>();
        services.AddSingleton<RegisterReferences>();
    }

    private static void AddJobs(this IServiceCollection services)
    {
        services.AddScoped<JobQueue>();
        services.AddSingleton<JobRunner>();
        services.AddSingleton<PlaceReferences>();
        services.AddSingleton<SupplierTraits>();
        services.AddSingleton<SpendSnapshots>();
        services.AddSingleton<LensCache>();
        services.AddScoped<ShareMeter>();
        services.AddSingleton<PeopleReferences>();
        services.AddSingleton<PublicPayees>();
        services.AddSingleton<JobSignal>();
        services.AddHostedService<JobService>();
    }

    private static void AddDirectory(this IServiceCollection services)
    {
        services.AddSingleton<DirectoryLabels>();
        services.AddSingleton<DirectoryPlaces>();
        services.AddSingleton<DirectoryLoader>();
        services.AddSingleton<SupplierDirectory>();
        services.AddSingleton<RegisterNames>();
        services.AddSingleton<Organisations>();
        services.AddScoped<RegisterAnswers>();
        services.AddScoped<OrganisationFinder>();
    }

    private static void AddPages(this IServiceCollection services)
    {
        services.AddControllersWithViews(options =>
        {
            options.Filters.Add<UnreadableQueryFilter>();
            options.ModelBinderProviders.Insert(0, new PlainTextBinder.Provider());
            ReadOnlyListBinder.Provider.Use(options.ModelBinderProviders);
            BindingMessages.Use(options);
        });
        services.Configure<RazorViewEngineOptions>(options => options.ViewLocationExpanders.Add(new FeatureViewLocationExpander()));
        services.AddProblemDetails();
    }
}
