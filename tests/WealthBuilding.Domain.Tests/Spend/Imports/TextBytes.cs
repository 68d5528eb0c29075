using WealthBuilding.Domain.Spend.Imports;

namespace WealthBuilding.Domain.Tests.Spend.Imports;

/// <summary>A file in memory, handed out in pieces of a given size, so that every boundary is met.</summary>
internal sealed class TextBytes(byte[] bytes, int piece = int.MaxValue) : ILedgerBytes
{
    public long Length => bytes.Length;

    public Stream Open() => new Pieces(bytes, piece);

    private sealed class Pieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, piece));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, piece)]);
    }
}
