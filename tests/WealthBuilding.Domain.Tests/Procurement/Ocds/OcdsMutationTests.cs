using System.Text;
using System.Text.Json;
using WealthBuilding.Domain.Procurement.Contracts;
using WealthBuilding.Domain.Procurement.Ocds;

namespace WealthBuilding.Domain.Tests.Procurement.Ocds;

/// <summary>Real files, spoilt by chance with a fixed seed: each is read or refused with a reason, and nothing is thrown.</summary>
public sealed class OcdsMutationTests
{
    private const int Files = 500;
    private const int Seed = 20260101;

    // What stands in other releases where something else does in these.
    private static readonly string[] Values = ["null", "[]", "{}", "\"\"", "1e9999", "-1", "0", "\"\\ud800\"", "[[]]", "[null]", "[{}]", "\"0001-01-01T00:00:00Z\"", "\"31/02/2026\"", "{\"amount\":{}}", "\"\u00A31,000\"", "true", "99999999999999999999", "\"supplier\"", "\"a    b\""];

    [RealFileFact("ocds/contracts-finder-2025/Release1.json")]
    public void Nothing_is_thrown_but_a_refusal()
    {
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(Seeds.RealFile("ocds/contracts-finder-2025/Release1.json")!))!;
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(f => !f.Contains("schema", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
        var random = new Random(Seed);
        var (read, refused) = (0, 0);
        for (var i = 0; i < Files; i++)
        {
            var bytes = Mutated(files[random.Next(files.Count)], random);

            var file = OcdsReader.Read(bytes, default);
            var register = OcdsRegister.Of(file, [.. file.Releases.SelectMany(r => r.BuyerNames)]);
            var held = OcdsHeld.Follow(register, []);

            Assert.True(file.Refusal is { Message.Length: > 0 } || (file.Releases.Count > 0 && register.Tables.Count == 1));
            Assert.All(held.Tables.SelectMany(t => t.Rows), r => Assert.True(r.Verdict is RegisterVerdict.Read ? r.Facts is { Title.Length: > 0 } : r.Sentence is { Length: > 0 }));
            (read, refused) = file.Refusal is null ? (read + 1, refused) : (read, refused + 1);
        }

        Assert.Equal(Files, read + refused);
        // Both ends are reached: a test in which all files are refused would show nothing of the reading.
        Assert.True(read > Files / 10 && refused > Files / 10, $"{read} read, {refused} refused");
    }

    /// <summary>A few values are others; of every third file the bytes are damaged too.</summary>
    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var text = bytes;
        var places = PlacesOf(bytes);
        foreach (var (start, length) in Enumerable.Range(0, random.Next(1, 8)).Select(_ => places[random.Next(places.Count)]).Distinct().OrderByDescending(p => p.Start))
        {
            text = [.. text[..start], .. Encoding.UTF8.GetBytes(Values[random.Next(Values.Length)]), .. text[(start + length)..]];
        }

        return random.Next(3) == 0 ? Damaged(text, random) : text;
    }

    private static byte[] Damaged(byte[] text, Random random)
    {
        var at = random.Next(text.Length);
        return random.Next(4) switch
        {
            0 => text[..at],
            1 => [.. text[..at], (byte)random.Next(256), .. text[(at + 1)..]],
            2 => [.. text[..at], .. text[Math.Min(text.Length, at + random.Next(1, 200))..]],
            _ => [.. text[..at], .. text[at..Math.Min(text.Length, at + random.Next(1, 2000))], .. text[at..]],
        };
    }

    /// <summary>Where the values of a file stand, up to where it is no JSON any more.</summary>
    private static List<(int Start, int Length)> PlacesOf(byte[] text)
    {
        var places = new List<(int Start, int Length)> { (0, 1) };
        var from = text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(text.AsSpan(from));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null)
                {
                    places.Add((from + (int)reader.TokenStartIndex, (int)(reader.BytesConsumed - reader.TokenStartIndex)));
                }
            }
        }
        catch (JsonException)
        {
            // Some real files are damaged already: what stands before the damage is enough.
        }

        return places;
    }
}
