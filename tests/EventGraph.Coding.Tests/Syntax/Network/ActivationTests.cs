using System.Runtime.Intrinsics;
using EventGraph.Coding.Syntax.Network;

namespace EventGraph.Coding.Tests.Syntax.Network;

public sealed class ActivationTests
{
    [Theory]
    [InlineData(-100f, -87)]
    [InlineData(-5.5f, -5.5)]
    [InlineData(-0.01f, -0.01)]
    [InlineData(0f, 0)]
    [InlineData(1f, 1)]
    [InlineData(30.2f, 30.2)]
    [InlineData(1000f, 87)]
    public void The_exponential_is_right_and_bounded(float x, double bounded)
    {
        double right = Math.Exp(bounded);

        Assert.Equal(right, Activation.Exp(Vector256.Create(x))[0], right * 1e-6);
    }

    [Fact]
    public void The_sigmoid_goes_from_none_to_one() =>
        Assert.Equal([0, 0.5f, 1], ((float[])[-90, 0, 90]).Select(x => MathF.Round(Activation.Sigmoid(Vector256.Create(x))[0], 6)));
}
