using Microsoft.AspNetCore.Hosting;
using WealthBuilding.Web.Tests.Features.Procurement.Quotes;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Features.Procurement.Evaluation;

/// <summary>Two who act at once on PostgreSQL, which lets both begin.</summary>
public sealed class EvaluationOnPostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [PostgresFact]
    public async Task Of_two_awards_of_one_lot_at_once_one_is_made_and_both_see_it()
    {
        await using var app = new PostgresApp(server.ConnectionTo("awards"));
        await app.InitializeAsync();

        await AtOnce.AwardTwiceAsync(app);
    }

    [PostgresFact]
    public async Task Of_an_edit_and_a_quote_at_once_the_supplier_is_told_by_message_or_by_page()
    {
        await using var app = new PostgresApp(server.ConnectionTo("edits"));
        await app.InitializeAsync();

        await AtOnce.EditAndQuoteAsync(app);
    }

    private sealed class PostgresApp(string connection) : QuotesApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Database:Connection", connection);
        }
    }
}
