package org.placard.search;

/** The names of everything that the index holds of a tool. What can be filtered and counted is in {@link Facet}. */
public final class ToolFields {

    /** Written with the index; raised whenever a field or the way a text becomes words changes, and an older index is rebuilt. */
    public static final int VERSION = 3;

    /** What a document stands for: {@link #TOOL} or {@link #SERVER_ITSELF}. */
    static final String KIND = "kind";

    static final String TOOL = "tool";
    static final String SERVER_ITSELF = "server";

    /** The server's slug on each of its documents: what is replaced as one. */
    static final String OWNER = "owner";

    /** The slug, a slash, the exact tool name: what breaks ties, so that pages have an order of their own. */
    static final String KEY = "key";

    /** The definition's digest, whole. */
    static final String DIGEST = "digest";

    /** The id of each rule that found something, once. */
    static final String RULE = "rule";

    // words, from the most telling to the least

    /** The whole name as one term without case and punctuation, also without the prefix that its siblings share. */
    static final String EXACT = "exact";

    /** The whole name as one term, with nothing left out. */
    static final String WHOLE = "whole";

    /** The stems of the name's words, sorted, as one term: {@code search_movies} and {@code movie-search} are the same. */
    static final String BAG = "bag";

    /** The words as written in the name, title, first line and the server's name, to complete and repair what is typed. */
    static final String VOCABULARY = "vocabulary";

    static final String NAME = "name";
    static final String TITLE = "title";
    /** The first sentence of the description, or this catalogue's own summary. */
    static final String LINE = "line";

    static final String SERVER = "server.words";
    /** The server's identity and title as one term each, also without what every server is called. */
    static final String SERVER_EXACT = "server.exact";

    /** Who publishes it, as one term. */
    static final String SERVER_OWNER = "server.owner";

    /** The rest of the description. */
    static final String TEXT = "text";

    static final String PARAMETERS = "parameters";
    static final String SERVER_TEXT = "server.text";

    // orders

    static final String RISK_ORDER = "order.risk";
    static final String NAME_ORDER = "order.name";
    static final String CHANGED_ORDER = "order.changed";

    /** The whole name, a blank, and how the description begins: the same tool of a server and of its copies. */
    static final String SAME = "same";

    // what a result row shows

    static final String SHOWN_NAME = "shown.name";
    static final String SHOWN_TITLE = "shown.title";
    static final String SHOWN_LINE = "shown.line";
    static final String SHOWN_TEXT = "shown.text";
    static final String SHOWN_SERVER = "shown.server";
    static final String SHOWN_SERVER_ID = "shown.serverId";
    static final String SHOWN_SERVER_TITLE = "shown.serverTitle";
    static final String SHOWN_CATEGORY = "shown.category";
    static final String SHOWN_RISK = "shown.risk";
    static final String SHOWN_CONFIDENCE = "shown.confidence";
    static final String SHOWN_CAPABILITY = "shown.capability";
    static final String SHOWN_FLAG = "shown.flag";
    static final String SHOWN_COVERAGE = "shown.coverage";
    static final String SHOWN_SOURCE = "shown.source";
    static final String SHOWN_CHANGED = "shown.changed";
    static final String SHOWN_DIGEST = "shown.digest";
    static final String SHOWN_TOOLS = "shown.tools";

    private ToolFields() {}
}
