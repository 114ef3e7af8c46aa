package org.placard.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.placard.model.Capability;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.model.Parameter;

/** Turns a server and its tools into the documents of the index. */
final class ToolDocument {

    private static final FieldType WORDS = new FieldType();
    /** A server publishes what it likes; beyond this a text is not searched. */
    private static final int LONGEST = 16_384;

    private static final int LONGEST_NAME = 512;
    /** Copies of a server reword the ends of their descriptions, seldom the beginnings. */
    private static final int LIKE = 24;

    static {
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.setTokenized(true);
        WORDS.freeze();
    }

    private ToolDocument() {}

    /** The documents of one server: its own first, then one a tool. */
    static List<Document> of(CatalogServer server, List<CatalogTool> tools) {
        var documents = new ArrayList<Document>(tools.size() + 1);
        documents.add(server(server));
        int prefix = SharedPrefix.of(server, tools);
        for (CatalogTool tool : tools) {
            if (!tool.server().slug().equals(server.slug())) {
                throw new IllegalArgumentException("the tool %s is of the server %s, not of %s"
                        .formatted(tool.tool().name(), tool.server().slug(), server.slug()));
            }
            documents.add(tool(tool, prefix));
        }
        return documents;
    }

    private static Document server(CatalogServer server) {
        var doc = new Document();
        doc.add(new StringField(ToolFields.KIND, ToolFields.SERVER_ITSELF, Field.Store.NO));
        owner(doc, server);
        doc.add(new StoredField(ToolFields.SHOWN_TOOLS, server.tools()));
        words(doc, ToolFields.SERVER, Words.ofName(serverNames(server)));
        key(doc, server.slug());
        return doc;
    }

    private static Document tool(CatalogTool entry, int prefix) {
        var doc = new Document();
        CatalogServer server = entry.server();
        doc.add(new StringField(ToolFields.KIND, ToolFields.TOOL, Field.Store.NO));
        doc.add(new StringField(ToolFields.DIGEST, entry.digest(), Field.Store.NO));
        owner(doc, server);
        found(doc, entry, prefix);
        counted(doc, entry);
        ordered(doc, entry);
        shown(doc, entry);
        return doc;
    }

    private static void owner(Document doc, CatalogServer server) {
        doc.add(new StringField(ToolFields.OWNER, server.slug(), Field.Store.NO));
        doc.add(new StoredField(ToolFields.SHOWN_SERVER, server.slug()));
        doc.add(new StoredField(ToolFields.SHOWN_SERVER_ID, server.id()));
        doc.add(new StoredField(ToolFields.SHOWN_SERVER_TITLE, Line.cut(Line.flat(server.displayName()), 200)));
    }

    /** What words find it by. */
    private static void found(Document doc, CatalogTool entry, int prefix) {
        String name = Line.cut(entry.tool().name(), LONGEST_NAME);
        List<Word> all = Words.ofName(name);
        List<Word> own = withoutPrefix(all, prefix);
        exact(doc, name);
        String rest = own.isEmpty() ? name : name.substring(own.getFirst().start());
        if (!rest.equals(name)) {
            exact(doc, rest);
        }
        doc.add(new StringField(ToolFields.WHOLE, Words.joined(name), Field.Store.NO));
        bag(doc, all);
        bag(doc, own);
        words(doc, ToolFields.NAME, own);
        if (!entry.tool().displayName().equals(entry.tool().name())) {
            words(doc, ToolFields.TITLE, Words.of(Line.cut(entry.tool().displayName(), LONGEST_NAME)));
        }
        String full = entry.tool().description().present()
                ? entry.tool().description().text()
                : entry.tool().summary() == null ? "" : entry.tool().summary();
        full = full.length() > LONGEST ? full.substring(0, LONGEST) : full;
        String line = Line.first(Line.flat(full));
        words(doc, ToolFields.LINE, Words.of(line));
        vocabulary(
                doc,
                List.of(
                        all.stream().filter(w -> !w.whole()).toList(),
                        Words.of(Line.cut(entry.tool().displayName(), LONGEST_NAME)),
                        Words.of(line),
                        Words.of(serverNames(entry.server()))));
        words(doc, ToolFields.TEXT, Words.of(full));
        words(doc, ToolFields.PARAMETERS, parameters(entry.tool().parameters()));
        CatalogServer server = entry.server();
        String before = rest.equals(name) ? "" : name.substring(0, name.length() - rest.length());
        words(doc, ToolFields.SERVER, Words.ofName(serverNames(server) + " " + before));
        ServerNames.of(server).forEach(n -> doc.add(new StringField(ToolFields.SERVER_EXACT, n, Field.Store.NO)));
        String publisher = ServerNames.owner(server);
        if (!publisher.isEmpty()) {
            doc.add(new StringField(ToolFields.SERVER_OWNER, publisher, Field.Store.NO));
        }
        if (server.description() != null) {
            words(doc, ToolFields.SERVER_TEXT, Words.of(Line.cut(server.description(), 2_000)));
        }
    }

    private static String serverNames(CatalogServer server) {
        return server.title() == null || server.title().equals(server.id())
                ? server.id()
                : server.id() + " " + Line.cut(server.title(), 200);
    }

