using System.IO.Compression;
using EventGraph.Coding.Syntax.Lemmas;
using EventGraph.Coding.Syntax.Network;
using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Syntax.Tagging;

namespace EventGraph.Coding.Syntax;

/// <summary>What the training has learnt. Immutable.</summary>
internal sealed record SyntaxModel(TagSet Tags, RelationSet Relations, FeatureTable Features, NetworkWeights Weights, Lemmatizer Lemmatizer)
{
    private const string Resource = "EventGraph.Coding.Syntax.english.br";
    private const uint Magic = 0x32534745; // "EGS2"

    /// <summary>Loads the model that is a resource of this assembly.</summary>
    public static SyntaxModel LoadResource()
    {
        using Stream stream = typeof(SyntaxModel).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is not in the assembly.");
        return Load(stream);
    }

    /// <exception cref="InvalidDataException">The stream is no model.</exception>
    public static SyntaxModel Load(Stream stream)
    {
        using var brotli = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
        using var content = new MemoryStream();
        brotli.CopyTo(content);
        content.Position = 0;
        using var reader = new BinaryReader(content);
        if (reader.ReadUInt32() != Magic)
        {
            throw new InvalidDataException("This is no syntax model of the version that this program reads.");
        }

        return new SyntaxModel(
            TagSet.Read(reader), RelationSet.Read(reader), FeatureTable.Read(reader), NetworkWeights.Read(reader), Lemmatizer.Read(reader));
    }

    /// <summary>Writes the model as <see cref="Load"/> reads it.</summary>
    public void Save(Stream stream)
    {
        using var brotli = new BrotliStream(stream, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true);
        using var writer = new BinaryWriter(brotli);
        writer.Write(Magic);
        Tags.Write(writer);
        Relations.Write(writer);
        Features.Write(writer);
        Weights.Write(writer);
        Lemmatizer.Write(writer);
    }
}
