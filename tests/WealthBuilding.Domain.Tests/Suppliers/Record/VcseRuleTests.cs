using WealthBuilding.Domain.Suppliers;
using WealthBuilding.Domain.Suppliers.Record;

namespace WealthBuilding.Domain.Tests.Suppliers.Record;

public sealed class VcseRuleTests
{
    [Theory]
    [InlineData("cic", OwnershipModel.Unknown, SupplierPurpose.AssetLock, VcseStatus.Yes)]
    [InlineData("community-benefit", OwnershipModel.Unknown, SupplierPurpose.Unknown, VcseStatus.Yes)]
    [InlineData("co-operative", OwnershipModel.WorkerOwned, SupplierPurpose.Unknown, VcseStatus.Yes)]
    [InlineData("guarantee-company", OwnershipModel.Unknown, SupplierPurpose.Charitable, VcseStatus.Yes)]
    [InlineData("guarantee-company", OwnershipModel.Unknown, SupplierPurpose.Unknown, VcseStatus.Unknown)]
    [InlineData("guarantee-company", OwnershipModel.Unknown, SupplierPurpose.Profit, VcseStatus.No)]
    [InlineData("private-company", OwnershipModel.Unknown, SupplierPurpose.Unknown, VcseStatus.No)]
    [InlineData("private-company", OwnershipModel.WorkerOwned, SupplierPurpose.Unknown, VcseStatus.Unknown)]
    [InlineData("private-company", OwnershipModel.Charity, SupplierPurpose.SocialPurpose, VcseStatus.Yes)]
    [InlineData("llp", OwnershipModel.Independent, SupplierPurpose.Unknown, VcseStatus.No)]
    [InlineData("sole-trader", OwnershipModel.Independent, SupplierPurpose.Unknown, VcseStatus.No)]
    [InlineData("public-body", OwnershipModel.PublicBody, SupplierPurpose.Charitable, VcseStatus.No)]
    [InlineData("guarantee-company", OwnershipModel.PublicBody, SupplierPurpose.Charitable, VcseStatus.No)]
    [InlineData(null, OwnershipModel.Unknown, SupplierPurpose.Unknown, VcseStatus.Unknown)]
    public void The_definition_is_answered_by_purpose_then_by_form(string? form, OwnershipModel ownership, SupplierPurpose purpose, VcseStatus expected)
    {
        var answer = new VcseRule(Seeds.SupplierDefinitions, Seeds.LegalForms).AsAt(form, ownership, purpose, new DateOnly(2026, 4, 1));

        Assert.Equal(expected, answer.Status);
        Assert.NotEmpty(answer.Why);
        Assert.NotNull(answer.Source);
    }

    [Fact]
    public void A_day_without_a_definition_has_no_answer() =>
        Assert.Equal(VcseStatus.Unknown, new VcseRule(new SupplierDefinitions([]), Seeds.LegalForms).AsAt("cic", OwnershipModel.Unknown, SupplierPurpose.AssetLock, new DateOnly(2026, 4, 1)).Status);
}
