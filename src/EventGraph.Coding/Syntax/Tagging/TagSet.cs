using System.Collections.Immutable;

namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>The tags of a model, numbered in a fixed order.</summary>
internal sealed class TagSet
{
    private readonly ImmutableArray<Tag> _tags;
    private readonly Dictionary<Tag, byte> _numbers = [];

    public TagSet(IEnumerable<Tag> tags)
    {
        _tags = [.. tags];
        for (int i = 0; i < _tags.Length; i++)
        {
            _numbers.Add(_tags[i], checked((byte)i));
        }
    }

    public int Count => _tags.Length;

    public Tag this[byte number] => _tags[number];

    public byte this[Tag tag] => _numbers[tag];

    public bool TryGet(Tag tag, out byte number) => _numbers.TryGetValue(tag, out number);

    public static TagSet Read(BinaryReader reader)
    {
        var tags = new Tag[reader.ReadByte()];
        for (int i = 0; i < tags.Length; i++)
        {
            tags[i] = new Tag(reader.ReadString(), reader.ReadString());
        }

        return new TagSet(tags);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(checked((byte)_tags.Length));
        foreach (Tag tag in _tags)
        {
            writer.Write(tag.Upos);
            writer.Write(tag.Xpos);
        }
    }
}
