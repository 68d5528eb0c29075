using System.Globalization;
using System.Text.RegularExpressions;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Infrastructure.Mvc;

/// <summary>A whole number as people type it: <c>1250</c>, <c>1,250</c>.</summary>
internal static partial class TypedNumber
{
    /// <summary>False for everything else: a comma that parts no thousands (<c>1,2</c>) may mean a decimal, and is never read past.</summary>
    public static bool TryWhole(string? text, out long number)
    {
        var plain = PlainText.WithoutUnseen(text ?? string.Empty).Trim();
        number = 0;
        return Shape().IsMatch(plain) && long.TryParse(plain, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out number);
    }

    [GeneratedRegex("^(?:[0-9]{1,18}|[0-9]{1,3}(?:,[0-9]{3}){1,5})$", RegexOptions.NonBacktracking)]
    private static partial Regex Shape();
}
