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

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = OcdsLimits.MostDepth };

    /// <summary>Whether the first signs of a file are those of JSON, in any encoding that is read.</summary>
    public static bool LooksLikeJson(ILedgerBytes source)
    {
        using var stream = source.Open();
        var head = new byte[64];
        var filled = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        foreach (var sign in head.AsSpan(0, filled))
        {
            // Byte order marks, blanks, and the empty halves of signs of two bytes.
            if (sign is not (0xEF or 0xBB or 0xBF or 0xFE or 0xFF or 0 or (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return sign is (byte)'{' or (byte)'[';
            }
        }

        return false;
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

        var (text, encoding) = OcdsText.Decode(bytes);
        var problems = new List<string>();
        var refusal = OcdsText.Check(text);
        if (refusal?.Code == "json" && OcdsText.WithoutControls(text) is var clean && OcdsText.Check(clean) is null)
        {
            problems.Add("Texts are broken over lines, which JSON forbids: the breaks were read as spaces");
            (text, refusal) = (clean, null);
        }

        if (refusal is not null)
        {
            return new OcdsFile { Refusal = refusal, Encoding = encoding };
        }

        using var document = JsonDocument.Parse(text, Options);
        return Releases(document.RootElement, problems, cancellationToken) with { Encoding = encoding };
    }

    private static OcdsFile Releases(JsonElement root, List<string> problems, CancellationToken cancellationToken)
    {
        if (Found(root, problems) is not { } found)
        {
            return new OcdsFile { Refusal = OcdsRefusals.NotOcds };
        }

        if (found.Count == 0 || found.Count > OcdsLimits.MostReleases)
        {
            return new OcdsFile { Refusal = found.Count == 0 ? OcdsRefusals.NoRelease : OcdsRefusals.TooManyReleases };
        }

        var releases = new List<OcdsRelease>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (OcdsReleaseReader.Read(found[i]) is { } release)
            {
                releases.Add(release);
            }
            else
            {
                problems.Add($"Release {i + 1} has no ocid, so nobody can tell which procurement it is about: it was left out");
            }
        }

        return releases.Count == 0 ? new OcdsFile { Refusal = OcdsRefusals.NothingRead(problems[^1] + ".") } : new OcdsFile { Releases = releases, Problems = problems };
    }

    /// <summary>The releases of whatever package it is; null where it is none.</summary>
    private static List<JsonElement>? Found(JsonElement root, List<string> problems)
    {
        if (root.ValueKind is JsonValueKind.Array)
        {
            var list = root.EnumerateArray().Take(OcdsLimits.MostReleases + 1).ToList();
            return list.Exists(IsRelease) ? Whole(list, problems) : list.Exists(IsPackage) ? [.. list.Where(IsPackage).SelectMany(p => Found(p, problems) ?? [])] : null;
        }

        if (root.ValueKind is not JsonValueKind.Object)
        {
            return null;
        }

        if (Array(root, "releases") is { } releases && !root.TryGetProperty("compiledRelease", out _))
        {
            return Whole(releases, problems);
        }

        return Array(root, "records") is { } records ? [.. records.SelectMany(r => OfRecord(r, problems)).Take(OcdsLimits.MostReleases + 1)]
            : root.TryGetProperty("compiledRelease", out _) ? OfRecord(root, problems)
            : IsRelease(root) ? [root] : null;
    }

    private static List<JsonElement> OfRecord(JsonElement record, List<string> problems)
    {
        if (record.ValueKind is JsonValueKind.Object && record.TryGetProperty("compiledRelease", out var compiled) && compiled.ValueKind is JsonValueKind.Object)
        {
            return [compiled];
        }

        return record.ValueKind is JsonValueKind.Object && Array(record, "releases") is { } releases ? Whole(releases, problems) : [];
    }

    /// <summary>Leaves out links to releases that are elsewhere, and what is no object.</summary>
    private static List<JsonElement> Whole(List<JsonElement> releases, List<string> problems)
    {
        var whole = releases.FindAll(r => r.ValueKind is JsonValueKind.Object && !IsLink(r));
        if (whole.Count < releases.Count)
        {
            problems.Add($"{releases.Count - whole.Count} of {releases.Count} releases are links to other files, or no releases: only what is in the file is read");
        }

        return whole;
    }

    private static bool IsLink(JsonElement release) => release.TryGetProperty("url", out _) && !release.TryGetProperty("ocid", out _);

    private static bool IsPackage(JsonElement element) => element.ValueKind is JsonValueKind.Object && (Array(element, "releases") is not null || Array(element, "records") is not null);

    private static bool IsRelease(JsonElement element) => element.ValueKind is JsonValueKind.Object
        && (element.TryGetProperty("ocid", out _) || (element.TryGetProperty("tag", out _) && (element.TryGetProperty("tender", out _) || element.TryGetProperty("awards", out _))));

    private static List<JsonElement>? Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array ? [.. list.EnumerateArray().Take(OcdsLimits.MostReleases + 1)] : null;
}
