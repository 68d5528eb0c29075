using WealthBuilding.Domain.Common;
using WealthBuilding.Domain.Suppliers.Matching;
using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.LivingWage.Compliance;

/// <summary>Reads a list of accredited employers: a table with the columns name, number, from, to, of which the last three may be missing or empty.</summary>
/// <param name="Refused">Rows that were left out, each with its number and why.</param>
public sealed record AccreditedList(IReadOnlyList<AccreditedEmployer> Employers, IReadOnlyList<string> Refused)
{
    public const int MostRows = 100_000;

    private const int LongestName = 300;
    private const int LongestNumber = 60;
    private const int MostSaid = 5;

    /// <returns>The rows; a problem of the field <c>File</c> where there is no table in it, where it breaks off, and where not one row can be read: the list that is kept then stays.</returns>
    public static Result<AccreditedList> Read(TextReader reader, int institutionId)
    {
        var cells = new RegisterCells(reader);
        var columns = new Columns(cells.Find("name", "employer", "organisation"), cells.Find("number", "company number", "registration number"), cells.Find("from", "accredited from", "start"), cells.Find("to", "accredited to", "expires", "end"));
        if (columns.Name < 0)
        {
            return Wrong("The first row must name the columns: name, number, from, to");
        }

        var (employers, refused, row) = (new List<AccreditedEmployer>(), new List<string>(), 1);
        while (cells.Read())
        {
            if (++row > MostRows)
            {
                return Wrong($"The list has more than {MostRows:N0} rows");
            }

            if (columns.All.Any(c => cells.At(c).IndexOfAny('\r', '\n') >= 0))
            {
                return Wrong($"A quotation mark is missing or too many in row {row}, so that rows run into each other. Nothing was changed: put it right and upload the list again");
            }

            var read = RowOf(cells, columns, institutionId);
            if (read.IsDone)
            {
                employers.Add(read.Value);
            }
            else
            {
                refused.Add($"Row {row}: {read.Problem.Message}");
            }
        }

        return cells.IsCut ? Wrong($"The list breaks off after row {row}: the last row is not whole. Nothing was changed: save the list again and upload all of it")
            : employers.Count > 0 ? new AccreditedList(employers, refused)
            : refused.Count == 0 ? Wrong("The list has no rows below its heading")
            : Wrong($"Not one row could be read, so the list that you have stays. {string.Join("; ", refused.Take(MostSaid))}{(refused.Count > MostSaid ? $"; and {refused.Count - MostSaid:N0} more" : string.Empty)}");
    }

    private static Result<AccreditedEmployer> RowOf(RegisterCells cells, Columns columns, int institutionId)
    {
        var (name, number) = (cells.Text(columns.Name), cells.Text(columns.Number));
        var (first, last) = (cells.Date(columns.From), cells.Date(columns.To));
        var isUnreadable = (first is null && cells.Text(columns.From) is not null) || (last is null && cells.Text(columns.To) is not null);
        return PlainText.IsBlank(name) ? new Problem.Conflict("it has no name")
            : name.Length > LongestName || number?.Length > LongestNumber ? new Problem.Conflict("its name or number is too long")
            : isUnreadable ? new Problem.Conflict("a day is none that can be read; write 31/3/2027 or 2027-03-31")
            : last < first ? new Problem.Conflict("it ends before it begins")
            : new AccreditedEmployer(institutionId, PlainText.Of(name), PayeeName.KeyOf(name), number, first, last);
    }

    private static Problem.Invalid Wrong(string message) => new([new FieldError("File", message)]);

    private readonly record struct Columns(int Name, int Number, int From, int To)
    {
        public int[] All => [Name, Number, From, To];
    }
}
