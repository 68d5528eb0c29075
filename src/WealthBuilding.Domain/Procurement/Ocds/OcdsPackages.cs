using System.Text.Json;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>A release as it stands in a file.</summary>
/// <param name="Ocid">Of the record that it stands in; null where it stands in none.</param>
/// <param name="PublishedAt">When the package that it stands in was published; null where it stands in none, or that does not say.</param>
internal readonly record struct FoundRelease(JsonElement Release, string? Ocid, DateTimeOffset? PublishedAt = null);

/// <summary>Finds the releases of a file: in release packages, record packages, lists of either, or inside whatever an interface wraps round them.</summary>
internal static class OcdsPackages
{
    // An interface that searches answers with results in pages: {"data":{"results":[{"package":{"releases":…}}]}}.
    private const int DeepestWrap = 4;

    /// <summary>Null where it is no OCDS.</summary>
    public static List<FoundRelease>? ReleasesIn(JsonElement root, List<string> problems)
    {
        if (Of(root, problems) is { } found)
        {
            return found;
        }

        if (Wrapped(root, DeepestWrap, problems) is not { } wrapped)
        {
            return null;
        }

        problems.Add("The releases stand inside something that is no package of the standard");
        return wrapped;
    }

    /// <summary>Whether nothing stands in it: an empty object or list.</summary>
    public static bool IsBare(JsonElement root) => root.ValueKind switch
    {
        JsonValueKind.Array => root.GetArrayLength() == 0,
        JsonValueKind.Object => !root.EnumerateObject().Any(),
        _ => false,
    };

    /// <summary>Why a file that is OCDS holds no release.</summary>
    public static Refusal WhyNone(JsonElement root) =>
        root.ValueKind is not JsonValueKind.Object ? OcdsRefusals.NothingWhole
        : IsNone(root, "releases") ? OcdsRefusals.NoRelease
        : IsNone(root, "records") ? OcdsRefusals.NoRecord
        : OcdsRefusals.NothingWhole;

    private static List<FoundRelease>? Of(JsonElement element, List<string> problems) => element.ValueKind switch
    {
        JsonValueKind.Array => OfList(element, problems),
        JsonValueKind.Object => OfObject(element, problems),
        _ => null,
    };

    /// <summary>Releases, packages and records may stand in one list.</summary>
    private static List<FoundRelease>? OfList(JsonElement list, List<string> problems)
    {
        List<FoundRelease>? all = null;
        var others = 0;
        foreach (var part in list.EnumerateArray())
        {
            if (all is { Count: > OcdsLimits.MostReleases })
            {
                return all;
            }

            if (part.ValueKind is JsonValueKind.Object && OfObject(part, problems) is { } found)
            {
                (all ??= []).AddRange(found);
            }
            else
            {
                others++;
            }
        }

        if (all is not null && others > 0)
        {
            problems.Add($"{others} parts of the list are no releases and no packages: they were left out");
        }

        return all;
    }

    private static List<FoundRelease>? OfObject(JsonElement element, List<string> problems)
    {
        var compiled = OcdsNames.Find(element, "compiledRelease");
        return compiled is null && Parts(element, "releases") is { Count: > 0 } releases ? Published(Whole(releases, OcidOf(element), problems), element)
            : Parts(element, "records") is { Count: > 0 } records ? Published([.. records.SelectMany(r => OfRecord(r, problems)).Take(OcdsLimits.MostReleases + 1)], element)
            : compiled is not null ? OfRecord(element, problems)
            : IsRelease(element) ? [new FoundRelease(element, null)]
            : IsNone(element, "releases") || IsNone(element, "records") ? [] : null;
    }

    private static bool IsNone(JsonElement element, string name) => OcdsNames.Find(element, name) is { ValueKind: JsonValueKind.Null } || Parts(element, name) is { Count: 0 };

    private static List<FoundRelease> Published(List<FoundRelease> releases, JsonElement package) =>
        new OcdsElement(package, string.Empty, new OcdsNotes()).Moment("publishedDate") is { } at ? releases.ConvertAll(r => r with { PublishedAt = at }) : releases;

    private static List<FoundRelease> OfRecord(JsonElement record, List<string> problems)
    {
        if (record.ValueKind is not JsonValueKind.Object)
        {
            return [];
        }

        var ocid = OcidOf(record);
        return OcdsNames.Find(record, "compiledRelease") is { ValueKind: JsonValueKind.Object } compiled ? [new FoundRelease(compiled, ocid)]
            : Parts(record, "releases") is { } releases ? Whole(releases, ocid, problems)
            : IsRelease(record) ? [new FoundRelease(record, ocid)] : [];
    }

    /// <summary>Leaves out links to releases that are elsewhere, and what is no object.</summary>
    private static List<FoundRelease> Whole(List<JsonElement> releases, string? ocid, List<string> problems)
    {
        var whole = releases.FindAll(r => r.ValueKind is JsonValueKind.Object && !IsLink(r));
        if (whole.Count < releases.Count)
        {
            problems.Add($"{releases.Count - whole.Count} of {releases.Count} releases are links to other files, or no releases: only what is in the file is read");
        }

        return whole.ConvertAll(r => new FoundRelease(r, ocid));
    }

    /// <summary>The first member, at any depth down to a limit, in which releases are found.</summary>
    private static List<FoundRelease>? Wrapped(JsonElement element, int depth, List<string> problems)
    {
        IEnumerable<JsonElement> inner = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(p => p.Value),
            JsonValueKind.Array => element.EnumerateArray().Take(OcdsLimits.MostReleases),
            _ => [],
        };
        List<FoundRelease>? all = null;
        foreach (var part in depth == 0 ? [] : inner)
        {
            if (part.ValueKind is JsonValueKind.Object or JsonValueKind.Array && (Of(part, problems) ?? Wrapped(part, depth - 1, problems)) is { Count: > 0 } found)
            {
                (all ??= []).AddRange(found);
                if (all.Count > OcdsLimits.MostReleases)
                {
                    return all;
                }
            }
        }

        return all;
    }

    private static string? OcidOf(JsonElement record) => new OcdsElement(record, string.Empty, new OcdsNotes()).Code("ocid", OcdsReleaseReader.LongestOcid);

    private static bool IsLink(JsonElement release) => OcdsNames.Find(release, "url") is not null && OcdsNames.Find(release, "ocid") is null;

    private static bool IsRelease(JsonElement element) => OcdsNames.Find(element, "ocid") is not null
        || (OcdsNames.Find(element, "tag") is not null && (OcdsNames.Find(element, "tender") is not null || OcdsNames.Find(element, "awards") is not null));

    /// <summary>The parts of a list; one object where a list belongs is a list of one.</summary>
    private static List<JsonElement>? Parts(JsonElement element, string name) => OcdsNames.Find(element, name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Take(OcdsLimits.MostReleases + 1)],
        { ValueKind: JsonValueKind.Object } one => [one],
        _ => null,
    };
}
