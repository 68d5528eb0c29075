using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Commitments;
using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Places;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Features.Commitments.Own;
using WealthBuilding.Web.Features.Places.Published;
using WealthBuilding.Web.Infrastructure.Files;
using WealthBuilding.Web.Infrastructure.Security;

namespace WealthBuilding.Web.Features.Commitments;

/// <summary>What the slices of commitments need.</summary>
internal static class CommitmentServices
{
    public static void AddCommitments(this IServiceCollection services)
    {
        services.AddSingleton<ShippedMeasures>();
        services.AddSingleton<EvidencePlaces>();
        services.AddScoped<CommitmentDesk>();
        services.AddScoped<EvidenceClaims>();
        services.AddScoped<OwnCommitments>();
        services.AddScoped<ListTrail>();
    }
}

/// <summary>Reads where a piece of evidence went to: a district or a postcode district, so that sums by place add up.</summary>
internal sealed class EvidencePlaces(PlaceReferences references)
{
    /// <summary>The place as it is kept. Of a whole postcode the first half alone: the rest would tell where somebody lives.</summary>
    public Result<string> Read(string text)
    {
        if (PostcodeText.TryParse(text, out var postcode) && references.Tables.Outcodes.Find(postcode) is not null)
        {
            return postcode.Outward;
        }

        var reading = references.Authorities.Read(text);
        return reading.Only is { } only ? only.CommonName
            : Problems($"{reading.Question ?? $"'{text.Trim()}' is no district that we know. Enter a district, such as Preston, or the first half of a postcode, such as PR1"}");
    }

    private static Problem Problems(string message) => new Problem.Conflict(message);
}

/// <summary>Who is acting, and how changes of commitments are saved.</summary>
internal sealed class CommitmentDesk(AppDbContext db, Actor actor)
{
    public static readonly Problem ChangedMeanwhile = new Problem.Conflict("Somebody else changed this since you saw it. Nothing of yours was saved; look at it again");

    public async Task<EvidencePerson> PersonAsync(CancellationToken cancellationToken) =>
        new(actor.UserId, actor.Name, actor.UserId is { } user ? await db.SupplierMembers.Where(m => m.UserId == user).Select(m => m.SupplierId).ToListAsync(cancellationToken) : []);

    /// <summary>Saves where the change was done.</summary>
    public async Task<Result<Done>> SaveAsync(Result<Done> changed, CancellationToken cancellationToken)
    {
        if (!changed.IsDone)
        {
            return changed;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return changed;
        }
        catch (DbUpdateException)
        {
            // A change in between, or a reference that another took at the same moment.
            return ChangedMeanwhile;
        }
    }
}
