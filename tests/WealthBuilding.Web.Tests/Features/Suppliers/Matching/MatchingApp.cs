using System.Text;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Domain.Jobs;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.ReferenceData;
using WealthBuilding.Web.Features.Spend.Imports;
using WealthBuilding.Web.Infrastructure.Jobs;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>An institution with a register of invented companies, and people of every role.</summary>
public class MatchingApp : WebApp, IAsyncLifetime
{
    /// <summary>The register as it is published, in the shape of Companies House.</summary>
    protected const string Register = """
        CompanyName, CompanyNumber,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.County,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,IncorporationDate,SICCode.SicText_1, PreviousName_1.CONDATE, PreviousName_1.CompanyName
        HAREBELL PLUMBING LTD,09000001,1 Example Street,,PRESTON,,,PR1 2HE,Private Limited Company,Active,01/02/2004,43220 - Plumbing heat and air-conditioning installation,,
        OTTERBROOK JOINERY LIMITED,09000002,2 Example Street,,PRESTON,,,PR1 2HE,Private Limited Company,Active,01/02/2004,43320 - Joinery installation,,
        OTTERBROOK JOINERY HOLDINGS LIMITED,09000003,3 Example Street,,LEEDS,,,LS1 1UR,Private Limited Company,Active,01/02/2004,64209 - Activities of other holding companies,,
        KESTRELMOOR CATERING LIMITED,09000004,4 Example Street,,MANCHESTER,,,M2 5DB,Private Limited Company,Active,01/02/2004,56210 - Event catering activities,,
        KESTRELMOOR CATERING LLP,OC900005,5 Example Street,,MANCHESTER,,,M2 5DB,Limited Liability Partnership,Active,01/02/2004,56210 - Event catering activities,,
        LANTERNFIELD PRINT LIMITED,09000006,6 Example Street,,BLACKPOOL,,,FY1 1NF,Private Limited Company,Active,01/02/2004,18129 - Printing n.e.c.,,
        LANTERNFIELD PRINTING LIMITED,09000007,7 Example Street,,BLACKPOOL,,,FY1 1NF,Private Limited Company,Active,01/02/2004,18129 - Printing n.e.c.,,
        MILLRACEDALE SCAFFOLDING LIMITED,09000008,8 Example Street,,PRESTON,,,PR1 2HE,Private Limited Company,Active,01/02/2004,43991 - Scaffold erection,,
        QUARRYBANK ROOFING LIMITED,09000009,9 Example Street,,LEEDS,,,LS1 1UR,Private Limited Company,Active,01/02/2004,43910 - Roofing activities,,
        """;

    private int _files;

    public Institution Alpha { get; private set; } = null!;

    public Institution Beta { get; private set; } = null!;

    public Browser Viewer { get; private set; } = null!;

    public Browser Editor { get; private set; } = null!;

    public Browser OtherEditor { get; private set; } = null!;

    public Browser Administrator { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Alpha = await InstitutionAsync("alpha", "Alpha Council", "E07000123");
        Beta = await InstitutionAsync("beta", "Beta Council", "E07000123");
        Viewer = await SignInAsync("viewer", Role.Viewer, Alpha);
        Editor = await SignInAsync("editor", Role.Editor, Alpha);
        OtherEditor = await SignInAsync("second-editor", Role.Editor, Alpha);
        Administrator = await SignInAsync("administrator", Role.Administrator, Alpha);
        await ImportRegisterAsync("register.csv", Register);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    /// <summary>The register again, with one company more.</summary>
    public Task AddCompanyAsync(string line) => ImportRegisterAsync("register-again.csv", Register + "\n" + line + "\n");

    public async Task ImportRegisterAsync(string name, string csv)
    {
        var path = Path.Combine(Folder, name);
        await File.WriteAllTextAsync(path, csv);
        await WorkAsync(null, async services => await services.GetRequiredService<IMediator>().Send(new ImportRegister.Command(RegisterKind.CompaniesHouse, [path])));
    }

    /// <summary>Brings in payments, each a payee's name, pounds, and what else is known, and waits until the payees are looked at.</summary>
    public Task PayAsync(Institution institution, params (string Name, int Pounds, string Postcode, string Number)[] payments) => WorkAsync(institution, async services =>
    {
        var file = Interlocked.Increment(ref _files);
        var rows = payments.Select((p, i) => $"\"{p.Name}\",{1 + (i % 28):00}/04/2026,{p.Pounds}.00,{p.Postcode},{p.Number},F{file}-{i}");
        var bytes = Encoding.UTF8.GetBytes("Supplier Name,Payment Date,Net Amount,Supplier Postcode,Company Number,Transaction Number\n" + string.Join('\n', rows) + "\n");
        var mediator = services.GetRequiredService<IMediator>();
        using var content = new MemoryStream(bytes);
        var uploaded = await mediator.Send(new UploadFile.Command(content, $"payments-{file}.csv"));
        await mediator.Send(new CommitImport.Command(uploaded.Value.ImportId!.Value));
        await JobsAsync(services);
        return true;
    });

    /// <summary>Runs what waits, here or in the site's own worker, until nothing does.</summary>
    public static async Task JobsAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<AppDbContext>();
        await Patience.UntilAsync("no job waits or runs", async () =>
        {
            await services.GetRequiredService<JobRunner>().RunAllAsync(CancellationToken.None);
            return !await db.Jobs.AnyAsync(j => j.Status == JobStatus.Waiting || j.Status == JobStatus.Running);
        });
        if (services.GetRequiredService<Web.Infrastructure.Tenancy.CurrentInstitution>().Id is { } id && await db.Jobs.AnyAsync(j => j.Status == JobStatus.Failed))
        {
            await services.GetRequiredService<Web.Features.Suppliers.Matching.PayeeResolution>().ResolveAsync(id, CancellationToken.None); // says why
        }

        Assert.Empty(await db.Jobs.AsNoTracking().Where(j => j.Status == JobStatus.Failed).Select(j => j.Kind + " " + j.Failure).ToListAsync());
    }

    /// <summary>The matches of a name, the most paid first.</summary>
    public Task<List<PayeeMatch>> MatchesAsync(Institution institution, string name) => WorkAsync(institution, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        return await db.PayeeMatches.AsNoTracking().Where(m => db.Payees.Any(p => p.Id == m.PayeeId && p.Name == name)).OrderByDescending(m => m.Pence).ToListAsync();
    });

    public async Task<PayeeMatch> MatchAsync(Institution institution, string name) => Assert.Single(await MatchesAsync(institution, name));

    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read) => WorkAsync(Alpha, services => read(services.GetRequiredService<AppDbContext>()));

    /// <summary>Answers for one payee on its own page. Returns the page that came back.</summary>
    public async Task<BrowserPage> AnswerAsync(Browser browser, PayeeMatch match, string pick, bool onlyItsPostcode = false)
    {
        var path = $"/alpha/matching/{match.PayeeId}";
        var form = await browser.GetAsync(path);
        return await browser.PostFormAsync(form, path, new()
        {
            ["pick"] = pick,
            ["version"] = match.Version.ToString(),
            ["onlyItsPostcode"] = onlyItsPostcode ? "true" : "false",
        });
    }
}
