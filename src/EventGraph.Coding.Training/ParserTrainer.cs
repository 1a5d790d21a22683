using EventGraph.Coding.Syntax.Parsing;
using EventGraph.Coding.Syntax.Scoring;

namespace EventGraph.Coding.Training;

/// <summary>Trains the parser online, with a dynamic oracle and exploration: after the first epoch it mostly follows its own guesses.</summary>
internal sealed class ParserTrainer(TransitionSet transitions, ulong seed)
{
    private const int MistakesBeforeWeights = 4;
    private const int FollowedOfTen = 9;

    // The weights below take a megabyte, and dev does not miss them.
    private const int SmallestLevel = 8;

    // A right guess that wins over a wrong one by less is corrected too.
    private const int Margin = 20;

    private readonly Perceptron _perceptron = new(MistakesBeforeWeights);
    private readonly Shuffle _shuffle = new(seed);
    private readonly ParserState _state = new();
    private readonly FeatureBuffer _features = new();
    private readonly int[] _scores = new int[transitions.Count];

    public int Features => _perceptron.Features;

    public void Epoch(IReadOnlyList<Sentence> sentences, bool explore)
    {
        Sentence[] order = [.. sentences];
        _shuffle.Apply<Sentence>(order);
        foreach (Sentence sentence in order)
        {
            Learn(sentence, explore);
        }
    }

    public Parser Build() => new(transitions, LinearModel.Of(_perceptron.Averaged(), SmallestLevel));

    private void Learn(Sentence sentence, bool explore)
    {
        _state.Start(sentence.Words.Length);
        while (!_state.IsFinal)
        {
            if (_state.CanRoot)
            {
                _state.Apply(TransitionSet.Right(transitions.Root));
                continue;
            }

            ParserFeatures.Gather(_features, sentence.Words, sentence.GivenTags, _state);
            _perceptron.Score(_features.Keys, _scores);
            _perceptron.Tick();
            int guess = Parser.Best(_scores, _state, transitions);
            int truth = BestRight(sentence, out int leastCost);
            if (guess != truth && !IsRight(guess, sentence, leastCost))
            {
                _perceptron.Correct(_features.Keys, truth, guess);
                guess = explore && _shuffle.Next(10) < FollowedOfTen ? guess : truth;
            }
            else if (guess == truth)
            {
                Widen(sentence, truth, leastCost);
            }

            _state.Apply(guess);
        }
    }

    private void Widen(Sentence sentence, int truth, int leastCost)
    {
        int won = _scores[truth];
        _scores[truth] = int.MinValue;
        int rival = Parser.Best(_scores, _state, transitions);
        if (rival >= 0 && won - _scores[rival] < Margin && !IsRight(rival, sentence, leastCost))
        {
            _perceptron.Correct(_features.Keys, truth, rival);
        }
    }

    // The best-scored transition among those of least cost; an arc that is gold has its gold relation.
    private int BestRight(Sentence sentence, out int leastCost)
    {
        int shift = _state.CanShift ? DynamicOracle.ShiftCost(_state, sentence.Heads) : int.MaxValue;
        int left = _state.CanLeft ? DynamicOracle.LeftCost(_state, sentence.Heads) : int.MaxValue;
        int right = _state.CanRight ? DynamicOracle.RightCost(_state, sentence.Heads) : int.MaxValue;
        leastCost = Math.Min(shift, Math.Min(left, right));
        int best = shift == leastCost ? TransitionSet.Shift : -1;
        int top = _state.FromTop(0);
        if (left == leastCost)
        {
            best = Better(best, sentence, top, _state.Next, TransitionSet.Left);
        }

        return right == leastCost ? Better(best, sentence, top, _state.FromTop(1), TransitionSet.Right) : best;
    }

    private int Better(int best, Sentence sentence, int top, int head, Func<int, int> arc)
    {
        if (sentence.Heads[top] == head)
        {
            int gold = arc(sentence.Relations[top]);
            return best < 0 || _scores[gold] > _scores[best] ? gold : best;
        }

        for (int relation = 0; relation < transitions.Relations.Length; relation++)
        {
            int candidate = arc(relation);
            if (relation != transitions.Root && (best < 0 || _scores[candidate] > _scores[best]))
            {
                best = candidate;
            }
        }

        return best;
    }

    private bool IsRight(int guess, Sentence sentence, int leastCost)
    {
        if (guess == TransitionSet.Shift)
        {
            return DynamicOracle.ShiftCost(_state, sentence.Heads) == leastCost;
        }

        int top = _state.FromTop(0);
        bool left = TransitionSet.IsLeft(guess);
        int head = left ? _state.Next : _state.FromTop(1);
        int cost = left ? DynamicOracle.LeftCost(_state, sentence.Heads) : DynamicOracle.RightCost(_state, sentence.Heads);
        return cost == leastCost && (sentence.Heads[top] != head || sentence.Relations[top] == TransitionSet.Relation(guess));
    }
}
