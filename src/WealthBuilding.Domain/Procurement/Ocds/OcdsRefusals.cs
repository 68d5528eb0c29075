using System.Globalization;
using System.Text.Json;
using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>Why a file is not taken, for its reader.</summary>
internal static class OcdsRefusals
{
    private const string Again = "Download it again from where it came from, look whether its size is more than nothing, and select that file.";

    private const string Other = "Ask for other days or another search where it came from, and select the file that has them.";

    /// <summary>Code of the refusal of a text that is not whole JSON.</summary>
    public const string DamagedCode = "json";

    public static readonly Refusal NotUnpacked = new("packed", "The selected file is packed by gzip and cannot be unpacked: it is damaged or was cut off.");

    public static readonly Refusal Empty = new("empty", $"The selected file is empty: nothing stands in it. {Again}");

    public static readonly Refusal TooLarge = new("too-large", $"The selected file is larger than {OcdsLimits.MostBytes >> 20} MB. Bring in smaller packages.");

    public static readonly Refusal TooMuch = new("too-much", "The selected file holds more values than any package of releases. Bring in smaller packages.");

    public static readonly Refusal TooDeep = new("too-deep", $"The selected file has objects within objects more than {OcdsLimits.MostDepth} deep; no release does.");

    public static readonly Refusal TooManyReleases = new("too-many-releases", string.Create(CultureInfo.InvariantCulture, $"The selected file holds more than {OcdsLimits.MostReleases:#,##0} releases. Bring in smaller packages."));

    public static readonly Refusal NotOcds = new(OcdsReader.NotOcds, "The selected file is JSON, but no OCDS release, release package or record package: it has no ocid, releases or records.");

    public static readonly Refusal HalfSign = new("half-sign", "The selected file has a name of a field with half a sign in it.");

    public static readonly Refusal NoRelease = new("no-release", $"The selected file is OCDS, but its list of releases is empty: there is nothing to bring in. {Other}");

    public static readonly Refusal NoRecord = new("no-release", $"The selected file is OCDS, but its list of records is empty: there is nothing to bring in. {Other}");

    public static readonly Refusal NothingWhole = new("no-release", "The selected file is OCDS, but no whole release is in it: only links to releases that are elsewhere, or records without one. Download the releases that it leads to, and select those files.");

    public static readonly Refusal EmptyObject = new("nothing-in-it", $"The selected file is JSON with nothing in it: an empty object, {{}}. Releases stand in a list called releases or records. {Again}");

    public static readonly Refusal EmptyList = new("nothing-in-it", $"The selected file is JSON with nothing in it: an empty list, []. There is nothing to bring in. {Other}");

    public static Refusal NothingRead(string why) => new("nothing-read", $"No release of the selected file can be read. {why}");

    public static Refusal Damaged(JsonException fault) =>
        new(DamagedCode, string.Create(CultureInfo.InvariantCulture, $"The selected file is not whole JSON: it breaks in line {(fault.LineNumber ?? 0) + 1}, at byte {(fault.BytePositionInLine ?? 0) + 1}."));
}
