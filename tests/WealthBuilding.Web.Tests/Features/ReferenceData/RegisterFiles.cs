using System.IO.Compression;
using System.Text;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Web.Features.ReferenceData;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.ReferenceData;

/// <summary>Small invented files of registers, written as they are published and imported as anybody would.</summary>
internal static class RegisterFiles
{
    private const string Cooperatives =
        "CUK Organisation ID,Registered Number,Registrar,Registered Name,Trading Name,Legal Form,Registered Street,Registered City,Registered Postcode,UK Nation,SIC Code,Ownership Classification,Registered Status,Incorporation Date,Dissolved Date";

    private const string Companies =
        "CompanyName, CompanyNumber,RegAddress.AddressLine1, RegAddress.AddressLine2,RegAddress.PostTown,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin,DissolutionDate,IncorporationDate,SICCode.SicText_1,PreviousName_1.CONDATE, PreviousName_1.CompanyName";

    private const string Charities =
        "registered_charity_number\tlinked_charity_number\tcharity_name\tcharity_type\tcharity_registration_status\tdate_of_registration\tdate_of_removal\tcharity_contact_postcode\tcharity_company_registration_number";

    /// <summary>A row of the list of co-operatives.</summary>
    public static string Cooperative(
        string key, string number, string name, string registrar = "Companies House", string trading = "", string form = "Company", string postcode = "PR1 2HE", string ownership = "Workers", string status = "Live", string ended = "") =>
        $"{key},{number},{registrar},{name},{trading},{form},1 Sample Street,Sampleton,{postcode},England,UKSIC07-81210,{ownership},{status},10/05/2009,{ended}";

    public static string Company(string number, string name, string postcode = "PR1 2HE", string category = "Private Limited Company", string former = "") =>
        $"\"{name}\",{number},1 SAMPLE STREET,,SAMPLETON,ENGLAND,{postcode},\"{category}\",Active,United Kingdom,,10/05/2009,81210 - General cleaning of buildings,,{former}";

    public static string Charity(string number, string name, string company = "", string status = "Registered", string removed = "", string linked = "0") =>
        $"{number}\t{linked}\t{name}\tCharitable company\t{status}\t2010-01-01\t{removed}\tPR1 1AA\t{company}";

    public static Task<Result<ImportRegister.Outcome>> CooperativesAsync(WebApp app, params string[] rows) => ImportAsync(app, RegisterKind.CooperativesUk, ("cooperatives.csv", Text(Cooperatives, rows)));

    public static Task<Result<ImportRegister.Outcome>> CompaniesAsync(WebApp app, params string[] rows) => ImportAsync(app, RegisterKind.CompaniesHouse, ("companies.csv", Text(Companies, rows)));

    public static Task<Result<ImportRegister.Outcome>> CharitiesAsync(WebApp app, params string[] rows) => ImportAsync(app, RegisterKind.Charities, ("publicextract.charity.txt", Text(Charities, rows)));

    public static string CompaniesText(params string[] rows) => Text(Companies, rows);

    public static async Task<Result<ImportRegister.Outcome>> ImportAsync(WebApp app, RegisterKind kind, params (string Name, string Text)[] files)
    {
        var paths = new List<string>();
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(app.Folder, name);
            await File.WriteAllTextAsync(path, text);
            paths.Add(path);
        }

        return await ImportAsync(app, kind, false, [.. paths]);
    }

    public static Task<Result<ImportRegister.Outcome>> ImportAsync(WebApp app, RegisterKind kind, bool isWhole, params string[] paths) =>
        app.WorkAsync(null, services => services.GetRequiredService<IMediator>().Send(new ImportRegister.Command(kind, paths, isWhole)));

    public static string Zip(WebApp app, string name, params (string Name, string Text)[] files)
    {
        var path = Path.Combine(app.Folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (entry, text) in files)
        {
            using var stream = zip.CreateEntry(entry).Open();
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return path;
    }

    private static string Text(string header, string[] rows) => string.Join("\r\n", rows.Prepend(header)) + "\r\n";
}
