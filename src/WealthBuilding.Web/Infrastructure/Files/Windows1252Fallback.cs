using System.Text;

namespace WealthBuilding.Web.Infrastructure.Files;

/// <summary>Reads bytes that are no UTF-8 as windows-1252: some registers are written in it, and one byte in a gigabyte decides nothing for the rest.</summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    /// <summary>UTF-8, with whatever is none read so.</summary>
    public static Encoding Utf8 { get; } = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());

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
