using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Tests.Shared;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Features.Suppliers.Directory;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Spend.Publication;

/// <summary>An institution that publishes, whose ledger pays 5,000 made-up people and thirty organisations; more of the people are users, sole traders, sources and checkers.</summary>
public sealed class PeopleApp : WebApp, IAsyncLifetime
{
    public const int Organisations = 30;
    public const int PeopleOfAContract = 5;

    public static readonly IReadOnlyList<GeneratedPerson> People = GeneratedPeople.All();

    public Institution Town { get; private set; } = null!;

    public Institution Quiet { get; private set; } = null!;

    /// <summary>Publishes too; its ledger has descriptions and departments and no categories, and each names somebody on payments to five firms.</summary>
    public Institution Plain { get; private set; } = null!;

    /// <summary>Every line that the application logged.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    public async Task InitializeAsync()
    {
        Town = await InstitutionAsync("open-town", "Open Town Example Council", "E07000123");
        Quiet = await InstitutionAsync("quiet-town", "Quiet Town Example Council", "E07000123");
        Plain = await InstitutionAsync("plain-town", "Plain Town Example Council", "E07000123");
        await PlaceAsync("example-place", "Example Place", ["E07000123"], Town, Quiet, Plain);
        await ImportAsync(Town, Ledger());
        await ImportAsync(Quiet, Ledger());
        await ImportAsync(Plain, PlainLedger());
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        db.Institutions.Single(i => i.Slug == "open-town").PublishSpend(true);
        db.Institutions.Single(i => i.Slug == "plain-town").PublishSpend(true);
        db.Institutions.Single(i => i.Slug == "open-town").PublishContracts(true);
        AddContracts(db, Town.Id);
        AddSuppliers(db);
        await db.SaveChangesAsync();
        AddAnswers(db);
        await db.SaveChangesAsync();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        foreach (var person in People.Take(20))
        {
            await users.CreateAsync(new AppUser { UserName = $"{person.Marker}@example.org", Email = $"{person.Marker}@example.org", FullName = person.Payee });
        }
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(new Collector(Logged)));
    }

    private static byte[] Ledger()
    {
        var csv = new StringBuilder("Supplier Name,Payment Date,Net Amount,Supplier Postcode,Department,Expense Type,Description,Transaction Number,Company Number\r\n");
        for (var i = 0; i < People.Count; i++)
        {
            var person = People[i];
            csv.Append(CultureInfo.InvariantCulture, $"{Quoted(person.Payee)},{1 + (i % 28):00}/04/2026,{100 + i}.10,PR1 2HE,Social Care,{Quoted(person.Category)},{Quoted(person.Narrative)},{(i % 3 == 0 ? $"REF-{person.Marker}-{i}" : $"50{i:000000}")},{NumberOf(i)}\r\n");
        }

        for (var i = 0; i < Organisations; i++)
        {
            // Organisations with a person in the description, the category or the department.
            var person = People[i];
            csv.Append(CultureInfo.InvariantCulture, $"Harebell Cleaning {(char)('A' + (i % 26))} Limited,01/05/2026,{1000 + i}.00,M2 5DB,{(i == 0 ? Quoted($"Office of {person.Marker}") : "Estates")},{(i == 1 ? Quoted($"Gift for {person.Payee}") : "Cleaning")},{Quoted(person.Narrative)},60{i:000000},\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    // The ledger's own numbers, in a column that says that they are a register's.
    private static string NumberOf(int i) => (i % 4) switch
    {
        0 => (10_000 + i).ToString(CultureInfo.InvariantCulture),
        1 => (7_000_000 + i).ToString("00000000", CultureInfo.InvariantCulture),
        2 => "99999999",
        _ => string.Empty,
    };

    private static byte[] PlainLedger()
    {
        var csv = new StringBuilder("Supplier Name,Payment Date,Net Amount,Department,Description\r\n");
        foreach (var (person, i) in People.Where((_, i) => i % 25 == 0).Select((p, i) => (p, i)))
        {
            for (var firm = 0; firm < 6; firm++)
            {
                csv.Append(CultureInfo.InvariantCulture, $"Harebell Cleaning {(char)('A' + firm)} Limited,{1 + (i % 28):00}/04/2026,{100 + i}.00,{Quoted($"Adult Social Care ({person.Payee})")},{Quoted(person.Narrative)}\r\n");
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    // Five people to a contract, each in a column of its own, beside a named supplier and beside one of them.
    private static void AddContracts(AppDbContext db, int institution)
    {
        foreach (var (five, i) in People.Chunk(PeopleOfAContract).Select((p, i) => (p, i)))
        {
            // Which of them stands in which column goes round.
            var people = five.Skip(i % PeopleOfAContract).Concat(five.Take(i % PeopleOfAContract)).ToList();
            var isNamed = (i % 3) > 0;
            db.ContractEntries.Add(new ContractEntry(institution, new ContractFacts
            {
                Reference = (i % 4) switch { 0 => $"DN{people[0].Marker}{i}", 1 => $"{people[0].Payee}", _ => $"DN{100_000 + i}" },
                Title = (i % 4) switch { 0 => $"Respite care for {people[1].Payee}", 1 => $"Cleaning ({people[1].Marker})", 2 => $"{people[1].Payee}: repairs", _ => people[1].Narrative },
                Description = (i % 2) == 0 ? people[2].Narrative : $"Ask {people[2].Payee}, 07700 900{i % 1000:000}",
                Department = (i % 2) == 0 ? $"Adults ({people[3].Payee})" : people[3].Marker,
                Procedure = (i % 2) == 0 ? $"Chosen by {people[4].Payee}" : "Open",
                Contact = people[4].Payee,
                Suppliers = [isNamed ? new NamedSupplier($"Harebell Cleaning {(char)('A' + (i % 26))} Limited", $"QQ123456C {people[4].Marker}") : new NamedSupplier(people[4].Payee, people[4].Marker)],
                Start = new DateOnly(2025, 4, 1),
                End = new DateOnly(2027, 3, 31),
            }, new DateOnly(2026, 4, 1)));
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static void AddSuppliers(AppDbContext db)
    {
        for (var i = 0; i < 40; i++)
        {
            var person = People[100 + i];
            var trader = DirectoryApp.Firm($"TRADER{i:00}", person.Payee, "sole-trader", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", $"{person.Marker} mends things");
            if (i % 2 == 0)
            {
                trader.List(false);
            }
            else
            {
                trader.Withdraw();
            }

            db.Suppliers.Add(trader);
        }

        var listed = DirectoryApp.Firm("LISTED00", "Listed Cleaning Example Ltd", "private-company", OwnershipModel.Independent, EvidenceKind.SelfDeclared, "PR1 2HE", "Cleaning.");
        listed.Learn(new SupplierFact { Field = SupplierField.Purpose, Value = nameof(SupplierPurpose.Profit), Evidence = EvidenceKind.Person, Source = People[200].Payee, AsAt = new DateOnly(2026, 4, 1), RecordedAt = DirectoryApp.SaidAt });
        listed.Names.Add(new SupplierName { Name = People[201].Payee, Kind = SupplierNameKind.Learnt, Source = "ledger" });
        listed.Identifiers.Add(new SupplierIdentifier { Scheme = SupplierIdentifier.CompaniesHouse, Value = "99000999", Source = People[202].Payee, AsAt = new DateOnly(2026, 4, 1) });
        listed.Addresses.Add(new SupplierAddress { Kind = SupplierAddressKind.DeliveryBranch, Street = $"Home of {People[203].Marker}", Postcode = "PR2 9NZ", IsPublic = false, ConfirmedBy = People[204].Payee, Source = People[204].Payee, AsAt = new DateOnly(2026, 4, 1) });
        db.Suppliers.Add(listed);
    }

    private static void AddAnswers(AppDbContext db)
    {
        var listed = db.Suppliers.Single(s => s.Code == "LISTED00");
        db.SupplierProfiles.Add(new SupplierProfile { SupplierId = listed.Id, ConfirmedAt = DirectoryApp.SaidAt, ContactName = People[205].Payee, ContactEmail = $"{People[205].Marker}@example.org", ContactIsPublic = false });
        db.SupplierAccreditations.Add(new SupplierAccreditation { SupplierId = listed.Id, Scheme = "fair-tax-mark", Evidence = EvidenceKind.Person, CheckedBy = People[206].Payee, EvidenceFileName = $"{People[207].Marker}.pdf", SaidAt = DirectoryApp.SaidAt });
    }

    private async Task ImportAsync(Institution institution, byte[] ledger) => await WorkAsync(institution, async services =>
    {
        var mediator = services.GetRequiredService<IMediator>();
        using var content = new MemoryStream(ledger);
        var uploaded = await mediator.Send(new UploadFile.Command(content, "people.csv"));
        await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
        await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
        var db = services.GetRequiredService<AppDbContext>();
        await Patience.UntilAsync("the import is committed", () => Task.FromResult(!db.Jobs.Any(j => j.Status == Domain.Jobs.JobStatus.Waiting || j.Status == Domain.Jobs.JobStatus.Running)));
        return true;
    });

    private sealed class Collector(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(formatter(state, exception) + exception);
    }
}
