using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Settings;
using WealthBuilding.Web.Infrastructure.Tenancy;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Architecture;

/// <summary>The rules of the house, read from what was compiled.</summary>
public sealed class RulesTests
{
    private static readonly Type[] Web = typeof(Program).Assembly.GetTypes();

    [Fact]
    public void The_domain_uses_nothing_but_dotnet() =>
        Assert.All(typeof(Money).Assembly.GetReferencedAssemblies(), a => Assert.StartsWith("System.", a.Name, StringComparison.Ordinal));

    [Fact]
    public void Infrastructure_and_data_know_no_feature() =>
        Assert.Empty(NamespaceDependencies.Read(typeof(Program).Assembly.Location)
            .Where(u => u.From.StartsWith("WealthBuilding.Web.Infrastructure", StringComparison.Ordinal) || u.From.StartsWith("WealthBuilding.Web.Data", StringComparison.Ordinal))
            .Where(u => u.To.StartsWith("WealthBuilding.Web.Features", StringComparison.Ordinal))
            .Select(u => $"{u.Type} uses {u.To}"));

    [Fact]
    public void Controllers_know_the_mediator_and_not_the_database() =>
        Assert.Empty(Web.Where(t => typeof(ControllerBase).IsAssignableFrom(t))
            .Where(t => t.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => typeof(DbContext).IsAssignableFrom(p.ParameterType))));

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handlers = Web.SelectMany(t => t.GetInterfaces()).Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .GroupBy(i => i.GenericTypeArguments[0]).ToDictionary(g => g.Key, g => g.Count());
        var requests = Web.Where(t => t is { IsClass: true, IsAbstract: false } && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)));

        Assert.All(requests, r => Assert.Equal(1, handlers.GetValueOrDefault(r)));
    }

    [Fact]
    public void Handlers_are_internal_and_sealed() =>
        Assert.Empty(Web.Where(t => t.Name == "Handler" && (t.IsNestedPublic || !t.IsSealed)));

    [Fact]
    public void Nobody_reads_the_clock_but_through_the_time_provider()
    {
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);
        var reads =
            from type in module.GetTypes()
            from method in type.Methods.Where(m => m.HasBody)
            from instruction in method.Body.Instructions
            where instruction.Operand is Mono.Cecil.MethodReference { Name: "get_Now" or "get_UtcNow" or "get_Today" } call
                && call.DeclaringType.FullName is "System.DateTime" or "System.DateTimeOffset"
            select $"{type.FullName}.{method.Name}";

        Assert.Empty(reads);
    }

    /// <summary>A day of UTC is yesterday's for an hour of each summer night: a competition would stay open behind its close. A server's own clock may be set to any zone.</summary>
    [Fact]
    public void What_day_it_is_is_told_by_the_clocks_of_the_United_Kingdom()
    {
        foreach (var assembly in new[] { typeof(Program).Assembly, typeof(Domain.Common.UkTime).Assembly })
        {
            using var module = Mono.Cecil.ModuleDefinition.ReadModule(assembly.Location);
            var days =
                from type in module.GetTypes()
                from method in type.Methods.Where(m => m.HasBody)
                where method.DeclaringType.FullName != typeof(Domain.Common.UkTime).FullName
                from call in method.Body.Instructions.Select(i => i.Operand).OfType<Mono.Cecil.MethodReference>()
                where $"{call.DeclaringType.Name}.{call.Name}" is "DateOnly.FromDateTime" or "DateTimeOffset.get_LocalDateTime" or "DateTimeOffset.ToLocalTime" or "DateTime.ToLocalTime"
                select $"{type.FullName}.{method.Name}";

            Assert.Empty(days);
        }
    }

    [Fact]
    public void Nobody_waits_for_a_task_by_blocking()
    {
        using var module = Mono.Cecil.ModuleDefinition.ReadModule(typeof(Program).Assembly.Location);
        var waits =
            from type in module.GetTypes()
            from method in type.Methods.Where(m => m.HasBody && m.Name != "<Main>")
            from instruction in method.Body.Instructions
            where instruction.Operand is Mono.Cecil.MethodReference call
                && call.DeclaringType.FullName.StartsWith("System.Threading.Tasks.Task", StringComparison.Ordinal) && call.Name is "get_Result" or "Wait"
            select $"{type.FullName}.{method.Name}";

        Assert.Empty(waits);
    }

    [Fact]
    public void Maps_are_valid_and_none_refers_to_itself()
    {
        using var app = new WebApp();
        var configuration = app.Services.GetRequiredService<MapperConfiguration>();

        configuration.AssertConfigurationIsValid();
        Assert.Empty(configuration.GetAllTypeMaps().Where(m => m.SourceType.GetProperties().Any(p => p.PropertyType == m.SourceType)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Models_have_no_change_without_a_migration_and_every_tenants_data_has_its_filter(bool sqlite)
    {
        using AppDbContext db = sqlite
            ? new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>().UseSqlite("Data Source=:memory:").Options, new CurrentInstitution())
            : new PostgresAppDbContext(new DbContextOptionsBuilder<PostgresAppDbContext>().UseNpgsql("Host=127.0.0.1").Options, new CurrentInstitution());

        Assert.False(db.Database.HasPendingModelChanges());
        var owned = db.Model.GetEntityTypes().Where(e => typeof(ITenantOwned).IsAssignableFrom(e.ClrType)).ToList();
        Assert.NotEmpty(owned);
        Assert.All(owned, e => Assert.NotNull(e.FindDeclaredQueryFilter(AppDbContext.TenantFilter)));
    }

    [Fact]
    public void The_example_of_settings_names_every_key_and_no_other()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "..", "..", "appsettings.example.json");
        var example = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(path)).Build();
        var strict = new Action<BinderOptions>(o => o.ErrorOnUnknownConfiguration = true);

        Assert.Equal(new DatabaseSettings(), example.GetSection(DatabaseSettings.Section).Get<DatabaseSettings>(strict));
        Assert.Equal(new StorageSettings(), example.GetSection(StorageSettings.Section).Get<StorageSettings>(strict));
        Assert.NotNull(example.GetSection(SecuritySettings.Section).Get<SecuritySettings>(strict));
        Assert.Equal(new MailSettings(), example.GetSection(MailSettings.Section).Get<MailSettings>(strict));
        Assert.Equal(new ScanSettings(), example.GetSection(ScanSettings.Section).Get<ScanSettings>(strict));
        Assert.NotNull(example.GetSection(SeedSettings.Section).Get<SeedSettings>(strict));
        Assert.Equal(new PeriodicSettings(), example.GetSection(PeriodicSettings.Section).Get<PeriodicSettings>(strict));
        foreach (var type in new[] { typeof(DatabaseSettings), typeof(StorageSettings), typeof(SecuritySettings), typeof(MailSettings), typeof(ScanSettings), typeof(SeedSettings), typeof(PeriodicSettings) })
        {
            var section = example.GetSection((string)type.GetField("Section")!.GetValue(null)!);
            Assert.All(type.GetProperties().Where(p => p.CanWrite), p => Assert.True(section.GetChildren().Any(c => c.Key == p.Name), $"{type.Name}.{p.Name} is not in the example"));
        }
    }
}
