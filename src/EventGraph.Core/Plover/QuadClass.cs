namespace EventGraph.Plover;

/// <summary>The four classes that PLOVER's types fall into. Claims belong to none.</summary>
public enum QuadClass : byte
{
    /// <summary>AGREE, CONSULT, SUPPORT, CONCEDE.</summary>
    VerbalCooperation = 1,

    /// <summary>COOPERATE, AID, RETREAT.</summary>
    MaterialCooperation = 2,

    /// <summary>REQUEST, ACCUSE, REJECT, THREATEN.</summary>
    VerbalConflict = 3,

    /// <summary>PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.</summary>
    MaterialConflict = 4,
}
