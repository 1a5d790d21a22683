using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>The relations of a model, numbered in a fixed order.</summary>
internal sealed class RelationSet
{
    private readonly Dictionary<string, int> _numbers = [];

    public RelationSet(IEnumerable<string> names)
    {
        Names = [.. names];
        for (int i = 0; i < Names.Length; i++)
        {
            _numbers.Add(Names[i], i);
        }

        Root = _numbers["root"];
    }

    public ImmutableArray<string> Names { get; }

    /// <summary>The relation of the root.</summary>
    public int Root { get; }

    public int this[string name] => _numbers[name];

    public static RelationSet Read(BinaryReader reader)
    {
        var names = new string[reader.ReadByte()];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }

        return new RelationSet(names);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(checked((byte)Names.Length));
        foreach (string name in Names)
        {
            writer.Write(name);
        }
    }
}
