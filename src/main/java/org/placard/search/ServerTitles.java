package org.placard.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** The titles of servers by slug, read once for each state of the index. */
final class ServerTitles {

    private static final Map<IndexReader.CacheKey, Map<String, String>> KEPT = new ConcurrentHashMap<>();

    private ServerTitles() {}

    static String of(IndexSearcher searcher, String slug) {
        IndexReader.CacheHelper helper = searcher.getIndexReader().getReaderCacheHelper();
        if (helper == null) {
            return read(searcher, slug);
        }
        Map<String, String> titles = KEPT.computeIfAbsent(helper.getKey(), key -> {
            helper.addClosedListener(KEPT::remove);
            return new ConcurrentHashMap<>();
        });
        return titles.computeIfAbsent(slug, s -> read(searcher, s));
    }

    private static String read(IndexSearcher searcher, String slug) {
        try {
            return Shown.serverTitle(searcher, slug);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
