using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;
using WealthBuilding.Web.Infrastructure.Mail;
using WealthBuilding.Web.Tests.Support;

namespace WealthBuilding.Web.Tests.Infrastructure.Mail;

/// <summary>Messages leave once, are tried again where the server has surely not taken them, and never twice.</summary>
public sealed class MailRunTests(WebApp app) : IClassFixture<WebApp>
{
    [Fact]
    public async Task A_message_is_sent_once_and_its_text_is_forgotten()
    {
        var (id, transport) = (await AddAsync("once@example.org", TimeSpan.Zero), new FakeTransport(MailOutcome.Sent));

        await RunAsync(transport);
        await RunAsync(transport);

        Assert.Equal(["once@example.org"], transport.Seen.Where(to => to == "once@example.org"));
        var message = await FindAsync(id);
        Assert.NotNull(message.SentAt);
        Assert.Empty(message.Text);
    }

    [Fact]
    public async Task A_server_that_is_away_is_asked_again_later_and_not_at_once()
    {
        var (id, transport) = (await AddAsync("later@example.org", TimeSpan.Zero), new FakeTransport(MailOutcome.NotNow));

        await RunAsync(transport);
        await RunAsync(transport);

        Assert.Single(transport.Seen, to => to == "later@example.org");
        var message = await FindAsync(id);
        Assert.Equal((null, 1), (message.SentAt, message.Attempts));
    }

    [Fact]
    public async Task A_message_that_may_have_been_taken_is_not_sent_again()
    {
        var (id, transport) = (await AddAsync("perhaps@example.org", TimeSpan.Zero), new FakeTransport(MailOutcome.Uncertain));

        await RunAsync(transport);
        await RunAsync(transport);

        Assert.Single(transport.Seen, to => to == "perhaps@example.org");
        Assert.NotNull((await FindAsync(id)).SentAt);
    }

    [Fact]
    public async Task A_refused_message_is_given_up_and_one_that_is_too_old_is_not_sent()
    {
        var refused = await AddAsync("refused@example.org", TimeSpan.Zero);
        await AddAsync("old@example.org", MailRun.GoodFor + TimeSpan.FromHours(1));
        var transport = new FakeTransport(MailOutcome.Refused);

        await RunAsync(transport);
        await RunAsync(transport);

        Assert.Single(transport.Seen, to => to == "refused@example.org");
        Assert.DoesNotContain("old@example.org", transport.Seen);
        Assert.Equal(MailRun.Tries.Count, (await FindAsync(refused)).Attempts);
    }

    [Fact]
    public async Task Two_nodes_that_send_at_once_send_one_message_once()
    {
        await AddAsync("nodes@example.org", TimeSpan.Zero);
        var transport = new FakeTransport(MailOutcome.Sent);

        await Task.WhenAll(RunAsync(transport), RunAsync(transport), RunAsync(transport));

        Assert.Single(transport.Seen, to => to == "nodes@example.org");
    }

    [Theory]
    [InlineData("a@example.org\r\nBcc: b@example.org", "Words")]
    [InlineData("a@example.org", "Words\nBcc: b@example.org")]
    public async Task A_line_break_in_a_header_is_refused(string to, string subject) =>
        await Assert.ThrowsAsync<ArgumentException>(() => app.WorkAsync(null, services => services.GetRequiredService<Outbox>().AddAsync(to, subject, "text", CancellationToken.None)));

    [Fact]
    public async Task One_address_is_not_buried_in_messages()
    {
        var taken = await app.WorkAsync(null, async services =>
        {
            var (outbox, db) = (services.GetRequiredService<Outbox>(), services.GetRequiredService<AppDbContext>());
            var count = 0;
            for (var i = 0; i < Outbox.MostAnHour + 3; i++)
            {
                count += await outbox.AddAsync("buried@example.org", "Words", "text", CancellationToken.None) ? 1 : 0;
                await db.SaveChangesAsync();
            }

            return count;
        });

        Assert.Equal(Outbox.MostAnHour, taken);
    }

    private Task<int> AddAsync(string to, TimeSpan age) => app.WorkAsync(null, async services =>
    {
        var db = services.GetRequiredService<AppDbContext>();
        var message = new OutgoingMessage { To = to, Subject = "Words", Text = "a code", CreatedAt = services.GetRequiredService<TimeProvider>().GetUtcNow() - age };
        db.OutgoingMessages.Add(message);
        await db.SaveChangesAsync();
        return message.Id;
    });

    private Task<int> RunAsync(IMailTransport transport) => app.WorkAsync(null, services =>
        new MailRun(services.GetRequiredService<AppDbContext>(), services.GetRequiredService<UnitOfWork>(), transport, services.GetRequiredService<TimeProvider>()).SendDueAsync(CancellationToken.None));

    private Task<OutgoingMessage> FindAsync(int id) => app.WorkAsync(null, services => services.GetRequiredService<AppDbContext>().OutgoingMessages.AsNoTracking().SingleAsync(m => m.Id == id));

    private sealed class FakeTransport(MailOutcome outcome) : IMailTransport
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Seen { get; } = [];

        public Task<MailOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            Seen.Add(message.To);
            return Task.FromResult(outcome);
        }
    }
}
