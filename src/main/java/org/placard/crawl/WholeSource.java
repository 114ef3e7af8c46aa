package org.placard.crawl;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.placard.fetch.FetchRequest;
import org.placard.fetch.Fetched;
import org.placard.fetch.Validators;
import org.placard.ingest.ManifestFiles;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.Server;
import org.placard.store.CrawlPosition;

/** Sources that are read at once: a file at an address, in whatever form, or a folder of files. */
final class WholeSource {

    private static final int ITEMS_A_PAGE = 200;

    private final Visit visit;

    WholeSource(Visit visit) {
        this.visit = visit;
    }

    /** A copy of a registry's list as one file; unchanged ones are not sent again. */
    CrawlPosition registryFile(CrawlPosition from) throws IOException, InterruptedException {
        Fetched fetched = fetch(from);
        if (!(fetched instanceof Fetched.Content content)) {
            return stillTheSame(from);
        }
        RegistryPage page =
                RegistryPage.parse(content.bytes(), visit.source().where(), visit::registryRow, visit.tally()::problem);
        return stored(page.items(), from, content.validators());
    }

    /** A file with many servers. */
    CrawlPosition manifest(CrawlPosition from) throws IOException, InterruptedException {
        Fetched fetched = fetch(from);
        if (!(fetched instanceof Fetched.Content content)) {
            return stillTheSame(from);
        }
        var servers = new LinkedHashMap<String, Server>();
        var lost = new ArrayList<ReadingProblem>();
        String where = visit.source().where();
        visit.reader().read(where, content.bytes(), visit.origin(where), Visit.sink(s -> add(servers, s, where), p -> {
            visit.tally().problem(p);
            if (p.level() == Level.SOURCE_LOST) {
                lost.add(p);
            }
        }));
        if (!lost.isEmpty()) {
            throw new IOException(where + ": " + lost.getFirst().sentence());
        }
        return stored(items(servers), from, content.validators());
    }

    /** Every manifest below a folder; what is none is passed over. */
    CrawlPosition folder(CrawlPosition from) throws IOException {
        Path folder = Path.of(visit.source().where());
        var servers = new LinkedHashMap<String, Server>();
        for (ManifestFiles.Found found : ManifestFiles.of(List.of(folder), visit.tally()::problem)) {
            String file = found.path().toString();
            visit.reader()
                    .read(
                            found.path(),
                            visit.origin(folder.relativize(found.path()).toString()),
                            Visit.sink(s -> add(servers, s, file), p -> {
                                if (p.kind() != Kind.UNKNOWN_FORMAT) {
                                    visit.tally().problem(p);
                                }
                            }));
        }
        if (servers.isEmpty()) {
            throw new IOException(folder + ": holds no manifest that is known here");
        }
        return stored(items(servers), from, Validators.NONE);
    }

    private void add(Map<String, Server> servers, Server server, String where) {
        Server before = servers.putIfAbsent(server.id(), server);
        if (before != null) {
            visit.tally()
                    .problem(new ReadingProblem(
                            Level.ITEM_LOST,
                            Kind.DUPLICATE_NAME,
                            where,
                            server.id(),
                            "the source tells of the server more than once; the first time counts"));
        }
    }

    private List<Item> items(Map<String, Server> servers) {
        return servers.values().stream().map(WholeSource::item).toList();
    }

    static Item item(Server server) {
        String said = List.of(
                        server.id(),
                        String.valueOf(server.title()),
                        String.valueOf(server.description()),
                        String.valueOf(server.repository()),
                        server.packages(),
                        server.coverage(),
                        server.tools())
                .toString();
        return new Item(
                server.id(),
                "",
                Item.UNSAID,
                server.coverage() == org.placard.model.ServerCoverage.REMOVED,
                Hash.of(said),
                server.provenance().origin(),
                problems -> new Item.Read(server, Links.of(server)));
    }

    private Fetched fetch(CrawlPosition from) throws IOException, InterruptedException {
        FetchRequest request = FetchRequest.of(URI.create(visit.source().where()));
        return visit.fetcher().get(request.unless(new Validators(from.etag(), from.lastModified())));
    }

    /** As long as the file is the same, everything in it is. */
    private CrawlPosition stillTheSame(CrawlPosition from) {
        visit.tally().sameAsBefore();
        return from;
    }

    private CrawlPosition stored(List<Item> items, CrawlPosition position, Validators validators) {
        for (int i = 0; i < items.size(); i += ITEMS_A_PAGE) {
            visit.intake().page(items.subList(i, Math.min(items.size(), i + ITEMS_A_PAGE)), position);
            visit.progress();
        }
        return position.validated(validators.etag(), validators.lastModified());
    }
}
