using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Web.Features.Suppliers.Matching;

namespace WealthBuilding.Web.Tests.Features.Suppliers.Matching;

/// <summary>What an import does to its payees: joined, to review or open, by the score alone.</summary>
public sealed class ResolvePayeesTests(MatchingApp app) : IClassFixture<MatchingApp>
{
    [Fact]
    public async Task An_import_ties_the_names_that_are_sure_and_leaves_the_others()
    {
        await app.PayAsync(app.Alpha, ("Harebell Plumbing Limited", 500, "PR1 2HE", ""), ("Otterbrook Joinery", 400, "", ""), ("Zzyzx Unheard Of", 300, "", ""));

        var sure = await app.MatchAsync(app.Alpha, "Harebell Plumbing Limited");
        var unheard = await app.MatchAsync(app.Alpha, "Zzyzx Unheard Of");
        Assert.Equal(MatchState.Joined, sure.State);
        Assert.True(sure.Score > 0.9);
        Assert.Equal((50_000, 1), (sure.Pence, sure.Payments));
        Assert.Contains("PR1 2HE", CandidateJson.Read(sure.Candidates)[0].Postcode, StringComparison.Ordinal);
        Assert.NotEmpty(CandidateJson.Read(sure.Candidates)[0].Reasons);
        Assert.Equal((MatchState.Open, (int?)null), (unheard.State, unheard.SupplierId));
        Assert.Equal("HAREBELL PLUMBING LTD", await app.ReadAsync(db => db.Suppliers.Where(s => s.Id == sure.SupplierId).Select(s => s.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_register_number_on_the_line_decides_unless_it_is_of_another_name_and_a_different_one_never_joins()
    {
        await app.PayAsync(app.Alpha, ("Millracedale, formerly Anything", 500, "", "9000008"), ("Quarrybank Roofing Limited", 400, "LS1 1UR", "09000001"), ("Quarrybank Roofing Ltd", 300, "LS1 1UR", "07999999"));

        var byNumber = await app.MatchAsync(app.Alpha, "Millracedale, formerly Anything");
        var contradicted = await app.MatchAsync(app.Alpha, "Quarrybank Roofing Ltd");
        var names = await app.ReadAsync(db => db.Suppliers.ToDictionaryAsync(s => s.Id, s => s.Name));
        Assert.Equal("MILLRACEDALE SCAFFOLDING LIMITED", names[byNumber.SupplierId!.Value]);
        var other = await app.MatchAsync(app.Alpha, "Quarrybank Roofing Limited");
        Assert.Equal((MatchState.ToReview, (int?)null), (other.State, other.SupplierId));
        Assert.Equal("HAREBELL PLUMBING LTD", CandidateJson.Read(other.Candidates)[0].Name);
        Assert.Contains(CandidateJson.Read(other.Candidates)[0].Reasons, r => r is { Code: "name", Weight: < 0 });
        Assert.Null(contradicted.SupplierId);
    }

    [Fact]
    public async Task A_run_that_joins_leaves_one_event_with_counts_and_a_run_that_changes_nothing_none()
    {
        var before = await EventsAsync();
        await app.PayAsync(app.Alpha, ("Otterbrook Joinery Limited", 500, "", ""), ("Kestrelmoor Catering Limited", 400, "", ""), ("Nobody Knows Who That Is", 300, "", ""));
        var after = await EventsAsync();
        await ResolveAsync();

        var left = Assert.Single(after.Except(before));
        Assert.Contains("\"joined by the score\":2", left, StringComparison.Ordinal);
        Assert.DoesNotContain("Otterbrook", left, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(after, await EventsAsync());
    }

    /// <summary>Few suppliers make a word rarer than a register does.</summary>
    [Fact]
    public async Task A_supplier_that_has_a_record_is_weighed_as_the_register_weighs_it()
    {
        await app.PayAsync(app.Alpha, ("Lanternfield Print", 500, "", ""), ("Quarrybank Roofing", 400, "", ""), ("Harebell Plumbing", 300, "", ""));
        var before = await ScoresAsync();
        await ResolveAsync();

        Assert.Equal(before, await ScoresAsync());
        Assert.Contains(before, s => s.Value > 0);
    }

    private Task<Dictionary<int, double>> ScoresAsync() => app.ReadAsync(db => db.PayeeMatches.ToDictionaryAsync(m => m.PayeeId, m => m.Score));

    private Task<List<string>> EventsAsync() =>
        app.ReadAsync(db => db.AuditEvents.Where(e => e.Action == ResolutionTrail.Action && e.InstitutionId == app.Alpha.Id).OrderBy(e => e.Id).Select(e => $"{e.Id} {e.Subject} {e.Detail}").ToListAsync());

    [Fact]
    public async Task Running_it_again_changes_nothing()
    {
        await app.PayAsync(app.Alpha, ("Millracedale Scaffolding Ltd", 500, "PR1 2HE", ""), ("Kestrelmoor Catering", 400, "M2 5DB", ""));
        await ResolveAsync();
        var before = await RowsAsync();

        await ResolveAsync();

        Assert.Equal(before, await RowsAsync());
        Assert.NotEmpty(before);
    }

    [Fact]
    public async Task Who_is_paid_under_two_spellings_is_one_supplier_in_the_figures_with_its_registered_office()
    {
        await app.PayAsync(app.Beta, ("Lanternfield Print Limited", 100, "", ""), ("LANTERNFIELD PRINT LTD.", 50, "", ""));

        var beta = await app.SignInAsync("beta-viewer", Domain.Identity.Role.Viewer, app.Beta);
        var list = (await beta.GetAsync("/beta/suppliers.csv")).Text;
        Assert.Contains("LANTERNFIELD PRINT LIMITED,2,150.00", list, StringComparison.Ordinal);
        Assert.Contains("registered office", list, StringComparison.Ordinal);
    }

    private Task ResolveAsync() => app.WorkAsync(app.Alpha, async services =>
    {
        await services.GetRequiredService<PayeeResolution>().ResolveAsync(app.Alpha.Id, CancellationToken.None);
        return true;
    });

    private Task<List<string>> RowsAsync() => app.ReadAsync(async db => (await db.PayeeMatches.AsNoTracking().OrderBy(m => m.PayeeId).ToListAsync())
        .ConvertAll(m => $"{m.PayeeId} {m.SupplierId} {m.State} {m.Proposed} {m.Score:r} {m.Candidates} {m.Pence} {m.Payments} {m.RuleId} {m.DecidedAt:O} {m.Version}"));
}
