package org.placard.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.placard.model.CatalogServer;
import org.placard.model.CatalogTool;

/**
 * The search index of one process. It follows the database: it is told what changed and up to which revision, and after a
 * crash it knows the last revision that it holds completely. Any thread may search; writing and rebuilding take turns.
 */
public final class ToolIndex implements Closeable {

    /** Fills an index that is being rebuilt. */
    @FunctionalInterface
    public interface Filling {
        /**
         * Writes every server of the catalogue.
         *
         * @return the catalogue's revision that was written
         */
        long fill(Shelf shelf) throws IOException;
    }

    /** Where servers are put. */
    @FunctionalInterface
    public interface Shelf {
        void replaceServer(CatalogServer server, List<CatalogTool> tools) throws IOException;
    }

    /** What is asked of the index at one moment of it. */
    @FunctionalInterface
    interface Question<T> {
        T ask(IndexSearcher searcher) throws IOException;
    }

    private final IndexFolder folder;
    private final String rulesVersion;
    /** Many write at a time; who commits or swaps is alone. */
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();

    private final Object rebuilding = new Object();
    private volatile Generation current;
    private volatile @Nullable String rebuildReason;

    private ToolIndex(IndexFolder folder, String rulesVersion, Generation current, @Nullable String rebuildReason) {
        this.folder = folder;
        this.rulesVersion = rulesVersion;
        this.current = current;
        this.rebuildReason = rebuildReason;
    }

    /**
     * Opens the index in a folder, or starts an empty one at revision 0. An index that cannot be read is set aside and an
     * empty one takes its place; {@link #rebuildReason()} says so.
     *
     * @param rulesVersion of the rules in force; an index with another keeps serving until it is rebuilt
     * @throws IOException if the folder cannot be written, or another process holds the index
     */
    public static ToolIndex open(Path dir, String rulesVersion) throws IOException {
        var folder = new IndexFolder(dir);
        IndexFolder.Opened opened = folder.open(rulesVersion);
        Generation found = opened.generation();
        String reason = opened.setAside();
        if (reason == null && !found.rulesVersion().equals(rulesVersion)) {
            reason = "the index was made with the rules %s, now there are %s"
                    .formatted(found.rulesVersion(), rulesVersion);
        }
        return new ToolIndex(folder, rulesVersion, found, reason);
    }

    /** Why the index must be rebuilt before it can be trusted; empty where it need not be. */
    public Optional<String> rebuildReason() {
        return Optional.ofNullable(rebuildReason);
    }

    /** The server and these tools in place of whatever the index had of it; found after the next commit or refresh. */
    public void replaceServer(CatalogServer server, List<CatalogTool> tools) throws IOException {
        write(generation -> generation.replace(server, tools));
    }

    /** Forgets a server and its tools. */
    public void removeServer(String slug) throws IOException {
        write(generation -> generation.remove(slug));
    }

    /** Keeps what was written, as the catalogue's state at that revision; searches see it when this returns. */
    public void commit(long revision) throws IOException {
        writing.writeLock().lock();
        try {
            writable().commit(revision);
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** Shows searches what was written but not committed yet. */
    public void refresh() throws IOException {
        current.refresh();
    }

    /** Something written to the current generation. */
    @FunctionalInterface
    private interface Writing {
        void to(Generation generation) throws IOException;
    }

    private void write(Writing what) throws IOException {
        if (!current.writable()) {
            writing.writeLock().lock();
            try {
                writable();
            } finally {
                writing.writeLock().unlock();
            }
        }
        writing.readLock().lock();
        try {
            what.to(current);
        } finally {
            writing.readLock().unlock();
        }
    }

    /** A disk that was full closes Lucene's writer for good: start again from the last commit. */
    private Generation writable() throws IOException {
        Generation now = current;
        if (!now.writable() && !folder.closed()) {
            now.close();
            now = new Generation(now.folder, rulesVersion);
            current = now;
        }
        return now;
    }

    /** The catalogue's revision that the index holds completely; 0 for an empty one. */
    public long revision() {
        return current.revision();
    }

    /** Of the rules that judged what the index holds. */
    public String rulesVersion() {
        return current.rulesVersion();
    }

    public int fieldVersion() {
        return current.fieldVersion();
    }

    /**
     * Builds a new index beside the old one, which keeps serving, and swaps them when it is complete. What was written to
     * the old one meanwhile is lost: afterwards read again from {@link #revision()}. If the filling fails, nothing
     * changes.
     */
    public void rebuild(Filling filling) throws IOException {
        synchronized (rebuilding) {
            Generation fresh = folder.create(rulesVersion);
            boolean swapped = false;
            try {
                long revision = filling.fill(fresh::replace);
                fresh.compact();
                fresh.commit(revision);
                writing.writeLock().lock();
                try {
                    folder.use(fresh);
                    Generation old = current;
                    current = fresh;
                    rebuildReason = null;
                    swapped = true;
                    folder.discard(old);
                } finally {
                    writing.writeLock().unlock();
                }
            } finally {
                if (!swapped) {
                    folder.discard(fresh);
                }
            }
        }
    }

    /** Asks the index as it is now; a swap or refresh meanwhile does not disturb the answer. */
    <T> T ask(Question<T> question) throws IOException {
        while (true) {
            Generation generation = current;
            IndexSearcher searcher;
            try {
                searcher = generation.searchers.acquire();
            } catch (AlreadyClosedException e) {
                if (generation == current) {
                    throw e;
                }
                continue;
            }
            try {
                return question.ask(searcher);
            } finally {
                generation.searchers.release(searcher);
            }
        }
    }

    /** Closes the index; what was not committed is read again from the database next time. */
    @Override
    public void close() throws IOException {
        synchronized (rebuilding) {
            writing.writeLock().lock();
            try {
                folder.close();
                current.close();
            } finally {
                writing.writeLock().unlock();
            }
        }
    }
}
