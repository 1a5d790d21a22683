namespace EventGraph.Actors;

/// <summary>What sort of name an alias is; it decides in which company the name means the actor.</summary>
public enum AliasKind
{
    /// <summary>A name: Kazakhstan, Shanghai Cooperation Organisation, Vladimir Putin.</summary>
    Name,

    /// <summary>An acronym, matched only in capitals: CSTO, US.</summary>
    Acronym,

    /// <summary>A capital, which stands for the government: Moscow.</summary>
    Capital,

    /// <summary>A seat of power: the Kremlin.</summary>
    Seat,

    /// <summary>What its people are called: Kazakhs, Russians.</summary>
    Demonym,

    /// <summary>Its adjective, which modifies a noun: Kazakh, Russian, Western.</summary>
    Adjective,

    /// <summary>A surname, which names a person alone where no other person of the article bears it.</summary>
    Surname,

    /// <summary>A city or region of a country, which says where and whose but speaks for nobody: Karachi, Xinjiang.</summary>
    Place,

    /// <summary>The adjective of such a place: Chechen, Catalan.</summary>
    PlaceAdjective,
}
