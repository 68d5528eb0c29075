using System.IO.Compression;
using System.Text;
using WealthBuilding.Domain.Common;

namespace WealthBuilding.Web.Features.ReferenceData;

/// <summary>The tables of a reference file as it is published: a file, or a zip with one or several in it.</summary>
internal static class ReferenceFile
{
    /// <summary>How the files of registers end.</summary>
    public static readonly string[] RegisterKinds = [".csv", ".txt", ".json"];

    private static readonly string[] Csv = [".csv"];

    public static IEnumerable<(string Name, TextReader Text)> Open(string path, string[]? endings = null)
    {
        if (!path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            using var reader = Reader(File.OpenRead(path));
            yield return (Path.GetFileName(path), reader);
            yield break;
        }

        using var zip = ZipFile.OpenRead(path);
        foreach (var entry in zip.Entries.Where(e => IsData(e, endings ?? Csv)).OrderByDescending(e => e.Length))
        {
            using var reader = Reader(entry.Open());
            yield return (entry.Name, reader);
        }
    }

    /// <summary>What is said of a file that cannot be read to its end, a zip that broke off on its way above all.</summary>
    public static Problem Damaged(string source, InvalidDataException fault) =>
        new Problem.Invalid($"{source} cannot be read to its end: {fault.Message.TrimEnd('.')}. Nothing was taken as gone. Take the file again, whole");

    private static StreamReader Reader(Stream stream) => new(stream, Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback()));

    // The ONS puts one big table beside the same rows split by area, and many small tables of names: only tables of data are read.
    private static bool IsData(ZipArchiveEntry entry, string[] endings) =>
        endings.Any(e => entry.Name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && !entry.FullName.Contains("multi_csv", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Reads bytes that are no UTF-8 as windows-1252: some registers are written in it, and one byte in a gigabyte decides nothing for the rest.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    public override int MaxCharCount => 4;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _text = string.Empty;
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytesUnknown);
            _next = 0;
            return true;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }

            _next--;
            return true;
        }

        public override void Reset() => (_text, _next) = (string.Empty, 0);
    }
}
