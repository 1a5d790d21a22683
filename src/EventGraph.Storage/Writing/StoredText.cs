using System.Buffers;
using System.Text;

namespace EventGraph.Storage.Writing;

/// <summary>What a text must be so that every database keeps it as it was given. One that is not would fail its whole transaction, and others' writes with it.</summary>
internal static class StoredText
{
    /// <summary>What is wrong with the first of some texts that is none, after "the text …"; null where nothing is.</summary>
    public static string? FaultOf(params ReadOnlySpan<string?> texts)
    {
        foreach (string? text in texts)
        {
            if (text?.Contains('\0', StringComparison.Ordinal) == true)
            {
                return "holds a NUL character";
            }

            if (HoldsHalfACharacter(text))
            {
                return "holds half of a character, an unpaired surrogate";
            }
        }

        return null;
    }

    private static bool HoldsHalfACharacter(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out int length) != OperationStatus.Done)
            {
                return true;
            }

            text = text[(at + length)..];
        }

        return false;
    }
}
