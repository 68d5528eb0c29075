using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Reads the amount of a record together with what other columns say of it: a credit beside the debit, a sign, a currency.</summary>
internal sealed class RowAmount(ColumnMap map)
{
    private readonly int _amount = map.Amount;
    private readonly int _credit = map.IndexOf(LedgerField.Credit);
    private readonly int _sign = map.IndexOf(LedgerField.Sign);
    private readonly int _receipt = map.IndexOf(LedgerField.Receipt);
    private readonly int _other = map.IndexOf(LedgerField.OtherKind);
    private readonly int _currency = map.IndexOf(LedgerField.Currency);
    private readonly bool _isAlone = map.IndexOf(LedgerField.Credit) < 0 && map.IndexOf(LedgerField.Sign) < 0 && map.IndexOf(LedgerField.Currency) < 0 && map.IndexOf(LedgerField.Receipt) < 0 && map.IndexOf(LedgerField.OtherKind) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(LedgerRecords record, out long pence, out int rounded) =>
        _isAlone ? MoneyText.TryParse(record.Field(_amount), out pence, out rounded) : TryTogether(record, out pence, out rounded);

    /// <summary>The amount is in another currency than sterling: nobody can say here what it is in pounds.</summary>
    public bool IsForeign(LedgerRecords record) => _currency >= 0 && !CurrencyWords.IsSterling(record.Field(_currency));

    /// <summary>Nothing was paid and something came in.</summary>
    public bool IsReceipt(LedgerRecords record) =>
        _receipt >= 0 && MoneyText.TryParse(record.Field(_receipt), out var came, out _) && came != 0
        && (record.Field(_amount).IsEmpty || (MoneyText.TryParse(record.Field(_amount), out var paid, out _) && paid == 0));

    /// <summary>The text of the amount, or of what stands beside it, a credit or capital, where it is blank.</summary>
    public string TextOf(LedgerRecords record) => record.Text(_amount) is { Length: > 0 } amount || Math.Max(_credit, _other) < 0 ? record.Text(_amount) : record.Text(Math.Max(_credit, _other));

    private bool TryTogether(LedgerRecords record, out long pence, out int rounded)
    {
        if (IsForeign(record) || IsReceipt(record))
        {
            (pence, rounded) = (0, 0);
            return false;
        }

        if (_credit >= 0 || _other >= 0)
        {
            return TryBoth(record, out pence, out rounded);
        }

        var isMoney = MoneyText.TryParse(record.Field(_amount), out pence, out rounded);
        if (isMoney && pence > 0 && _sign >= 0 && SignWords.IsCredit(record.Field(_sign)))
        {
            (pence, rounded) = (-pence, -rounded);
        }

        return isMoney;
    }

    /// <summary>The debit less the credit, whichever sign the credit is written with, or revenue and capital together; one of the two may be blank.</summary>
    private bool TryBoth(LedgerRecords record, out long pence, out int rounded)
    {
        var second = _credit >= 0 ? _credit : _other;
        var isFirst = MoneyText.TryParse(record.Field(_amount), out var first, out var firstRounded);
        var isSecond = MoneyText.TryParse(record.Field(second), out var other, out var otherRounded);
        var isBad = (!isFirst && !record.Field(_amount).IsEmpty) || (!isSecond && !record.Field(second).IsEmpty);
        var sign = _credit < 0 ? 1 : -Math.Sign(other);
        pence = (isFirst ? first : 0) + (isSecond ? sign * other : 0);
        rounded = (isFirst ? firstRounded : 0) + (isSecond ? sign * otherRounded : 0);
        return (isFirst || isSecond) && !isBad;
    }
}
