using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Web.Features.Spend.Imports;

/// <summary>How many rows of a file an earlier import holds, and which import that is.</summary>
/// <param name="ImportId">The import.</param>
/// <param name="File">Its file's name.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Pence">Their sum, as the new file has it.</param>
/// <param name="Notes">What those rows were known by that do not say the same day, amount and supplier; null where all do.</param>
public sealed record HeldBy(int ImportId, string File, int Rows, long Pence, IReadOnlyList<HeldNote>? Notes = null);

/// <summary>How many rows were known by something else than day, amount and supplier, and by what.</summary>
public sealed record HeldNote(string Code, int Rows, string Text);

/// <summary>Which rows of a file the institution already holds, over all tables in order, and from which imports.</summary>
internal sealed record HeldRows(bool[] Rows, IReadOnlyList<HeldBy> By)
{
    public static HeldRows None(int rows) => new(new bool[rows], []);

    public static HeldRows Of(LedgerFile file, HeldFindings found, IReadOnlyDictionary<int, string> files)
    {
        var sums = new SortedDictionary<(int Import, HeldEvidence Evidence), (int Rows, long Pence)>();
        var row = 0;
        foreach (var table in file.Tables)
        {
            for (var i = 0; i < table.RowCount; i++, row++)
            {
                if (found.Holder[row] is not 0 and var import)
                {
                    var (rows, pence) = sums.GetValueOrDefault((import, found.Evidence[row]));
                    sums[(import, found.Evidence[row])] = (rows + 1, checked(pence + table.Pence[i]));
                }
            }
        }

        return new HeldRows([.. found.Holder.Select(h => h != 0)], [.. sums.GroupBy(s => s.Key.Import).Select(s => new HeldBy(s.Key, files[s.Key], s.Sum(e => e.Value.Rows), s.Sum(e => e.Value.Pence), NotesOf(s)))]);
    }

    private static HeldNote[]? NotesOf(IEnumerable<KeyValuePair<(int Import, HeldEvidence Evidence), (int Rows, long Pence)>> sums)
    {
        var notes = sums.Where(s => s.Key.Evidence is not HeldEvidence.Same)
            .Select(s => new HeldNote(HeldWords.CodeOf(s.Key.Evidence), s.Value.Rows, HeldWords.Of(s.Key.Evidence))).ToArray();
        return notes.Length > 0 ? notes : null;
    }
}
