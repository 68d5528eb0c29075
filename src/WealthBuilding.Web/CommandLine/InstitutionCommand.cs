using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Identity;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Identity.Institutions;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>institution add</c>, <c>institution list</c>, <c>place add</c>, <c>place join</c>.</summary>
internal static class InstitutionCommand
{
    public static Command CreateInstitution()
    {
        var slug = new Argument<string>("slug") { Description = "Short name in addresses, such as oldham" };
        var name = new Option<string>("--name") { Description = "The institution's name", Required = true };
        var kind = new Option<string>("--kind") { Description = "council, combined-authority, parish, nhs, university, college, housing, police, fire, central or other", Required = true };
        kind.AcceptOnlyFromAmong([.. Enum.GetValues<InstitutionKind>().Select(KeyOf)]);
        var districts = DistrictsOption();
        var add = new Command("add", "Adds an institution") { slug, name, kind, districts };
        add.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            (host, token) => AddAsync(
                host,
                new AddInstitution.Command
                {
                    Slug = parsed.GetRequiredValue(slug),
                    Name = parsed.GetRequiredValue(name),
                    Kind = Enum.GetValues<InstitutionKind>().Single(k => KeyOf(k) == parsed.GetRequiredValue(kind)),
                    Districts = Split(parsed.GetValue(districts)),
                },
                parsed.GetRequiredValue(slug),
                token),
            cancellationToken));
        var list = new Command("list", "Lists institutions");
        list.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(parsed, ListAsync, cancellationToken));
        return new Command("institution", "Institutions") { add, list };
    }

    public static Command CreatePlace()
    {
        var slug = new Argument<string>("slug") { Description = "Short name in addresses" };
        var name = new Option<string>("--name") { Description = "The place's name", Required = true };
        var districts = DistrictsOption();
        districts.Required = true;
        var add = new Command("add", "Adds a place") { slug, name, districts };
        add.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            (host, token) => AddAsync(
                host,
                new AddPlace.Command { Slug = parsed.GetRequiredValue(slug), Name = parsed.GetRequiredValue(name), Districts = Split(parsed.GetValue(districts)) },
                parsed.GetRequiredValue(slug),
                token),
            cancellationToken));
        var place = new Argument<string>("place");
        var institution = new Argument<string>("institution");
        var join = new Command("join", "Makes an institution a member of a place") { place, institution };
        join.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            async (host, token) =>
            {
                var command = new JoinPlace.Command(parsed.GetRequiredValue(place), parsed.GetRequiredValue(institution));
                var result = await host.SendAsync(command, null, token);
                if (!result.IsDone)
                {
                    return host.Refuse(result.Problem);
                }

                host.Print(new { command.Place, command.Institution }, c => $"{c.Institution} is a member of {c.Place}.");
                return ExitCode.Done;
            },
            cancellationToken));
        return new Command("place", "Places") { add, join };
    }

    private static async Task<int> AddAsync(CommandHost host, MediatR.IRequest<Result<int>> command, string slug, CancellationToken cancellationToken)
    {
        var result = await host.SendAsync(command, null, cancellationToken);
        if (!result.IsDone)
        {
            host.Refuse(result.Problem);
            return ExitCode.WrongWords;
        }

        host.Print(new { slug, id = result.Value }, c => $"Added {c.slug}.");
        return ExitCode.Done;
    }

    private static async Task<int> ListAsync(CommandHost host, CancellationToken cancellationToken)
    {
        await using var scope = await host.EnterAsync(null, cancellationToken);
        var institutions = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Institutions.AsNoTracking().OrderBy(i => i.Slug).ToListAsync(cancellationToken);
        foreach (var i in institutions)
        {
            host.Print(
                new { i.Slug, i.Name, Kind = KeyOf(i.Kind), Districts = i.Districts.Select(d => d.District).ToList() },
                r => $"{r.Slug,-32} {r.Kind,-18} {r.Name} ({string.Join(',', r.Districts)})");
        }

        return ExitCode.Done;
    }

    private static Option<string?> DistrictsOption() => new("--districts") { Description = "ONS codes, with commas between: E08000004,E08000003" };

    private static string[] Split(string? codes) => codes?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string KeyOf(InstitutionKind kind) => kind is InstitutionKind.CombinedAuthority ? "combined-authority" : kind.ToString().ToLowerInvariant();
}
