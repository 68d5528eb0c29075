using System.Text;

namespace WealthBuilding.Benchmarks;

/// <summary>An invented postcode file of the shape of ONSPD, made while it is read, so that its gigabyte is never held.</summary>
/// <param name="isNarrow">With the needed columns only, instead of fifty-two.</param>
internal sealed class GeneratedPostcodeFile(int count, bool isNarrow) : TextReader
{
    private const int Outwards = 2_900;
    private const string Letters = "ABDEFGHJLNPQRSTUWXYZ";
    private static readonly string[] Areas = "AB AL B BA BB BD BH BL BN BR BS CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EH EN EX FK FY G GL GU HA HD HG HP HR HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WD WF WN WR WS WV YO".Split(' ');
    private static readonly string Filler = string.Concat(Enumerable.Repeat("S99999999,", 44));

    private readonly IEnumerator<string> _codes = Codes(count).GetEnumerator();
    private readonly StringBuilder _pending = new(isNarrow ? "pcds,doterm,oslaua\n" : "pcd7,pcd8,pcds,dointr,doterm,oscty,ced,oslaua," + string.Join(',', Enumerable.Range(9, 44).Select(i => $"column{i}")) + "\n");
    private int _row;

    public override int Read(char[] buffer, int index, int count)
    {
        while (_pending.Length < count && _codes.MoveNext())
        {
            var code = _codes.Current;
            var spaced = $"{code[..^3]} {code[^3..]}";
            var terminated = _row % 3 == 0 ? "199606" : string.Empty;
            var district = $"E07000{_row++ / 8000 % 240 + 1:000}";
            _pending.Append(isNarrow ? $"{spaced},{terminated},{district}\n" : $"{code},{code},{spaced},198001,{terminated},E99999999,E99999999,{district},{Filler}\n");
        }

        var length = Math.Min(count, _pending.Length);
        _pending.CopyTo(0, buffer, index, length);
        _pending.Remove(0, length);
        return length;
    }

    /// <summary>Different postcodes without a space, the same each time.</summary>
    internal static IEnumerable<string> Codes(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var outward = i % Outwards;
            var inward = i / Outwards * 37 % 4000;
            yield return $"{Areas[outward % Areas.Length]}{(outward / Areas.Length) + 1}{inward / 400}{Letters[inward / 20 % 20]}{Letters[inward % 20]}";
        }
    }

    /// <summary>As people write them: with and without a space, in lower case, with spaces around; one in twenty is not there.</summary>
    internal static string[] Dirty(int count)
    {
        var random = new Random(20260101);
        var codes = Codes(2_700_000).Where((_, i) => i % 9 == 0).ToArray();
        return [.. Enumerable.Range(0, count).Select(i => Dirty(codes[random.Next(codes.Length)], i, random))];
    }

    private static string Dirty(string code, int i, Random random)
    {
        code = random.Next(20) == 0 ? "ZE9" + code[^3..] : code;
        return (i % 4) switch
        {
            0 => code,
            1 => $"{code[..^3]} {code[^3..]}",
            2 => $"{code[..^3]} {code[^3..]}".ToLowerInvariant(),
            _ => $" {code[..^3]}  {code[^3..]} ",
        };
    }
}
