using WealthBuilding.Domain.Suppliers.Registers;

namespace WealthBuilding.Domain.Suppliers.Record;

/// <summary>What the ending of a name proves: only the endings that the law keeps for one legal form.</summary>
/// <remarks>
/// Companies Act 2006 s. 58 (public limited company) and s. 1197 (nobody else may trade under such an ending); Companies (Audit,
/// Investigations and Community Enterprise) Act 2004 s. 33 (community interest company); Limited Liability Partnerships Act 2000,
/// Schedule Part I; Charities Act 2011 s. 212 (charitable incorporated organisation). LIMITED proves no form: a society has it too. No word proves ownership: 'Co-operative' stands in names of
/// companies that are none, and COOPER, CO-OPERATIVE RETAIL and CIC say nothing of who owns.
/// </remarks>
public static class NameEnding
{
    // In the writing of RegisterName. CBC, CCC and PAC are left out, though the Welsh forms may be shortened so: in ledgers they are
    // county borough councils, cricket clubs and committees.
    private static readonly (string Ending, string Category)[] Endings =
    [
        ("COMMUNITY INTEREST PLC", "cic"),
        ("CIC", "cic"),
        ("PLC", "public-company"),
        ("CWMNI LTD CYHOEDDUS", "public-company"),
        ("LLP", "llp"),
        ("PARTNERIAETH ATEBOLRWYDD LTD", "llp"),
        ("CHARITABLE INCORPORATED ORGANISATION", "cio"),
        ("CIO", "cio"),
        ("SCIO", "cio"),
    ];

    /// <summary>The category of the form that the name ends in; null where its ending proves none.</summary>
    public static string? CategoryOf(string name)
    {
        var key = RegisterName.Key(name);
        foreach (var (ending, category) in Endings)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal) && key.Length > ending.Length && key[^(ending.Length + 1)] == ' ')
            {
                return category;
            }
        }

        return null;
    }
}
