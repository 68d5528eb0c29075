using System.Text.Json;
using WealthBuilding.Domain.Spend.Imports;
using WealthBuilding.Domain.Spend.Imports.Reading;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Reads OCDS: a release package, a record package, a list of releases, or one release. A file is read or refused with its reason; what in it cannot be used is told.</summary>
/// <remarks>OCDS 1.1 and the UK extension, with the faults of real publishers: docs/data/ocds.md. Of a record, its compiled release is read, else the releases in it.</remarks>
public static class OcdsReader
{
    /// <summary>Code of the refusal of JSON that is something else.</summary>
    public const string NotOcds = "not-ocds";

    // What is to be told of laxer JSON has been told by then.
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = OcdsLimits.MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Whether the first signs of a file are those of JSON, in any encoding that is read, packed or not.</summary>
    public static bool LooksLikeJson(ILedgerBytes source)
    {
        foreach (var sign in HeadOf(source))
        {
            // Byte order marks, the mark between records, blanks, and the empty halves of signs of several bytes.
            if (sign is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0x1E or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return sign is (byte)'{' or (byte)'[';
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> HeadOf(ILedgerBytes source)
    {
        const int Length = 256;
        using var stream = source.Open();
        var head = new byte[Length];
        var filled = stream.ReadAtLeast(head, Length, throwOnEndOfStream: false);
        if (!OcdsPacked.IsPacked(head.AsSpan(0, filled)))
        {
            return head.AsSpan(0, filled);
        }

        stream.Position = 0;
        return OcdsPacked.HeadOf(stream, Length);
    }

    /// <summary>Reads a file whole.</summary>
    public static OcdsFile Read(ILedgerBytes source, CancellationToken cancellationToken)
    {
        if (source.Length > OcdsLimits.MostBytes)
        {
            return new OcdsFile { Refusal = OcdsRefusals.TooLarge };
        }

        using var stream = source.Open();
        var bytes = new byte[source.Length];
        stream.ReadExactly(bytes);
        return Read(bytes, cancellationToken);
    }

    /// <summary>Reads the bytes of a file.</summary>
    public static OcdsFile Read(byte[] bytes, CancellationToken cancellationToken)
    {
        if (bytes.Length > OcdsLimits.MostBytes)
        {
            return new OcdsFile { Refusal = OcdsRefusals.TooLarge };
        }

        if (OcdsPacked.IsPacked(bytes))
        {
            (bytes, var damage) = OcdsPacked.Unpack(bytes);
            if (damage is not null)
            {
                return new OcdsFile { Refusal = damage };
            }
        }

        var (decoded, encoding) = OcdsText.Decode(bytes);
        var problems = new List<string>();
        var (text, refusal) = OcdsRepairs.Mend(decoded, problems);
        if (refusal is not null)
        {
            return new OcdsFile { Refusal = refusal, Encoding = encoding };
        }

        if (OcdsRepairs.WithoutRuns(text) is { } joined)
        {
            problems.Add("Names and texts are broken by runs of spaces, wherever a line was full: they were joined again");
            text = joined;
        }

        if (SaysTwice(text))
        {
            problems.Add("Something is said twice (a key stands twice in one object): the last of them counts");
        }

        using var document = JsonDocument.Parse(text, Options);
        return Releases(document.RootElement, problems, cancellationToken) with { Encoding = encoding };
    }

    private static bool SaysTwice(byte[] text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, Options with { AllowDuplicateProperties = false });
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static OcdsFile Releases(JsonElement root, List<string> problems, CancellationToken cancellationToken)
    {
        if (OcdsPackages.ReleasesIn(root, problems) is not { } found)
        {
            return new OcdsFile { Refusal = OcdsPackages.IsBare(root) ? root.ValueKind is JsonValueKind.Array ? OcdsRefusals.EmptyList : OcdsRefusals.EmptyObject : OcdsRefusals.NotOcds };
        }

        if (found.Count == 0 || found.Count > OcdsLimits.MostReleases)
        {
            return new OcdsFile { Refusal = found.Count == 0 ? OcdsPackages.WhyNone(root) : OcdsRefusals.TooManyReleases };
        }

        var (releases, leftOut) = (new List<OcdsRelease>(found.Count), new List<string>());
        for (var i = 0; i < found.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OcdsReleaseReader.Read(found[i].Release, found[i].Ocid) is { } release)
            {
                releases.Add(release.Date is null ? release with { PublishedAt = found[i].PublishedAt } : release);
            }
            else
            {
                leftOut.Add($"Release {i + 1} has no ocid, so nobody can tell which procurement it is about: it was left out");
            }
        }

        return releases.Count == 0 ? new OcdsFile { Refusal = OcdsRefusals.NothingRead(leftOut[^1] + ".") } : new OcdsFile { Releases = releases, Problems = problems, LeftOut = leftOut };
    }
}
