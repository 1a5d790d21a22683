using System.Collections.Immutable;

namespace EventGraph.Coding.Resolution;

/// <summary>Finds passages in quotation marks. A mark that is never closed holds until the paragraph ends.</summary>
internal static class QuotationReader
{
    /// <summary>Quotations in the order of the text.</summary>
    public static ImmutableArray<Quotation> Read(string text)
    {
        ImmutableArray<Quotation>.Builder found = ImmutableArray.CreateBuilder<Quotation>();
        int open = -1;
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n' when open >= 0:
                    found.Add(new Quotation(open, i, IsClosed: false));
                    open = -1;
                    break;
                case '“' or '«' or '„' when open < 0:
                case '"' when open < 0:
                    open = i;
                    break;
                case '”' or '»' or '"' when open >= 0:
                    found.Add(new Quotation(open, i + 1, IsClosed: true));
                    open = -1;
                    break;
                default:
                    break;
            }
        }

        if (open >= 0)
        {
            found.Add(new Quotation(open, text.Length, IsClosed: false));
        }

        return found.DrainToImmutable();
    }
}
