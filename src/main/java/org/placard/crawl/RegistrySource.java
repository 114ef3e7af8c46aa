package org.placard.crawl;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.placard.fetch.FetchRequest;
import org.placard.fetch.Fetched;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.store.CrawlPosition;

/**
 * The registry's API: a list by name and version, page by page. The cursor is kept with each page, so that a sweep goes on
 * where it stopped; the next page is on its way while one is stored.
 */
final class RegistrySource {

    private static final int PAGE = 100;

    /** A page that is no JSON is asked for so often: a proxy may have answered in the registry's place. */
    private static final int ATTEMPTS = 4;

    private final Visit visit;

    RegistrySource(Visit visit) {
        this.visit = visit;
    }

    /** Goes on from a position to the end of its sweep. */
    CrawlPosition sweep(CrawlPosition from) throws IOException, InterruptedException {
        CrawlPosition position = from;
        Set<String> cursors = new HashSet<>();
        FutureTask<RegistryPage> coming = started(position, position.cursor());
        while (true) {
            RegistryPage page = awaited(coming);
            String next = page.next();
            if (next != null && !cursors.add(next)) {
                visit.tally()
                        .problem(new ReadingProblem(
                                Level.ITEM_LOST,
                                Kind.ODD_FIELD,
                                visit.source().where(),
                                "metadata.nextCursor",
                                "the list comes back to a cursor that it gave before; the sweep ends there"));
                next = null;
            }
            if (next != null) {
                coming = started(position, next);
            }
            position = next == null ? position : position.at(next);
            visit.intake().page(page.items(), position);
            visit.progress();
            if (next == null) {
                return position;
            }
        }
    }

    private FutureTask<RegistryPage> started(CrawlPosition position, @Nullable String cursor) {
        Callable<RegistryPage> work = () -> page(address(position, cursor));
        var task = new FutureTask<>(work);
        Thread.ofVirtual().name("registry-page").start(task);
        return task;
    }

    private static RegistryPage awaited(FutureTask<RegistryPage> coming) throws IOException, InterruptedException {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException known -> throw known;
                case InterruptedException ended -> throw ended;
                case null, default -> throw new IllegalStateException("reading a page", e.getCause());
            }
        }
    }

    private RegistryPage page(URI address) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                Fetched fetched = visit.fetcher().get(FetchRequest.of(address));
                if (fetched instanceof Fetched.Content content) {
                    return RegistryPage.parse(
                            content.bytes(), address.toString(), visit::registryRow, visit.tally()::problem);
                }
                throw new IOException(address + ": answered that nothing changed, though nobody asked for that");
            } catch (org.placard.fetch.FetchException e) {
                throw e;
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(visit.source().pause().multipliedBy(attempt));
            }
        }
    }

    private URI address(CrawlPosition position, @Nullable String cursor) {
        var query = new StringBuilder("?limit=" + PAGE + "&version=latest&include_deleted=true");
        Instant since = position.since();
        if (since != null) {
            query.append("&updated_since=")
                    .append(encoded(since.truncatedTo(ChronoUnit.SECONDS).toString()));
        }
        if (cursor != null) {
            query.append("&cursor=").append(encoded(cursor));
        }
        return URI.create(visit.source().where() + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
