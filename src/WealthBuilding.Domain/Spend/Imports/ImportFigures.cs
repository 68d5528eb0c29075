namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>The control totals of an import, in rows and in pence; the period as yyyymmdd, 0 where no row has a date.</summary>
public sealed record ImportFigures(
    int RowsInFile,
    int RowsImported,
    int RowsQuarantined,
    int RowsHeld,
    int RowsSkipped,
    long PenceInFile,
    long PenceImported,
    long PenceQuarantined,
    long PenceHeld,
    int PeriodFrom,
    int PeriodTo);
