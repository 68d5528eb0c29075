using Microsoft.EntityFrameworkCore;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Data;

namespace WealthBuilding.Web.Infrastructure.Mail;

/// <summary>Sends the messages that are due, each at most once, whatever breaks and however many nodes send.</summary>
/// <remarks>
/// A message is marked as sent before it is handed over, and the mark is taken back only where the server has surely not taken it.
/// So a crash in between loses one message, which the page offers to send again; it never sends one twice.
/// </remarks>
internal sealed class MailRun(AppDbContext db, UnitOfWork work, IMailTransport transport, TimeProvider clock)
{
    private const int Batch = 50;

    /// <summary>What is older is not sent any more: the codes in it have run out.</summary>
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(2);

    /// <summary>How long after its making a message is tried for the first time, the second, and so on; then it is given up.</summary>
    public static readonly IReadOnlyList<TimeSpan> Tries =
        [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(36), TimeSpan.FromHours(3), TimeSpan.FromHours(12), TimeSpan.FromHours(36)];

    /// <summary>Sends what is due now, the oldest first, and says how many were sent.</summary>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        var (now, oldest, most) = (clock.GetUtcNow(), clock.GetUtcNow() - GoodFor, Tries.Count);
        var open = await db.OutgoingMessages.AsNoTracking().Where(m => m.SentAt == null && m.Attempts < most && m.CreatedAt > oldest)
            .OrderBy(m => m.Id).Take(Batch).ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var message in open.Where(m => m.CreatedAt + Tries[m.Attempts] <= now))
        {
            if (await ClaimAsync(message, now, cancellationToken))
            {
                var outcome = await transport.SendAsync(message, cancellationToken);
                await RecordAsync(message, outcome);
                sent += outcome is MailOutcome.Sent ? 1 : 0;
            }
        }

        return sent;
    }

    /// <summary>Forgets the texts of messages that will not be sent any more: they held codes and names.</summary>
    public Task TidyAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - GoodFor;
        return work.RunAsync(
            () => db.OutgoingMessages.Where(m => m.CreatedAt <= oldest && m.Text != string.Empty).ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, string.Empty), cancellationToken),
            cancellationToken);
    }

    private async Task<bool> ClaimAsync(OutgoingMessage message, DateTimeOffset now, CancellationToken cancellationToken) =>
        await work.RunAsync(
            () => db.OutgoingMessages.Where(m => m.Id == message.Id && m.SentAt == null && m.Attempts == message.Attempts)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, now).SetProperty(m => m.Attempts, message.Attempts + 1), cancellationToken),
            cancellationToken) == 1;

    // Not cancelled with the caller: what the server took must be written down.
    private Task RecordAsync(OutgoingMessage message, MailOutcome outcome)
    {
        var mine = db.OutgoingMessages.Where(m => m.Id == message.Id);
        var most = Tries.Count;
        return work.RunAsync(
            () => outcome switch
            {
                MailOutcome.NotNow => mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.SentAt, (DateTimeOffset?)null), CancellationToken.None),
                MailOutcome.Refused => mine.ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.SentAt, (DateTimeOffset?)null).SetProperty(m => m.Attempts, most).SetProperty(m => m.Text, string.Empty), CancellationToken.None),
                MailOutcome.Sent or MailOutcome.Uncertain => mine.ExecuteUpdateAsync(set => set.SetProperty(m => m.Text, string.Empty), CancellationToken.None),
            },
            CancellationToken.None);
    }
}
