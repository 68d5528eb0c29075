using System.Text;
using System.Text.Unicode;

namespace WealthBuilding.Domain.Spend.Imports.Reading;

/// <summary>Checks while reading that a file goes on being what its beginning showed: UTF-8 without NUL. So a plain file is read once only.</summary>
internal sealed class Utf8Guard(TextSurvey survey)
{
    private readonly byte[] _open = new byte[3];
    private int _openLength;

    /// <summary>Looks at the bytes that were read now.</summary>
    /// <exception cref="NotUtf8Exception">They are no UTF-8: the file has to be read in another encoding.</exception>
    /// <exception cref="LedgerRefusedException">They hold NUL: the file is no text.</exception>
    public void Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
        {
            throw new LedgerRefusedException(Refusals.Binary);
        }

        if (_openLength == 0 && Ascii.IsValid(bytes))
        {
            return;
        }

        survey.SawMoreThanAscii = true;
        byte[] joined = [.. _open.AsSpan(0, _openLength), .. bytes];
        var tail = bytes.IsEmpty ? 0 : TextSurvey.OpenTail(joined);
        if (!Utf8.IsValid(joined.AsSpan(0, joined.Length - tail)) || (bytes.IsEmpty && _openLength > 0))
        {
            throw new NotUtf8Exception();
        }

        joined.AsSpan(joined.Length - tail).CopyTo(_open);
        _openLength = tail;
    }
}

/// <summary>A file that began as UTF-8 is not UTF-8. It never leaves <see cref="LedgerReader"/>, which reads again.</summary>
internal sealed class NotUtf8Exception : Exception;
