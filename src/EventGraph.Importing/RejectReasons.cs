namespace EventGraph.Importing;

/// <summary>Why rows are rejected: the codes that reports count by.</summary>
public static class RejectReasons
{
    /// <summary>It has more or fewer columns than the format.</summary>
    public const string WrongColumns = "wrong_columns";

    /// <summary>Its date is none of the calendar.</summary>
    public const string BadDate = "bad_date";

    /// <summary>A number is none, or out of its range; NaN and Infinity are no numbers.</summary>
    public const string BadNumber = "bad_number";

    /// <summary>Its event code is one that PLOVER has no type for.</summary>
    public const string DroppedCode = "dropped_code";

    /// <summary>A code is not in the tables.</summary>
    public const string UnknownCode = "unknown_code";

    /// <summary>It names neither a source nor a target.</summary>
    public const string NoActor = "no_actor";

    /// <summary>A name or id cannot be made an actor.</summary>
    public const string BadActor = "bad_actor";

    /// <summary>Its lists of actors make more events than a row may.</summary>
    public const string TooManyActors = "too_many_actors";

    /// <summary>A value that the row needs is empty.</summary>
    public const string MissingValue = "missing_value";

    /// <summary>It is longer than <see cref="ImportOptions.MaxLineBytes"/>.</summary>
    public const string LineTooLong = "line_too_long";

    /// <summary>It has a NUL byte.</summary>
    public const string NulByte = "nul_byte";

    /// <summary>It is not UTF-8.</summary>
    public const string NotUtf8 = "not_utf8";

    /// <summary>It is a header line where none belongs.</summary>
    public const string Header = "header";

    /// <summary>It is not one JSON object of an event's shape.</summary>
    public const string BadJson = "bad_json";

    /// <summary>It is JSON of the right shape with a value that no event may have.</summary>
    public const string BadEvent = "bad_event";

    /// <summary>A quote opens in it and is never closed.</summary>
    public const string OpenQuote = "open_quote";
}
