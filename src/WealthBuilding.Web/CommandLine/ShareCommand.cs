using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Spend.Published;

namespace WealthBuilding.Web.CommandLine;

/// <summary><c>share --institution SLUG|--place SLUG</c>: how much of the money stays in the place.</summary>
internal static class ShareCommand
{
    public static Command Create()
    {
        var institution = new Option<string?>("--institution") { Description = "Of one institution, in its own districts" };
        var place = new Option<string?>("--place") { Description = "Of a place's members, in the place's districts" };
        var filter = new FilterOptions();
        var command = new Command("share", "Local spend share") { institution, place };
        filter.AddTo(command);
        command.SetAction((parsed, cancellationToken) => CommandHost.RunAsync(
            parsed,
            (host, token) => ShareAsync(host, parsed.GetValue(institution), parsed.GetValue(place), filter.Read(parsed, host), token),
            cancellationToken));
        return command;
    }

    private static async Task<int> ShareAsync(CommandHost host, string? institution, string? place, ShareFilter filter, CancellationToken cancellationToken)
    {
        if ((institution is null) == (place is null))
        {
            throw new CommandException("Say either --institution or --place.");
        }

        var measure = await MeasureAsync(host, institution, place, filter, cancellationToken)
            ?? throw new CommandException($"There is no place '{place}'. Add it with 'place add {place} --name … --districts …'.");
        host.Print(ShareReport.Of(measure), ShareReport.InWords);
        return ExitCode.Done;
    }

    internal static async Task<MeasureShare.Measure?> MeasureAsync(
        CommandHost host, string? institution, string? place, ShareFilter filter, CancellationToken cancellationToken)
    {
        await using var scope = await host.EnterAsync(institution, cancellationToken);
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var mediator = scope.ServiceProvider.GetRequiredService<MediatR.IMediator>();
        if (institution is not null)
        {
            var id = await db.Institutions.Where(i => i.Slug == institution).Select(i => i.Id).SingleAsync(cancellationToken);
            return await mediator.Send(new MeasureShare.Query(id, null, filter), cancellationToken);
        }

        var placeId = await db.Places.Where(p => p.Slug == place).Select(p => (int?)p.Id).SingleOrDefaultAsync(cancellationToken);
        return placeId is null ? null : await mediator.Send(new MeasureShare.Query(null, placeId, filter), cancellationToken);
    }
}
