using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;
using WealthBuilding.Domain.Suppliers.Registration;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Mail;

/// <summary>What became of an attempt to hand a message to a mail server.</summary>
internal enum MailOutcome
{
    Sent,

    /// <summary>The server has surely not taken it: try again later.</summary>
    NotNow,

    /// <summary>The server will never take it.</summary>
    Refused,

    /// <summary>The line broke while the server may have been taking it. It is not sent again: twice is worse than never.</summary>
    Uncertain,
}

/// <summary>Hands messages to a mail server; tests put another in its place.</summary>
internal interface IMailTransport
{
    Task<MailOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}

/// <summary>Over SMTP, as the settings say.</summary>
internal sealed partial class SmtpTransport(IOptions<MailSettings> settings, TimeProvider clock, ILogger<SmtpTransport> logger) : IMailTransport
{
    private const int LeastPermanent = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task<MailOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        if (!await IsOpenAsync(client, cancellationToken))
        {
            return MailOutcome.NotNow;
        }

        using var mail = MailOf(message);
        var outcome = await HandOverAsync(client, mail, cancellationToken);
        await LeaveAsync(client);
        return outcome;
    }

    // Nothing has been handed over yet, whatever goes wrong here.
    private async Task<bool> IsOpenAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var mail = settings.Value;
        try
        {
            await client.ConnectAsync(mail.Host, mail.Port, mail.StartTls ? SecureSocketOptions.StartTls : SecureSocketOptions.Auto, cancellationToken);
            if (mail.User.Length > 0)
            {
                await client.AuthenticateAsync(mail.User, mail.Password, cancellationToken);
            }

            return true;
        }
        catch (Exception fault) when (fault is IOException or System.Net.Sockets.SocketException or SmtpCommandException or SmtpProtocolException
            or SslHandshakeException or AuthenticationException or NotSupportedException or TimeoutException)
        {
            ServerAway(fault.GetType().Name);
            return false;
        }
    }

    private static async Task<MailOutcome> HandOverAsync(SmtpClient client, MimeMessage mail, CancellationToken cancellationToken)
    {
        try
        {
            await client.SendAsync(mail, cancellationToken);
            return MailOutcome.Sent;
        }
        catch (SmtpCommandException refusal)
        {
            return (int)refusal.StatusCode >= LeastPermanent ? MailOutcome.Refused : MailOutcome.NotNow;
        }
        catch (Exception fault) when (fault is IOException or SmtpProtocolException or TimeoutException)
        {
            return MailOutcome.Uncertain;
        }
    }

    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception fault) when (fault is IOException or SmtpProtocolException or SmtpCommandException or TimeoutException)
        {
            // the message's fate is known; how the line ends does not matter
        }
    }

    private MimeMessage MailOf(OutgoingMessage message)
    {
        var from = MailboxAddress.Parse(settings.Value.From);
        var mail = new MimeMessage
        {
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Text },
            Date = clock.GetUtcNow(),
            MessageId = $"message-{message.Id}-{message.CreatedAt.ToUnixTimeMilliseconds()}@{from.Domain}",
        };
        mail.From.Add(from);
        mail.To.Add(MailboxAddress.Parse(message.To));
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        return mail;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mail server did not answer ({Fault}); trying again later")]
    private partial void ServerAway(string fault);
}
