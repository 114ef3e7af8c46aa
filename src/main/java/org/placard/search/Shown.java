package org.placard.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Flag;
import org.placard.model.Risk;
import org.placard.model.ServerCoverage;

/** Reads back what a result row shows. */
final class Shown {

    private Shown() {}

    static Hit hit(Document doc, Highlights highlights, double score) {
        String name = text(doc, ToolFields.SHOWN_NAME);
        String title = text(doc, ToolFields.SHOWN_TITLE);
        var capabilities = EnumSet.noneOf(Capability.class);
        Arrays.stream(doc.getValues(ToolFields.SHOWN_CAPABILITY))
                .map(Capability::of)
                .forEach(capabilities::add);
        var flags = EnumSet.noneOf(Flag.class);
        Arrays.stream(doc.getValues(ToolFields.SHOWN_FLAG)).map(Flag::of).forEach(flags::add);
        return new Hit(
                text(doc, ToolFields.SHOWN_SERVER),
                text(doc, ToolFields.SHOWN_SERVER_ID),
                text(doc, ToolFields.SHOWN_SERVER_TITLE),
                highlights.name(name),
                highlights.text(title),
                highlights.summary(text(doc, ToolFields.SHOWN_LINE), text(doc, ToolFields.SHOWN_TEXT)),
                Category.of(text(doc, ToolFields.SHOWN_CATEGORY)),
                Risk.of(text(doc, ToolFields.SHOWN_RISK)),
                number(doc, ToolFields.SHOWN_CONFIDENCE).doubleValue(),
                capabilities,
                flags,
                ServerCoverage.of(text(doc, ToolFields.SHOWN_COVERAGE)),
                text(doc, ToolFields.SHOWN_SOURCE),
                Instant.ofEpochMilli(number(doc, ToolFields.SHOWN_CHANGED).longValue()),
                text(doc, ToolFields.SHOWN_DIGEST),
                score);
    }

    /** The title of the server with that slug; the slug where the index has no such server. */
    static String serverTitle(IndexSearcher searcher, String slug) throws IOException {
        Term owner = new Term(ToolFields.OWNER, slug);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum postings = leaf.reader().postings(owner, PostingsEnum.NONE);
            if (postings == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            for (int doc = postings.nextDoc(); doc != PostingsEnum.NO_MORE_DOCS; doc = postings.nextDoc()) {
                if (live == null || live.get(doc)) {
                    return text(
                            searcher.storedFields()
                                    .document(leaf.docBase + doc, java.util.Set.of(ToolFields.SHOWN_SERVER_TITLE)),
                            ToolFields.SHOWN_SERVER_TITLE);
                }
            }
        }
        return slug;
    }

    static String text(Document doc, String field) {
        String value = doc.get(field);
        return value == null ? "" : value;
    }

    static Number number(Document doc, String field) {
        var stored = doc.getField(field);
        Number value = stored == null ? null : stored.numericValue();
        return value == null ? 0 : value;
    }
}
