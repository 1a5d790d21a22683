namespace EventGraph.Coding.Syntax.Tagging;

/// <summary>
/// The tags that a frequent word of the treebank has, as one number a set: what the tagger knows of the words to the right, which have
/// no tag yet. Immutable.
/// </summary>
internal sealed class TagDictionary(IReadOnlyDictionary<uint, uint> tagsOf)
{
    /// <summary>The number of the set of tags that the word with this form was seen with; 0 where it is not known.</summary>
    public uint this[uint form] => tagsOf.GetValueOrDefault(form);

    public static TagDictionary Read(BinaryReader reader)
    {
        int count = reader.Read7BitEncodedInt();
        var tagsOf = new Dictionary<uint, uint>(count);
        for (int i = 0; i < count; i++)
        {
            tagsOf.Add(reader.ReadUInt32(), (uint)reader.Read7BitEncodedInt());
        }

        return new TagDictionary(tagsOf);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(tagsOf.Count);
        foreach ((uint form, uint tags) in tagsOf.OrderBy(entry => entry.Key))
        {
            writer.Write(form);
            writer.Write7BitEncodedInt((int)tags);
        }
    }
}
