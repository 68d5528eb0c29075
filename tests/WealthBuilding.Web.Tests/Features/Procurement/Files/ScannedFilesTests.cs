using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Hosting;
using WealthBuilding.Web.Tests.Support;
using static WealthBuilding.Web.Tests.Features.Procurement.Consortia.OpportunitySteps;

namespace WealthBuilding.Web.Tests.Features.Procurement.Files;

/// <summary>Files that a virus scanner looks at before they are kept, and what they may do where a browser opens them.</summary>
public sealed class ScannedFilesTests
{
    [Fact]
    public async Task A_scanner_reads_every_byte_and_lets_in_what_is_clean_and_nothing_else()
    {
        using var clamd = new FakeClamd();
        await using var app = new ScannedApp(clamd.Address);
        await app.InitializeAsync();
        var id = await app.OpenAsync("Scanned sweeping");
        var large = FilesApp.Pdf(new string('x', 200_000));

        Assert.Equal(302, (await app.AddAsync(id, "Clean", "clean.pdf", large)).Status);
        Assert.Equal(large, clamd.Received.Single());

        foreach (var (answer, words) in new[] { ("stream: Example-Signature FOUND\0", "A virus was found"), ("INSTREAM size limit exceeded. ERROR\0", "larger than the virus scanner takes"), ("stream: \0", "could not be looked at"), ("", "could not be looked at") })
        {
            clamd.Answer = answer;
            var refused = await app.AddAsync(id, "Other", "other.pdf", FilesApp.Pdf("other"));
            Assert.Equal(400, refused.Status);
            Assert.Contains(words, Words(refused), StringComparison.Ordinal);
        }

        Assert.Single(app.Lying());
    }

    [Fact]
    public async Task A_scanner_that_is_set_and_is_not_there_lets_nothing_in()
    {
        string address;
        using (var gone = new FakeClamd())
        {
            address = gone.Address;
        }

        await using var app = new ScannedApp(address);
        await app.InitializeAsync();
        var id = await app.OpenAsync("Unscanned sweeping");

        var refused = await app.AddAsync(id, "Clean", "clean.pdf", FilesApp.Pdf("clean"));

        Assert.Equal(400, refused.Status);
        Assert.Contains("could not be looked at for viruses: the scanner does not answer. Nothing was kept", Words(refused), StringComparison.Ordinal);
        Assert.Empty(app.Lying());
        Assert.Contains(app.Log, l => l.Contains($"The virus scanner at {address}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_scanner_what_acts_by_itself_is_refused_and_what_is_handed_out_may_do_nothing()
    {
        await using var app = new ScannedApp(string.Empty);
        await app.InitializeAsync();
        var id = await app.OpenAsync("Quiet sweeping");

        var acting = await app.AddAsync(id, "Acting", "acting.pdf", Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj<</S/JavaScript/JS(x)>>endobj"));
        Assert.Contains("holds a script", Words(acting), StringComparison.Ordinal);
        Assert.Equal(302, (await app.AddAsync(id, "Clean", "clean.pdf", FilesApp.Pdf("clean"))).Status);
        using var answer = await app.Anonymous().Client.GetAsync(new Uri($"/opportunities/{id}/files/{(await app.NumbersAsync(id)).Single()}", UriKind.Relative));

        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("default-src 'none'; frame-ancestors 'none'; sandbox", answer.Headers.GetValues("Content-Security-Policy").Single());
    }

    private sealed class ScannedApp(string clamd) : FilesApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Scan:Clamd", clamd);
            builder.UseSetting("Scan:Seconds", "10");
        }
    }

    /// <summary>Speaks as clamd does to INSTREAM: takes chunks, each with its length before it, and answers once the empty one has come.</summary>
    private sealed class FakeClamd : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

        public FakeClamd()
        {
            _listener.Start();
            _ = Task.Run(ServeAsync);
        }

        public string Answer { get; set; } = "stream: OK\0";

        public List<byte[]> Received { get; } = [];

        public string Address => _listener.LocalEndpoint.ToString()!;

        public void Dispose() => _listener.Dispose();

        private async Task ServeAsync()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    await using var stream = client.GetStream();
                    await AnswerAsync(stream);
                }
            }
            catch (Exception fault) when (fault is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                // The test is over.
            }
        }

        private async Task AnswerAsync(NetworkStream stream)
        {
            var word = new byte["zINSTREAM\0".Length];
            await stream.ReadExactlyAsync(word);
            Assert.Equal("zINSTREAM\0", Encoding.ASCII.GetString(word));
            using var all = new MemoryStream();
            var length = new byte[sizeof(int)];
            while (true)
            {
                await stream.ReadExactlyAsync(length);
                var chunk = new byte[System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(length)];
                if (chunk.Length == 0)
                {
                    break;
                }

                await stream.ReadExactlyAsync(chunk);
                all.Write(chunk);
            }

            Received.Add(all.ToArray());
            await stream.WriteAsync(Encoding.ASCII.GetBytes(Answer));
        }
    }
}
