namespace WealthBuilding.Domain.Procurement.Rules;

/// <summary>What kind of contract is to be let, as Schedule 1 to the Procurement Act 2023 tells them apart.</summary>
public enum ContractKind
{
    GoodsServices,
    Works,

    /// <summary>Social, health, education and other services of Schedule 1 to the Procurement Regulations 2024.</summary>
    LightTouch,
    Concession,

    /// <summary>A concession for light touch services, which has a threshold of its own.</summary>
    LightTouchConcession,
}

/// <summary>Where the authority is devolved to: the law differs by it, not by where the work is done.</summary>
public enum UkNation
{
    England,
    Wales,
    Scotland,
    NorthernIreland,
}

/// <summary>The keys and the words of kinds and nations.</summary>
public static class RuleWords
{
    /// <summary>Every kind, in the order in which pages offer them.</summary>
    public static IReadOnlyList<ContractKind> Kinds { get; } = Enum.GetValues<ContractKind>();

    /// <summary>The key in data, addresses and on the command line: <c>goods-services</c>.</summary>
    public static string KeyOf(ContractKind kind) => kind switch
    {
        ContractKind.GoodsServices => "goods-services",
        ContractKind.Works => "works",
        ContractKind.LightTouch => "light-touch",
        ContractKind.Concession => "concession",
        ContractKind.LightTouchConcession => "light-touch-concession",
    };

    public static string NameOf(ContractKind kind) => kind switch
    {
        ContractKind.GoodsServices => "Goods or services",
        ContractKind.Works => "Works",
        ContractKind.LightTouch => "Light touch services",
        ContractKind.Concession => "Concession",
        ContractKind.LightTouchConcession => "Concession for light touch services",
    };

    /// <summary>The kind of a key; null for a word that is none.</summary>
    public static ContractKind? KindOf(string? key) => Kinds.Select(k => (ContractKind?)k).FirstOrDefault(k => KeyOf(k!.Value) == key?.Trim());

    public static string NameOf(UkNation nation) => nation is UkNation.NorthernIreland ? "Northern Ireland" : nation.ToString();

    /// <summary>The nation of its name as tables write it; null for a name that is none.</summary>
    public static UkNation? NationOf(string? name) => Enum.GetValues<UkNation>().Select(n => (UkNation?)n)
        .FirstOrDefault(n => string.Equals(NameOf(n!.Value).Replace(" ", string.Empty, StringComparison.Ordinal), name?.Replace(" ", string.Empty, StringComparison.Ordinal).Replace("-", string.Empty, StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
}
