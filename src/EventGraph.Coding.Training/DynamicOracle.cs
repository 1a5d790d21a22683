using EventGraph.Coding.Syntax.Parsing;

namespace EventGraph.Coding.Training;

/// <summary>
/// How many gold arcs each kind of transition puts out of reach, from any state (Goldberg and Nivre, 2013, section 5): what lets the parser
/// learn from the states that its own mistakes lead to.
/// </summary>
internal static class DynamicOracle
{
    public static int ShiftCost(ParserState state, ReadOnlySpan<int> heads)
    {
        int next = state.Next, cost = 0;
        ReadOnlySpan<int> stack = state.Stack;
        for (int i = 0; i < stack.Length; i++)
        {
            int word = stack[i];
            bool top = i == stack.Length - 1;
            cost += (!top && heads[next] == word) || (word >= 0 && heads[word] == next) ? 1 : 0;
        }

        return cost;
    }

    public static int LeftCost(ParserState state, ReadOnlySpan<int> heads)
    {
        int top = state.FromTop(0);
        int head = heads[top];
        return (head == state.FromTop(1) || head > state.Next ? 1 : 0) + DependentsAhead(state, heads, top);
    }

    public static int RightCost(ParserState state, ReadOnlySpan<int> heads)
    {
        int top = state.FromTop(0);
        return (heads[top] >= state.Next ? 1 : 0) + DependentsAhead(state, heads, top);
    }

    private static int DependentsAhead(ParserState state, ReadOnlySpan<int> heads, int word)
    {
        int count = 0;
        for (int i = state.Next; i < state.Length; i++)
        {
            count += heads[i] == word ? 1 : 0;
        }

        return count;
    }
}
