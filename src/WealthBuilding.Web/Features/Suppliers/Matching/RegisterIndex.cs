using WealthBuilding.Domain.Suppliers.Registers;
using WealthBuilding.Domain.Suppliers.Resolution;
using WealthBuilding.Web.Features.ReferenceData.Published;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>All organisations of all registers, ready to be searched.</summary>
/// <param name="Names">The index.</param>
/// <param name="Keys">Which entry each of its organisations is.</param>
/// <param name="Stamp">From which state of the registers it was made.</param>
internal sealed record RegisterIndex(NameIndex Names, EntryKeys Keys, string Stamp)
{
    public long Bytes => Names.Bytes + Keys.Bytes;

    /// <summary>Which numbers nobody has, neither in the registers that are loaded nor in another index.</summary>
    public KnownNumbers KnownBeside(NameIndex beside) =>
        new(Names, beside, Keys.Has(RegisterKeys.Of(RegisterKind.CompaniesHouse)), Keys.Has(RegisterKeys.Of(RegisterKind.Charities)));
}

/// <summary>All suppliers' records, ready to be searched; merged records count as the one that they went into.</summary>
/// <param name="Names">The index.</param>
/// <param name="Suppliers">The supplier's id of each of its organisations.</param>
/// <param name="ByNumber">Suppliers by the numbers that registers know them by, as <see cref="NumberKeys"/> writes them.</param>
/// <param name="Stamp">From which state of the suppliers it was made.</param>
internal sealed record OwnIndex(NameIndex Names, IReadOnlyList<int> Suppliers, IReadOnlyDictionary<string, int> ByNumber, string Stamp);