    private static List<Word> withoutPrefix(List<Word> all, int prefix) {
        int seen = 0;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).whole() && seen++ == prefix) {
                return all.subList(i, all.size()).stream()
                        .filter(w -> w.start() >= firstStart(all, prefix))
                        .toList();
            }
        }
        return all;
    }

    private static int firstStart(List<Word> all, int prefix) {
        return all.stream()
                .filter(w -> !w.whole())
                .skip(prefix)
                .findFirst()
                .orElseThrow()
                .start();
    }

    private static List<Word> parameters(List<Parameter> parameters) {
        var words = new ArrayList<Word>();
        for (Parameter parameter : parameters) {
            words.addAll(Words.ofName(Line.cut(parameter.name(), LONGEST_NAME)));
            parameter.values().stream().limit(50).forEach(v -> words.addAll(Words.ofName(Line.cut(v, 64))));
        }
        return words;
    }

    private static void counted(Document doc, CatalogTool entry) {
        entry.classification().findings().stream()
                .map(Finding::rule)
                .distinct()
                .forEach(rule -> doc.add(new StringField(ToolFields.RULE, rule, Field.Store.NO)));
        for (Facet facet : Facet.values()) {
            for (String value : facet.of(entry)) {
                doc.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value)));
                doc.add(new StringField(facet.field(), value, Field.Store.NO));
            }
        }
    }

    private static void ordered(Document doc, CatalogTool entry) {
        String name = Line.cut(entry.tool().name(), LONGEST_NAME);
        key(doc, entry.server().slug() + "/" + name);
        order(doc, ToolFields.NAME_ORDER, name.toLowerCase(Locale.ROOT));
        String line = Words.joined(Line.first(Line.text(entry.tool())));
        order(doc, ToolFields.SAME, Words.joined(name) + " " + line.substring(0, Math.min(line.length(), LIKE)));
        doc.add(new NumericDocValuesField(
                ToolFields.RISK_ORDER, entry.classification().risk().ordinal()));
        doc.add(new NumericDocValuesField(
                ToolFields.CHANGED_ORDER, entry.server().changed().toEpochMilli()));
    }

    private static void key(Document doc, String key) {
        order(doc, ToolFields.KEY, key);
        doc.add(new StringField(ToolFields.KEY, key, Field.Store.NO));
    }

    private static void order(Document doc, String field, String value) {
        doc.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void shown(Document doc, CatalogTool entry) {
        String text = Line.text(entry.tool());
        var found = entry.classification();
        doc.add(new StoredField(ToolFields.SHOWN_NAME, entry.tool().name()));
        doc.add(new StoredField(
                ToolFields.SHOWN_TITLE, Line.cut(Line.flat(entry.tool().displayName()), 200)));
        doc.add(new StoredField(ToolFields.SHOWN_LINE, Line.first(text)));
        doc.add(new StoredField(ToolFields.SHOWN_TEXT, text));
        doc.add(new StoredField(ToolFields.SHOWN_DIGEST, entry.digest()));
        doc.add(new StoredField(ToolFields.SHOWN_CATEGORY, found.category().id()));
        doc.add(new StoredField(ToolFields.SHOWN_RISK, found.risk().id()));
        doc.add(new StoredField(ToolFields.SHOWN_CONFIDENCE, found.confidence()));
        for (Capability capability : found.capabilities()) {
            doc.add(new StoredField(ToolFields.SHOWN_CAPABILITY, capability.id()));
        }
        for (Flag flag : Flag.values()) {
            if (found.flagged(flag)) {
                doc.add(new StoredField(ToolFields.SHOWN_FLAG, flag.id()));
            }
        }
        doc.add(new StoredField(
                ToolFields.SHOWN_COVERAGE, entry.server().coverage().id()));
        doc.add(new StoredField(
                ToolFields.SHOWN_SOURCE, entry.server().provenance().source()));
        doc.add(new StoredField(
                ToolFields.SHOWN_CHANGED, entry.server().changed().toEpochMilli()));
    }

    private static void vocabulary(Document doc, List<List<Word>> texts) {
        texts.stream()
                .flatMap(List::stream)
                .map(Word::text)
                .distinct()
                .forEach(w -> doc.add(new StringField(ToolFields.VOCABULARY, w, Field.Store.NO)));
    }

    private static void exact(Document doc, String name) {
        String joined = Words.joined(name);
        doc.add(new StringField(ToolFields.EXACT, joined.isEmpty() ? name : joined, Field.Store.NO));
    }

    private static void bag(Document doc, List<Word> name) {
        List<String> stems = name.stream()
                .filter(w -> !w.whole())
                .map(w -> Stem.of(w.text()))
                .toList();
        doc.add(new StringField(ToolFields.BAG, bag(stems), Field.Store.NO));
    }

    /** The stems as one term, in whatever order they come. */
    static String bag(List<String> stems) {
        return stems.stream().sorted().distinct().collect(Collectors.joining(" "));
    }

    private static void words(Document doc, String field, List<Word> words) {
        if (!words.isEmpty()) {
            doc.add(new Field(field, new WordStream(words), WORDS));
        }
    }
}
