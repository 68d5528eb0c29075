using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Places;
using WealthBuilding.Domain.Spend.Analysis;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Files;

namespace WealthBuilding.Web.Features.Places.Published;

/// <summary>What is known of geography and of scope, held in memory and shared: districts, outcodes, the exact postcodes where they were imported, the scope rules.</summary>
public sealed class PlaceReferences(SeedFiles seeds)
{
    /// <summary>The name of the blob that holds the exact postcodes.</summary>
    public const string PostcodesBlob = "postcodes";

    private readonly Lazy<ReferenceTables> _tables = new(() => ReferenceTables.Load(seeds.OpenReference));
    private readonly Lazy<ScopeRules> _rules = new(() => LoadRules(seeds));
    private Exact _exact = new(null, null, default);

    public ReferenceTables Tables => _tables.Value;

    public AuthorityDirectory Authorities => Tables.Authorities;

    public ScopeRules Rules => _rules.Value;

    /// <summary>The placer as of now, with what it was made from; the exact postcodes are read again when another edition was imported.</summary>
    public async Task<PlacerEdition> PlacerAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        var stamp = await db.ReferenceBlobs.AsNoTracking().Where(b => b.Name == PostcodesBlob)
            .Select(b => new { b.Source, b.LoadedAt }).SingleOrDefaultAsync(cancellationToken);
        if (stamp is not null && stamp.LoadedAt != _exact.LoadedAt)
        {
            var content = await db.ReferenceBlobs.AsNoTracking().Where(b => b.Name == PostcodesBlob).Select(b => b.Content).SingleAsync(cancellationToken);
            var read = PostcodeDirectoryFormat.Read(content);
            _exact = read.IsDone
                ? new Exact(read.Value, stamp.Source, stamp.LoadedAt)
                : new Exact(null, $"outward codes, as shares of districts (the table of postcodes cannot be read: {read.Problem.Message})", stamp.LoadedAt);
        }

        var exact = _exact;
        return stamp is null
            ? new PlacerEdition(new SupplierPlacer(Tables, null), "outward codes, as shares of districts (an estimate)", default)
            : new PlacerEdition(new SupplierPlacer(Tables, exact.Directory), exact.Source ?? string.Empty, exact.LoadedAt);
    }

    private static ScopeRules LoadRules(SeedFiles seeds)
    {
        using var outcodes = seeds.OpenReference("scope-rules.csv");
        return ScopeRulesTable.Load(outcodes, ReferenceTables.Load(seeds.OpenReference).Authorities);
    }

    private sealed record Exact(PostcodeDirectory? Directory, string? Source, DateTimeOffset LoadedAt);
}

/// <summary>A placer and the words for what it looks places up in.</summary>
public sealed record PlacerEdition(SupplierPlacer Placer, string Source, DateTimeOffset LoadedAt);
