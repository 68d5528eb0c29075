namespace WealthBuilding.Domain.Spend.Imports;

/// <summary>The bytes of a file that may be read from the start as often as needed.</summary>
public interface ILedgerBytes
{
    long Length { get; }

    Stream Open();
}
