using System.Text;
using EventGraph.Importing.Tests.Gdelt;

namespace EventGraph.Importing.Tests.Rows;

/// <summary>Alone, because it looks at what the process allocates.</summary>
[CollectionDefinition(nameof(LongLineTests), DisableParallelization = true)]
[Collection(nameof(LongLineTests))]
public sealed class LongLineTests
{
    private const long MegaByte = 1024 * 1024;

    [Fact]
    public async Task A_line_of_100_megabytes_costs_itself_only_and_no_memory()
    {
        byte[] first = Encoding.UTF8.GetBytes(GdeltText.Row((1, "1")) + "\n");
        byte[] last = Encoding.UTF8.GetBytes("\n" + GdeltText.Row((1, "3")) + "\n");
        long before = GC.GetTotalAllocatedBytes(precise: true);
        Imported imported = await Imported.OfAsync(ImportFormat.Gdelt2, new LongStream(first, 100 * MegaByte, last));
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Equal([1, 3], imported.Lines.Select(l => l.Line));
        Assert.Equal((2, RejectReasons.LineTooLong), (imported.OnlyRejected.Line, imported.OnlyRejected.Reason));
        Assert.Equal(ImportOptions.Default.MaxRawLength, imported.OnlyRejected.Raw.Length);
        Assert.InRange(allocated, 0, 40 * MegaByte);
    }

    /// <summary>A beginning, as many bytes of x, and an end.</summary>
    private sealed class LongStream(byte[] first, long middle, byte[] last) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => first.Length + middle + last.Length;

        public override long Position
        {
            get => _position;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            int read = (int)Math.Min(count, Length - _position);
            for (int i = 0; i < read; i++, _position++)
            {
                buffer[offset + i] = _position < first.Length ? first[_position]
                    : _position < first.Length + middle ? (byte)'x'
                    : last[_position - first.Length - middle];
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
