using WealthBuilding.Domain.Suppliers.Resolution;

namespace WealthBuilding.Domain.Tests.Suppliers.Resolution;

/// <summary>At how many signs a ledger cuts its names.</summary>
public sealed class LedgerCutTests
{
    [Fact]
    public void Of_SeveralOfTheLongestLength_IsThatLength() => Assert.Equal(26, LedgerCut.Of([(12, 40), (26, 3), (25, 7)]));

    [Fact]
    public void Of_OneThatIsLongest_IsNone() => Assert.Null(LedgerCut.Of([(12, 40), (26, 30), (61, 1)]));

    [Fact]
    public void Of_ShortNamesOrNone_IsNone()
    {
        Assert.Null(LedgerCut.Of([(9, 40), (12, 30)]));
        Assert.Null(LedgerCut.Of([]));
    }
}
