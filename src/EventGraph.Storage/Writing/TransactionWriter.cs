using EventGraph.Articles;

namespace EventGraph.Storage.Writing;

/// <summary>
/// Decides on writes, whatever the database. Looks before it writes (version, id), so that a write that is refused has touched nothing and its
/// neighbours stay; whatever else fails, fails the transaction.
/// </summary>
internal sealed class TransactionWriter(IStoreDatabase database, ActorNumbers actors, TimeProvider clock) : ITransactionWriter
{
    public async Task<CommittedBatch> WriteAsync(IReadOnlyList<StoreWrite> writes)
    {
        await using IStoreTransaction transaction = await database.BeginAsync();
        LogBuilder log = new(transaction, actors, clock.GetUtcNow());
        await log.LookUpAsync(writes);
        foreach (StoreWrite write in writes)
        {
            switch (write)
            {
                case AppendWrite append:
                    await log.AppendAsync(append);
                    break;
                case RetractWrite retraction:
                    await log.RetractAsync(retraction);
                    break;
                case AcceptWrite accept:
                    await AcceptAsync(accept, transaction, log.Recorded);
                    break;
                case FinishWrite finish:
                    await FinishAsync(finish, transaction);
                    break;
                default:
                    throw new InvalidOperationException($"The store does not know how to write a {write.GetType().Name}.");
            }
        }

        LogAddition addition = log.Finish();
        if (!addition.IsEmpty)
        {
            await transaction.WriteAsync(addition);
        }

        await transaction.CommitAsync();
        addition.Actors.ForEach(a => actors.Learn(a.Id, a.Number));
        return log.Summary;
    }

    private static async ValueTask AcceptAsync(AcceptWrite accept, IStoreTransaction transaction, DateTimeOffset recorded)
    {
        if (await transaction.FindArticleAsync(accept.Article.Id) is { } known)
        {
            accept.Accept(new ArticleReceipt(false, known));
            return;
        }

        ArticleRecord record = new(accept.Article, recorded, ArticleState.Accepted);
        await transaction.InsertArticleAsync(record);
        accept.Accept(new ArticleReceipt(true, record));
    }

    private static async ValueTask FinishAsync(FinishWrite finish, IStoreTransaction transaction)
    {
        ArticleOutcome outcome = finish.Outcome;
        switch (await transaction.FindArticleAsync(finish.Id))
        {
            case null:
                finish.Refuse(new KeyNotFoundException($"The store has no article '{finish.Id}'."));
                break;
            case { } record when record.State == ArticleState.Accepted || (outcome.State == ArticleState.Retracted && record.State != ArticleState.Retracted):
                ArticleRecord finished = record with { State = outcome.State, Events = outcome.Events, Reason = outcome.Reason, Position = outcome.Position };
                await transaction.UpdateArticleAsync(finished);
                finish.Accept(finished);
                break;
            case { } final:
                finish.Accept(final);
                break;
        }
    }
}
