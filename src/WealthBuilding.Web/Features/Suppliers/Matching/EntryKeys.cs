using System.Text;

namespace WealthBuilding.Web.Features.Suppliers.Matching;

/// <summary>Which entry of which register each organisation of an index is: about ten bytes for each.</summary>
internal sealed class EntryKeys
{
    private readonly List<string> _registers = [];
    private readonly List<byte> _registerOf = [];
    private readonly List<int> _ends = [];
    private readonly List<byte> _numbers = [];

    /// <summary>Size in memory.</summary>
    public long Bytes => _registerOf.Capacity + (_ends.Capacity * 4L) + _numbers.Capacity;

    /// <summary>The register and number of an organisation.</summary>
    public (string Register, string Number) this[int entity]
    {
        get
        {
            var start = entity == 0 ? 0 : _ends[entity - 1];
            return (_registers[_registerOf[entity]], Encoding.UTF8.GetString(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_numbers)[start.._ends[entity]]));
        }
    }

    /// <summary>Whether any organisation is in the register.</summary>
    public bool Has(string register) => _registers.Contains(register);

    /// <summary>Adds the next organisation.</summary>
    public void Add(string register, string number)
    {
        var at = _registers.IndexOf(register);
        if (at < 0)
        {
            at = _registers.Count;
            _registers.Add(register);
        }

        _registerOf.Add(checked((byte)at));
        foreach (var c in Encoding.UTF8.GetBytes(number))
        {
            _numbers.Add(c);
        }

        _ends.Add(_numbers.Count);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_registers.Count);
        _registers.ForEach(writer.Write);
        writer.Write(_ends.Count);
        for (var i = 0; i < _ends.Count; i++)
        {
            writer.Write(_registerOf[i]);
            writer.Write(this[i].Number);
        }
    }

    public static EntryKeys Read(BinaryReader reader)
    {
        var keys = new EntryKeys();
        var registers = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToList();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            keys.Add(registers[reader.ReadByte()], reader.ReadString());
        }

        return keys;
    }
}
