namespace EventGraph.Graph.Views;

/// <summary>The formulas that turn activity into influence. What they mean is in <c>docs/paths.md</c>.</summary>
/// <remarks>
/// Half-life decay of event networks: Lerner, Bussmann, Snijders, Brandes 2013. Bandwidth and dependence: Moyer and others 2018.
/// </remarks>
public static class Measures
{
    /// <summary>θ: the volume at which bandwidth is 1 − 1/e.</summary>
    public const double Theta = 5;

    /// <summary>κ: the volume that everybody is taken to receive besides what was reported; it keeps thin evidence thin.</summary>
    public const double Kappa = 2;

    /// <summary>ε: makes the valence of a relationship without cooperation or conflict 0, and is too small to move any other.</summary>
    public const double Epsilon = 1e-9;

    /// <summary>Below this volume a relationship has decayed to nothing (a single event does after 40 half-lives) and is not in the view.</summary>
    public const double MinVolume = 1e-12;

    /// <summary>What is left of an event's activity after an age: 2^(−age/H).</summary>
    public static double Decay(int ageInDays, double halfLifeDays) => double.Exp2(-ageInDays / halfLifeDays);

    /// <summary>s = (C−K)/(C+K+ε), from −1 (all conflict) to 1 (all cooperation).</summary>
    public static double Valence(double cooperation, double conflict) => (cooperation - conflict) / (cooperation + conflict + Epsilon);

    /// <summary>B = 1 − e^(−V/θ), from 0 to 1: how much passes between the two.</summary>
    public static double Bandwidth(double volume) => 1 - Math.Exp(-volume / Theta);

    /// <summary>D = V/(κ + Σ_k V_kj), from 0 to 1: what share of all that reaches the target comes from the source.</summary>
    /// <param name="volume">Of the relationship.</param>
    /// <param name="received">The volume of all relationships into its target.</param>
    public static double Dependence(double volume, double received) => volume / (Kappa + received);
}
