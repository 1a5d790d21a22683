namespace EventGraph.Plover;

/// <summary>
/// What an event is: one of PLOVER's sixteen types, or one of the five claims about influence, which PLOVER has no word for.
/// The numbers are stored: never renumber.
/// </summary>
public enum EventType : byte
{
    /// <summary>Express intent to cooperate, or conclude an agreement.</summary>
    Agree = 1,

    /// <summary>Meet, visit, talk.</summary>
    Consult = 2,

    /// <summary>Express support, praise, recognise, endorse.</summary>
    Support = 3,

    /// <summary>Yield to a demand, ease a restriction, give up a position.</summary>
    Concede = 4,

    /// <summary>Cooperate materially: trade, joint exercises, shared intelligence.</summary>
    Cooperate = 5,

    /// <summary>Give aid.</summary>
    Aid = 6,

    /// <summary>Withdraw, release, disarm, cease fire, resign.</summary>
    Retreat = 7,

    /// <summary>Ask, appeal, demand, call on.</summary>
    Request = 8,

    /// <summary>Criticise, accuse, investigate.</summary>
    Accuse = 9,

    /// <summary>Refuse, veto, defy.</summary>
    Reject = 10,

    /// <summary>Threaten.</summary>
    Threaten = 11,

    /// <summary>Demonstrate, strike, riot.</summary>
    Protest = 12,

    /// <summary>Reduce relations: expel envoys, stop aid, break ties, halt talks.</summary>
    Sanction = 13,

    /// <summary>Put forces on alert or move them.</summary>
    Mobilize = 14,

    /// <summary>Repress or restrict: seize, arrest, impose sanctions or a blockade.</summary>
    Coerce = 15,

    /// <summary>Use violence.</summary>
    Assault = 16,

    /// <summary>Claim: the source protects or dominates the target.</summary>
    Patron = 32,

    /// <summary>Claim: the target acts for the source.</summary>
    Proxy = 33,

    /// <summary>Claim: the target depends on the source.</summary>
    Depend = 34,

    /// <summary>Claim: the two are allies; told as two claims, one each way.</summary>
    Ally = 35,

    /// <summary>Claim: the source gains, holds or loses influence over the target.</summary>
    Influence = 36,
}
