using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax.Parsing;

/// <summary>
/// The transitions of the arc-hybrid system (Kuhlmann, Gómez-Rodríguez and Satta, 2011) by number: 0 shifts; 1 + 2r makes the top of the
/// stack a dependent of the next word with relation r; 2 + 2r makes it one of the word below it.
/// </summary>
internal sealed class TransitionSet
{
    public const int Shift = 0;

    private readonly Dictionary<string, int> _numbers = [];

    public TransitionSet(IEnumerable<string> relations)
    {
        Relations = [.. relations];
        for (int i = 0; i < Relations.Length; i++)
        {
            _numbers.Add(Relations[i], i);
        }

        Root = _numbers["root"];
    }

    public ImmutableArray<string> Relations { get; }

    public int Root { get; }

    public int Count => 1 + (2 * Relations.Length);

    public int this[string relation] => _numbers[relation];

    public static int Left(int relation) => 1 + (2 * relation);

    public static int Right(int relation) => 2 + (2 * relation);

    public static bool IsLeft(int transition) => (transition & 1) == 1;

    public static int Relation(int transition) => (transition - 1) >> 1;

    public static TransitionSet Read(BinaryReader reader)
    {
        var relations = new string[reader.ReadByte()];
        for (int i = 0; i < relations.Length; i++)
        {
            relations[i] = reader.ReadString();
        }

        return new TransitionSet(relations);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(checked((byte)Relations.Length));
        foreach (string relation in Relations)
        {
            writer.Write(relation);
        }
    }
}
