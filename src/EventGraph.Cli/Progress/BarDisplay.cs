using Spectre.Console;
using Spectre.Console.Rendering;

namespace EventGraph.Cli.Progress;

/// <summary>A bar that moves, and goes when the work is done.</summary>
internal sealed class BarDisplay(IAnsiConsole console) : IProgressDisplay
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(200);

    public Task<T> ShowAsync<T>(Meter meter, Func<Task<T>> work) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn { Width = 30 }, new MeterColumn(meter))
        .StartAsync(async context =>
        {
            ProgressTask bar = context.AddTask(Markup.Escape(meter.Name), maxValue: 1);
            Task<T> working = work();
            do
            {
                bar.IsIndeterminate = meter.Share is null;
                bar.Value = meter.Share ?? 0;
            }
            while (await Task.WhenAny(working, Task.Delay(Period)) != working);
            return await working;
        });

    public void Say(string line) => console.WriteLine(line);

    private sealed class MeterColumn(Meter meter) : ProgressColumn
    {
        protected override bool NoWrap => true;

        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) => new Text(meter.ToString());
    }
}
