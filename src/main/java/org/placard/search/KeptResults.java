package org.placard.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.jspecify.annotations.Nullable;

/** What was found lately, good for one state of the index: many ask the same. */
final class KeptResults {

    private static final int MOST = 400;
    /** Longer pages are exports; they would push out what people ask. */
    private static final int LONGEST_PAGE = 50;

    private final Map<ToolQuery, SearchResult> results = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ToolQuery, SearchResult> eldest) {
            return size() > MOST;
        }
    };

    private IndexReader.@Nullable CacheKey state;

    synchronized @Nullable SearchResult find(IndexReader reader, ToolQuery query) {
        IndexReader.CacheKey now = key(reader);
        if (now == null || now != state) {
            results.clear();
            state = now;
            return null;
        }
        return results.get(query);
    }

    /** Keeps it unless the index has moved on. */
    synchronized void keep(IndexReader reader, ToolQuery query, SearchResult result) {
        if (state != null && state == key(reader) && query.size() <= LONGEST_PAGE) {
            results.put(query, result);
        }
    }

    private static IndexReader.@Nullable CacheKey key(IndexReader reader) {
        IndexReader.CacheHelper helper = reader.getReaderCacheHelper();
        return helper == null ? null : helper.getKey();
    }
}
