using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Tests.Features.Suppliers;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Matching;

/// <summary>A council with a ledger of its own and a registered supplier, and another institution.</summary>
public sealed class FindSuppliersApp : IAsyncLifetime
{
    private const string Ledger =
        "Supplier Name,Payment Date,Net Amount,Expense Type\r\nOtterbrook Tree Services Ltd,13/04/2026,4250.00,Tree surgery\r\nMr Fenwick Quillfeather,14/04/2026,250.00,Tree surgery\r\nMoulder Printing Example Ltd,15/04/2026,90.00,Printing\r\nThornybrook Hedgelaying,16/04/2026,900.00,Hedge laying\r\n";

    private readonly SuppliersApp _suppliers = new();

    public Browser Editor => _suppliers.Editor;

    public Institution Council => _suppliers.Council;

    public Browser Other { get; private set; } = null!;

    public Institution OtherInstitution { get; private set; } = null!;

    public Task<T> DbAsync<T>(Func<AppDbContext, Task<T>> work) => _suppliers.DbAsync(work);

    public Task<T> WorkAsync<T>(Institution? institution, Func<IServiceProvider, Task<T>> work) => _suppliers.WorkAsync(institution, work);

    /// <summary>An entry of a register: running where a supplier is named, else still to be let.</summary>
    public Task<int> AddContractAsync(Institution institution, string title, string? supplier, bool isTied, string reference) => _suppliers.WorkAsync(institution, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var entry = new ContractEntry(
            institution.Id,
            new ContractFacts { Title = title, Reference = reference, Start = new(2025, 4, 1), Value = new ContractValue(2_000_000), CpvCodes = supplier is null ? ["90911000"] : [], Suppliers = supplier is null ? [] : [new(supplier)], State = supplier is null ? ContractState.Planned : ContractState.Contract },
            new(2026, 1, 1));
        db.ContractEntries.Add(entry);
        if (isTied)
        {
            entry.Suppliers.Single().Decide(await db.Suppliers.Where(s => s.Name == supplier).Select(s => s.Id).SingleAsync());
        }

        await db.SaveChangesAsync();
        return entry.Id;
    });

    /// <summary>A person says that a payee is a supplier.</summary>
    public Task JoinAsync(string payee, string supplier) => _suppliers.WorkAsync(Council, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var id = await db.Payees.Where(p => p.Name == payee).Select(p => p.Id).SingleAsync();
        var match = await db.PayeeMatches.SingleOrDefaultAsync(m => m.PayeeId == id);
        if (match is null)
        {
            match = new Domain.Suppliers.Matching.PayeeMatch { InstitutionId = Council.Id, PayeeId = id };
            db.PayeeMatches.Add(match);
        }

        (match.SupplierId, match.State) = (await db.Suppliers.Where(s => s.Name == supplier).Select(s => s.Id).SingleAsync(), Domain.Suppliers.Matching.MatchState.Confirmed);
        return await db.SaveChangesAsync();
    });

    public Task PublishContractsAsync(Institution institution) => _suppliers.WorkAsync(institution, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        (await db.Institutions.SingleAsync(i => i.Id == institution.Id)).PublishContracts(true);
        return await db.SaveChangesAsync();
    });

    public async Task InitializeAsync()
    {
        await _suppliers.InitializeAsync();
        await _suppliers.RegisteredAsync("found@bellflower.example");
        OtherInstitution = await _suppliers.InstitutionAsync("other", "Other Council", "E07000123");
        Other = await _suppliers.SignInAsync("other-viewer", Role.Viewer, OtherInstitution);
        await _suppliers.WorkAsync(Council, async services =>
        {
            var (mediator, db) = (services.GetRequiredService<IMediator>(), services.GetRequiredService<AppDbContext>());
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(Ledger));
            var uploaded = await mediator.Send(new UploadFile.Command(content, "trees.csv"));
            await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
            await services.GetRequiredService<JobRunner>().RunOneAsync(null, CancellationToken.None);
            await Patience.UntilAsync("the ledger is imported", async () => await db.SpendLines.CountAsync() == 6);
            return true;
        });
    }

    Task IAsyncLifetime.DisposeAsync() => _suppliers.DisposeAsync().AsTask();
}
