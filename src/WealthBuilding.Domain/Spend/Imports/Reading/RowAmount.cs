using System.Runtime.CompilerServices;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Reads the amount of a record together with what other columns say of it: a credit beside the debit, a sign, a currency.</summary>
internal sealed class RowAmount(ColumnMap map)
{
    private readonly int _amount = map.Amount;
    private readonly int _credit = map.IndexOf(LedgerField.Credit);
    private readonly int _sign = map.IndexOf(LedgerField.Sign);
    private readonly int _receipt = map.IndexOf(LedgerField.Receipt);
    private readonly int _currency = map.IndexOf(LedgerField.Currency);
    private readonly bool _isAlone = map.IndexOf(LedgerField.Credit) < 0 && map.IndexOf(LedgerField.Sign) < 0 && map.IndexOf(LedgerField.Currency) < 0 && map.IndexOf(LedgerField.Receipt) < 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(LedgerRecords record, out long pence, out int rounded) =>
        _isAlone ? MoneyText.TryParse(record.Field(_amount), out pence, out rounded) : TryTogether(record, out pence, out rounded);

    /// <summary>The amount is in another currency than sterling: nobody can say here what it is in pounds.</summary>
    public bool IsForeign(LedgerRecords record) => _currency >= 0 && !CurrencyWords.IsSterling(record.Field(_currency));

    /// <summary>Nothing was paid and something came in.</summary>
    public bool IsReceipt(LedgerRecords record) =>
        _receipt >= 0 && MoneyText.TryParse(record.Field(_receipt), out var came, out _) && came != 0
        && (record.Field(_amount).IsEmpty || (MoneyText.TryParse(record.Field(_amount), out var paid, out _) && paid == 0));

    /// <summary>The text of the amount, or of the credit where there is no debit.</summary>
    public string TextOf(LedgerRecords record) => record.Text(_amount) is { Length: > 0 } amount || _credit < 0 ? record.Text(_amount) : record.Text(_credit);

    private bool TryTogether(LedgerRecords record, out long pence, out int rounded)
    {
        if (IsForeign(record) || IsReceipt(record))
        {
            (pence, rounded) = (0, 0);
            return false;
        }

        if (_credit >= 0)
        {
            return TryBalance(record, out pence, out rounded);
        }

        var isMoney = MoneyText.TryParse(record.Field(_amount), out pence, out rounded);
        if (isMoney && pence > 0 && _sign >= 0 && SignWords.IsCredit(record.Field(_sign)))
        {
            (pence, rounded) = (-pence, -rounded);
        }

        return isMoney;
    }

    /// <summary>The debit less the credit, whichever sign the credit is written with; one of the two may be blank.</summary>
    private bool TryBalance(LedgerRecords record, out long pence, out int rounded)
    {
        var isDebit = MoneyText.TryParse(record.Field(_amount), out var debit, out var debitRounded);
        var isCredit = MoneyText.TryParse(record.Field(_credit), out var credit, out var creditRounded);
        var isBad = (!isDebit && !record.Field(_amount).IsEmpty) || (!isCredit && !record.Field(_credit).IsEmpty);
        pence = (isDebit ? debit : 0) - (isCredit ? Math.Abs(credit) : 0);
        rounded = (isDebit ? debitRounded : 0) - (isCredit ? Math.Sign(credit) * creditRounded : 0);
        return (isDebit || isCredit) && !isBad;
    }
}
