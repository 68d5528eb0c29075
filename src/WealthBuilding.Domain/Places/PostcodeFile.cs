using WealthBuilding.Domain.Common;

namespace WealthBuilding.Domain.Places;

/// <summary>Reads the ONS Postcode Directory (ONSPD) or the National Statistics Postcode Lookup (NSPL) as ONS publishes them.</summary>
/// <remarks>
/// Columns are found by name, which changes between editions: <c>pcds</c>, <c>pcd</c> … for the postcode, <c>oslaua</c>,
/// <c>laua</c>, <c>lad23cd</c>, <c>lad25cd</c> … for the district, <c>doterm</c> for the month a postcode was given up.
/// </remarks>
public static class PostcodeFile
{
    private static readonly string[] PostcodeColumns = ["pcds", "pcd", "pcd2", "pcd8", "pcd7", "postcode"];
    private static readonly string[] DistrictColumns = ["oslaua", "laua", "ladcd"];

    /// <summary>Whether a first line is the header of such a file.</summary>
    public static bool IsHeader(IReadOnlyList<string> header) => Columns.Find(header) is { Postcode: >= 0, District: >= 0 };

    /// <summary>Adds all rows of the file to the builder; may be called for several files of one edition.</summary>
    /// <param name="authorities">By which codes of older editions become those of today.</param>
    public static Result<PostcodeFileReport> Read(TextReader text, PostcodeDirectoryBuilder builder, AuthorityDirectory authorities)
    {
        var cursor = new CsvCursor(text);
        var columns = cursor.Read() ? Columns.Find(cursor.ToArray()) : new Columns(-1, -1, -1);
        if (columns.Postcode < 0 || columns.District < 0)
        {
            return new Problem.Invalid(columns.Postcode < 0 ? "The file has no column for the postcode" : "The file has no column for the district");
        }

        var report = new PostcodeFileReport();
        var districts = new CodeMap(authorities);
        while (cursor.Read())
        {
            report = report.With(AddRow(cursor, columns, builder, districts));
        }

        return report;
    }

    private static PostcodeRow AddRow(CsvCursor cursor, Columns columns, PostcodeDirectoryBuilder builder, CodeMap districts)
    {
        if (!PostcodeText.TryParse(cursor[columns.Postcode], out var postcode) || !postcode.IsFull)
        {
            return PostcodeRow.Unreadable;
        }

        var isTerminated = !cursor[columns.Terminated].IsWhiteSpace();
        var district = districts.Today(cursor[columns.District].Trim());
        builder.Add(postcode, district, isTerminated);
        return new PostcodeRow(true, isTerminated, district.Length > 0);
    }

    private readonly record struct Columns(int Postcode, int District, int Terminated)
    {
        internal static Columns Find(IReadOnlyList<string> header)
        {
            var names = header.Select(h => h.Trim().ToLowerInvariant()).ToList();
            var district = names.FindIndex(n => Array.IndexOf(DistrictColumns, n) >= 0 || IsDatedDistrict(n));
            return new Columns(PostcodeColumns.Select(name => names.IndexOf(name)).FirstOrDefault(i => i >= 0, -1), district, names.IndexOf("doterm"));
        }

        private static bool IsDatedDistrict(string name) =>
            name.Length == 7 && name.StartsWith("lad", StringComparison.Ordinal) && name.EndsWith("cd", StringComparison.Ordinal);
    }

    /// <summary>Codes of the file to codes of today; a code that we do not know is kept as it stands.</summary>
    private sealed class CodeMap(AuthorityDirectory authorities)
    {
        private readonly Dictionary<string, string> _today = new(StringComparer.Ordinal);

        internal string Today(ReadOnlySpan<char> code)
        {
            var known = _today.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!known.TryGetValue(code, out var today))
            {
                var text = code.ToString();
                known[code] = today = authorities.CurrentDistrict(text) ?? text;
            }

            return today;
        }
    }
}

/// <summary>What a postcode file came to, in rows.</summary>
public readonly record struct PostcodeFileReport(int Rows, int Taken, int Terminated, int WithoutDistrict, int Unreadable)
{
    internal PostcodeFileReport With(PostcodeRow row) => new(
        Rows + 1,
        Taken + (row.IsTaken ? 1 : 0),
        Terminated + (row.IsTerminated ? 1 : 0),
        WithoutDistrict + (row.IsTaken && !row.HasDistrict ? 1 : 0),
        Unreadable + (row.IsTaken ? 0 : 1));
}

internal readonly record struct PostcodeRow(bool IsTaken, bool IsTerminated, bool HasDistrict)
{
    internal static PostcodeRow Unreadable => default;
}
