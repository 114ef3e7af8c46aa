package org.placard.text;

/** A place where a rule can look. */
public enum Field {
    NAME("name"),
    /** The one word that says what the tool does; see {@link Heads}. */
    HEAD("head"),
    TITLE("title"),
    DESCRIPTION("description"),
    PARAMETER("parameter"),
    PARAMETER_DESCRIPTION("parameter.description"),
    PARAMETER_VALUE("parameter.value"),
    PARAMETER_DEFAULT("parameter.default"),
    /** Everything else of a definition that reaches the model. */
    PASSAGE("passage"),
    SERVER("server"),
    SERVER_DESCRIPTION("server.description"),
    SIBLING("sibling"),
    /** A value of the parameter that chooses the action. */
    ACTION("action"),
    /** Characters that are not what they seem, wherever they stand. */
    CHARACTERS("characters"),
    /** What is not text: hints, coverage, the server's domain, the verdict. */
    FACT("fact");

    private final String id;

    Field(String id) {
        this.id = id;
    }

    /** The spelling in rules and in evidence. */
    public String id() {
        return id;
    }

    /** This field alone, as a set of bits. */
    public int bit() {
        return 1 << ordinal();
    }

    /** Every text that reaches the model and is the tool's own. */
    public static final int ANYWHERE = NAME.bit()
            | TITLE.bit()
            | DESCRIPTION.bit()
            | PARAMETER.bit()
            | PARAMETER_DESCRIPTION.bit()
            | PARAMETER_VALUE.bit()
            | PARAMETER_DEFAULT.bit()
            | PASSAGE.bit();
}
