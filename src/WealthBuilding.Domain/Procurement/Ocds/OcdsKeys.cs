using System.Security.Cryptography;
using System.Text;

namespace WealthBuilding.Domain.Procurement.Ocds;

/// <summary>The reference under which the register keeps what a release tells: the ocid, then the award, then the contract.</summary>
/// <remarks>
/// Words stand between them, since the register finds references by letters and digits alone: award 11 of process 1 is not award 1 of process 11.
/// An award's id that begins with the ocid, as Contracts Finder writes it, is shortened; what is longer than the register's reference has a hash in place of the award, and an ocid of more than 67 signs one of its own.
/// </remarks>
public static class OcdsKeys
{
    private const int Longest = 100;
    private const int HashLength = 32;

    public static string Of(string ocid, string? award = null, string? contract = null)
    {
        var key = Call(ocid) + (award is null ? string.Empty : $"/award-{Within(award, ocid)}") + (contract is null ? string.Empty : $"/contract-{Within(contract, ocid)}");
        if (key.Length <= Longest)
        {
            return key;
        }

        return award is null && contract is null ? Call(ocid) : $"{Call(ocid)}/{Hash(key)}";
    }

    /// <summary>Ids that tell parts apart: what has none, or one that stands before it already, is told by its place.</summary>
    public static IReadOnlyList<string> Apart(IEnumerable<string?> ids)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        return [.. ids.Select((id, i) => id is null ? $"place {i + 1}" : known.Add(id) ? id : $"{id} place {i + 1}")];
    }

    private static string Within(string id, string ocid) => Plain(id.StartsWith(ocid, StringComparison.Ordinal) && id.Length > ocid.Length + 1 ? id[(ocid.Length + 1)..] : id);

    // One for the call and for all that became of it: with the hash of an award behind it, it must fit.
    private static string Call(string ocid) => Plain(ocid) is { Length: <= Longest - HashLength - 1 } call ? call : Hash(Plain(ocid));

    // The slash parts the call from its awards.
    private static string Plain(string id) => id.Replace('/', '-');

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
