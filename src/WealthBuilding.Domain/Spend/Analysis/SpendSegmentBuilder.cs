namespace WealthBuilding.Domain.Spend.Analysis;

/// <summary>Takes payments of one import until a segment is full.</summary>
internal sealed class SpendSegmentBuilder(int import, int institution)
{
    private int[] _pence = new int[256];
    private ushort[] _day = new ushort[256];
    private int[] _payee = new int[256];
    private ushort[] _department = new ushort[256];
    private ushort[] _service = new ushort[256];
    private ushort[] _category = new ushort[256];
    private ushort[] _purpose = new ushort[256];
    private int[] _line = new int[256];
    private Dictionary<int, long> _wide = [];
    private ushort _firstDay = ushort.MaxValue;
    private ushort _lastDay;
    private int _rows;

    internal bool IsEmpty => _rows == 0;

    internal bool IsFull => _rows == SpendSegment.MaxRows;

    internal void Add(in SpendRow row)
    {
        if (_rows == _pence.Length)
        {
            Resize(_rows * 2);
        }

        var day = SpendDay.OfNumber(row.PaidOn);
        _firstDay = day == SpendDay.Unknown ? _firstDay : Math.Min(_firstDay, day);
        _lastDay = Math.Max(_lastDay, day);
        _pence[_rows] = Narrow(row.Pence);
        _day[_rows] = day;
        _payee[_rows] = row.Payee;
        _department[_rows] = row.Department;
        _service[_rows] = row.Service;
        _category[_rows] = row.Category;
        _purpose[_rows] = row.Purpose;
        _line[_rows] = row.Line;
        _rows++;
    }

    /// <summary>The segment of all that was added, and the builder is empty again.</summary>
    internal SpendSegment Seal()
    {
        Resize(_rows);
        var segment = new SpendSegment
        {
            Import = import,
            Institution = institution,
            Pence = _pence,
            Wide = _wide,
            Day = _day,
            Payee = _payee,
            Department = _department,
            Service = _service,
            Category = _category,
            Purpose = _purpose,
            Line = _line,
            FirstDay = _firstDay,
            LastDay = _lastDay,
        };
        (_rows, _wide, _firstDay, _lastDay) = (0, [], ushort.MaxValue, 0);
        (_pence, _day, _payee, _department, _service, _category, _purpose, _line) =
            (new int[256], new ushort[256], new int[256], new ushort[256], new ushort[256], new ushort[256], new ushort[256], new int[256]);
        return segment;
    }

    private int Narrow(long pence)
    {
        if (pence is > int.MinValue and <= int.MaxValue)
        {
            return (int)pence;
        }

        _wide[_rows] = pence;
        return SpendSegment.IsWide;
    }

    private void Resize(int size)
    {
        Array.Resize(ref _pence, size);
        Array.Resize(ref _day, size);
        Array.Resize(ref _payee, size);
        Array.Resize(ref _department, size);
        Array.Resize(ref _service, size);
        Array.Resize(ref _category, size);
        Array.Resize(ref _purpose, size);
        Array.Resize(ref _line, size);
    }
}
