package org.placard.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/** One Lucene folder: its writer, its searchers and what it was last committed with. */
final class Generation implements AutoCloseable {

    private static final String REVISION = "revision";
    private static final String RULES = "rulesVersion";
    private static final String FIELDS = "fieldVersion";

    final Path folder;
    final SearcherManager searchers;
    private final Directory directory;
    private final IndexWriter writer;
    private volatile long revision;
    private volatile String rulesVersion;
    private volatile int fieldVersion;

    /**
     * Opens the folder, or creates it empty at revision 0 with the rules' version given.
     *
     * @throws IOException if it is no readable index, or another process writes to it
     */
    Generation(Path folder, String rulesVersion) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(directory, config());
            this.writer = opened;
            Map<String, String> stamp = new HashMap<>();
            Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
            if (data != null) {
                data.forEach(e -> stamp.put(e.getKey(), e.getValue()));
            }
            this.revision = Long.parseLong(stamp.getOrDefault(REVISION, "0"));
            this.rulesVersion = stamp.getOrDefault(RULES, rulesVersion);
            this.fieldVersion = Integer.parseInt(stamp.getOrDefault(FIELDS, Integer.toString(ToolFields.VERSION)));
            this.searchers = new SearcherManager(writer, new Searchers());
            check();
        } catch (IOException | RuntimeException e) {
            if (opened != null) {
                opened.rollback();
            }
            directory.close();
            throw e;
        }
    }

    private static IndexWriterConfig config() {
        return new IndexWriterConfig(new KeywordAnalyzer())
                .setSimilarity(new ShortTexts())
                .setRAMBufferSizeMB(32)
                .setCommitOnClose(false);
    }

    /** Reads every file once: what is damaged shows now, not to the one who searches. */
    private void check() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                if (leaf.reader() instanceof CodecReader reader) {
                    reader.checkIntegrity();
                }
            }
        } finally {
            searchers.release(searcher);
        }
    }

    void replace(CatalogServer server, List<CatalogTool> tools) throws IOException {
        writer.updateDocuments(new Term(ToolFields.OWNER, server.slug()), ToolDocument.of(server, tools));
    }

    void remove(String slug) throws IOException {
        writer.deleteDocuments(new Term(ToolFields.OWNER, slug));
    }

    /** Makes what was written last, stamped with the revision, and shows it to searches. */
    void commit(long to) throws IOException {
        var stamp = new HashMap<String, String>();
        stamp.put(REVISION, Long.toString(to));
        stamp.put(RULES, rulesVersion);
        stamp.put(FIELDS, Integer.toString(fieldVersion));
        writer.setLiveCommitData(stamp.entrySet());
        writer.commit();
        revision = to;
        refresh();
    }

    void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    /** One segment: nothing deleted, the quickest to search. */
    void compact() throws IOException {
        writer.forceMerge(1);
    }

    boolean writable() {
        return writer.isOpen();
    }

    long revision() {
        return revision;
    }

    String rulesVersion() {
        return rulesVersion;
    }

    int fieldVersion() {
        return fieldVersion;
    }

    /** Closes it; what was not committed is forgotten, so that its revision stays true. */
    @Override
    public void close() throws IOException {
        try (directory;
                searchers) {
            if (writer.isOpen()) {
                writer.rollback();
            }
        }
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(
                org.apache.lucene.index.IndexReader reader,
                org.apache.lucene.index.@org.jspecify.annotations.Nullable IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new ShortTexts());
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
