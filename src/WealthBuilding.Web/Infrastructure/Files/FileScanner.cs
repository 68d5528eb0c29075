using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using WealthBuilding.Web.Infrastructure.Settings;

namespace WealthBuilding.Web.Infrastructure.Files;

/// <summary>Has a file looked at by clamd, where the settings name one: by INSTREAM, as clamd(8) has it. Without one nothing is asked.</summary>
/// <remarks>It fails closed: a scanner that was set and does not answer, or answers anything but that the file is clean, lets nothing in.</remarks>
internal sealed partial class FileScanner(IOptions<ScanSettings> settings, ILogger<FileScanner> log)
{
    private const string Silent = "The selected file could not be looked at for viruses: the scanner does not answer. Nothing was kept. Try again later, or tell whoever runs this site";
    private const int ChunkBytes = 1 << 16;
    private const int MostAnswered = 4096;

    /// <summary>Why a file is not taken, in a sentence; null where it is clean, and where no scanner is set.</summary>
    public async Task<string?> WhyNotAsync(string path, CancellationToken cancellationToken)
    {
        if (settings.Value.Address is not { } address)
        {
            return null;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.Value.Seconds));
        try
        {
            return Understood(await AskAsync(address, path, limit.Token));
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // What is not there, breaks off or takes too long has not said that the file is clean.
            Unanswered(log, settings.Value.Clamd, fault.Message);
            return Silent;
        }
    }

    private string? Understood(string answer)
    {
        if (answer == "stream: OK")
        {
            return null;
        }

        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            Found(log, answer);
            return "A virus was found in the selected file, so it was not kept. Clean the computer that it comes from, and select another file";
        }

        Unanswered(log, settings.Value.Clamd, answer);
        return answer.Contains("size limit", StringComparison.OrdinalIgnoreCase) ? "The selected file is larger than the virus scanner takes. Select a smaller one, or tell whoever runs this site" : Silent;
    }

    private static async Task<string> AskAsync((string Host, int Port) address, string path, CancellationToken cancellationToken)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, cancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1, useAsync: false);
        var chunk = new byte[sizeof(int) + ChunkBytes];
        int read;
        do
        {
            // The length of each chunk goes before it; the last has none.
            read = file.Read(chunk, sizeof(int), ChunkBytes);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await stream.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);

        return await AnswerAsync(stream, cancellationToken);
    }

    private static async Task<string> AnswerAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        var answer = new byte[MostAnswered];
        var length = 0;
        int read;
        while (length < answer.Length && (read = await stream.ReadAsync(answer.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
            if (answer.AsSpan(0, length).Contains((byte)0))
            {
                break;
            }
        }

        return Encoding.UTF8.GetString(answer, 0, length).TrimEnd('\0', '\n', '\r');
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner at {Address} did not say that a file is clean: {Answer}")]
    private static partial void Unanswered(ILogger log, string address, string answer);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A file was refused by the virus scanner: {Answer}")]
    private static partial void Found(ILogger log, string answer);
}
