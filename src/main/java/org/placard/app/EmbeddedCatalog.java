package org.placard.app;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.placard.api.CatalogNames;
import org.placard.cli.Catalog;
import org.placard.cli.Terminal;
import org.placard.crawl.Crawler;
import org.placard.crawl.Observations;
import org.placard.drift.Digests;
import org.placard.export.CatalogJsonl;
import org.placard.ingest.IndexFollower;
import org.placard.ingest.Ingest;
import org.placard.knowledge.Decisions;
import org.placard.knowledge.KnownSource;
import org.placard.model.CrawlRun;
import org.placard.model.IngestReport;
import org.placard.model.Observed;
import org.placard.model.ReadingProblem;
import org.placard.policy.RatedTool;
import org.placard.store.CatalogArchive;
import org.placard.store.CatalogStore;

/**
 * The catalogue in its data folder. A command that finds the folder free starts the service for itself; one that finds a
 * server owning it hands its job to that server. On a shared database nobody owns anything: a command writes to it.
 */
record EmbeddedCatalog(Path home, Terminal terminal) implements Catalog {

    @Override
    public void serve(Path dataDir, String host, int port) throws UnavailableException {
        DataFolder folder = switch (indexed(dataDir)) {
            case DataFolder.Claim.Mine mine -> mine.folder();
            case DataFolder.Claim.Served served ->
                throw new UnavailableException(
                        "%s is being served already, on %s".formatted(dataDir, served.address()));
        };
        own(folder, new Service.Listen(host, port), beans -> {
            int listening = beans.get(ListeningPort.class).number();
            OwnerToken.set(folder.token());
            folder.announce("http://%s:%d".formatted(anyAddress(host) ? "127.0.0.1" : bracketed(host), listening));
            terminal.err()
                    .printf("Placard is on http://%s:%d%n", loopback(host) ? "localhost" : bracketed(host), listening);
            Quarkus.waitForExit();
        });
    }

    @Override
    public void converse(Path dataDir, InputStream in, OutputStream out) throws UnavailableException, IOException {
        switch (indexed(dataDir)) {
            case DataFolder.Claim.Served served -> new StdioBridge(served.address()).run(in, out);
            case DataFolder.Claim.Mine mine ->
                own(mine.folder(), new Service.Listen("127.0.0.1", 0), beans -> {
                    String address =
                            "http://127.0.0.1:" + beans.get(ListeningPort.class).number();
                    OwnerToken.set(mine.folder().token());
                    mine.folder().announce(address);
                    new StdioBridge(address).run(in, out);
                });
        }
    }

    @Override
    public IngestReport ingest(Path dataDir, List<Path> files, Listener listener) throws UnavailableException {
        List<Path> absolute = files.stream().map(Path::toAbsolutePath).toList();
        return switch (claim(dataDir)) {
            case DataFolder.Claim.Served served -> new OwnerClient(served).ingest(absolute, listener);
            case DataFolder.Claim.Mine mine -> {
                var report = new AtomicReference<@Nullable IngestReport>();
                own(mine.folder(), null, beans -> {
                    report.set(beans.get(Ingest.class).files(absolute, listener::progress));
                    level(mine.folder(), beans, listener);
                });
                yield java.util.Objects.requireNonNull(report.get(), "an ingest that did not fail has a report");
            }
        };
    }

    @Override
    public IngestReport observed(Path dataDir, List<Observed> servers, List<ReadingProblem> problems, Listener listener)
            throws UnavailableException {
        return switch (claim(dataDir)) {
            case DataFolder.Claim.Served served -> new OwnerClient(served).observed(servers, problems, listener);
            case DataFolder.Claim.Mine mine -> {
                var report = new AtomicReference<@Nullable IngestReport>();
                own(mine.folder(), null, beans -> {
                    report.set(beans.get(Observations.class).take(servers, problems, listener::progress));
                    level(mine.folder(), beans, listener);
                });
                yield java.util.Objects.requireNonNull(report.get(), "an ingest that did not fail has a report");
            }
        };
    }

    @Override
    public List<CrawlRun> crawl(Path dataDir, List<String> sources, boolean full, Listener listener)
            throws UnavailableException {
        return switch (claim(dataDir)) {
            case DataFolder.Claim.Served served -> new OwnerClient(served).crawl(sources, full, listener);
            case DataFolder.Claim.Mine mine -> {
                var runs = new ArrayList<CrawlRun>();
                own(mine.folder(), null, beans -> {
                    Crawler crawler = beans.get(Crawler.class);
                    List<String> ids = sources.isEmpty()
                            ? crawler.sources().stream().map(KnownSource::id).toList()
                            : sources;
                    for (String id : ids) {
                        crawler.crawl(id, full, listener::progress).ifPresent(runs::add);
                    }
                    level(mine.folder(), beans, listener);
                });
                yield runs;
            }
        };
    }

    /** Leaves the index as far as the database, where this process is the one that has it. */
    private static void level(DataFolder folder, Service.Beans beans, Listener listener) throws IOException {
        if (!folder.isPassing()) {
            listener.progress("indexing");
            beans.get(IndexFollower.class).catchUp();
        }
    }

    @Override
    public void export(Path dataDir, OutputStream out, Listener listener) throws UnavailableException, IOException {
        switch (claim(dataDir)) {
            case DataFolder.Claim.Served served -> new OwnerClient(served).export(out);
            case DataFolder.Claim.Mine mine ->
                own(mine.folder(), null, beans -> {
                    var lines = new CatalogJsonl(out);
                    var count = new int[1];
                    beans.get(CatalogStore.class).forEach((server, tools) -> {
                        lines.write(tools);
                        count[0] += tools.size();
                        listener.progress("%,d tools written".formatted(count[0]));
                    });
                    lines.flush();
                });
        }
    }

    @Override
    public void archive(Path dataDir, Path file, Listener listener) throws UnavailableException, IOException {
        switch (claim(dataDir)) {
            case DataFolder.Claim.Served served -> Archiving.write(file, new OwnerClient(served)::archive);
            case DataFolder.Claim.Mine mine ->
                own(
                        mine.folder(),
                        null,
                        beans -> Archiving.write(
                                file, out -> beans.get(CatalogArchive.class).write(out, listener::progress)));
        }
    }

    @Override
    public void restore(Path dataDir, Path file, boolean replace, Listener listener) throws UnavailableException {
        switch (claim(dataDir)) {
            case DataFolder.Claim.Served served ->
                throw new UnavailableException(
                        "%s is being served, on %s; stop the server, then import".formatted(dataDir, served.address()));
            case DataFolder.Claim.Mine mine ->
                own(mine.folder(), null, beans -> {
                    Archiving.read(beans, file, replace, listener);
                    if (!mine.folder().isPassing()) {
                        listener.progress("indexing");
                        beans.get(IndexFollower.class).catchUp();
                    }
                });
        }
    }

    @Override
    public List<Found> tools(Path dataDir, List<String> servers) throws UnavailableException {
        List<Found> found = switch (claim(dataDir)) {
            case DataFolder.Claim.Served served -> new OwnerClient(served).tools(servers);
            case DataFolder.Claim.Mine mine -> {
                var tools = new ArrayList<Found>();
                own(
                        mine.folder(),
                        null,
                        beans -> tools.addAll(
                                toolsOf(beans.get(CatalogStore.class), beans.get(CatalogNames.class), servers)));
                yield tools;
            }
        };
        return decided(found, dataDir);
    }

    /** With what was decided in the data folder and in the folder that is worked in. */
    private static List<Found> decided(List<Found> found, Path dataDir) throws UnavailableException {
        Decisions decisions;
        try {
            decisions = Decisions.load(List.of(dataDir.resolve("decisions"), Path.of("decisions")));
        } catch (IOException | IllegalArgumentException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()));
        }
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        return found.stream()
                .map(server -> new Found(
                        server.asked(),
                        server.id(),
                        server.slug(),
                        server.revision(),
                        server.rulesVersion(),
                        server.tools().stream()
                                .map(rated -> new RatedTool(
                                        rated.tool(),
                                        rated.classification(),
                                        decisions
                                                .of(server.id(), rated.name(), Digests.of(rated.tool()), today)
                                                .orElse(null)))
                                .toList()))
                .toList();
    }

    /** The servers of these names that are known, with their tools; see {@link CatalogNames#find(String)}. */
    static List<Found> toolsOf(CatalogStore store, CatalogNames names, List<String> servers) {
        var all = new ArrayList<Found>();
        for (String asked : servers) {
            names.find(asked)
                    .map(found -> new Found(
                            asked,
                            found.id(),
                            found.slug(),
                            store.revision(),
                            found.rulesVersion(),
                            store.tools(found.slug()).stream()
                                    .map(tool -> new RatedTool(tool.tool(), tool.classification()))
                                    .toList()))
                    .ifPresent(all::add);
        }
        return all;
    }

    /** For whoever searches: also on a shared database the index belongs to one process. */
    private static DataFolder.Claim indexed(Path dataDir) throws UnavailableException {
        Database.asked();
        return DataFolder.claim(dataDir);
    }

    /** On a shared database a command has no use for the folder, nor for whoever serves from it. */
    private static DataFolder.Claim claim(Path dataDir) throws UnavailableException {
        return Database.asked().shared() ? new DataFolder.Claim.Mine(DataFolder.passing()) : DataFolder.claim(dataDir);
    }

    private void own(DataFolder folder, Service.@Nullable Listen listen, Service.Job job) throws UnavailableException {
        try (folder) {
            Service.run(home, folder.path(), listen, beans -> {
                if (listen == null) {
                    beans.get(StartUp.class).awaitJudgements();
                }
                job.run(beans);
            });
        } catch (UnavailableException e) {
            throw e;
        } catch (Exception e) {
            throw Service.unavailable(e);
        }
    }

    /** Whether it listens on every address, loopback among them. */
    private static boolean anyAddress(String host) {
        try {
            return InetAddress.getByName(host).isAnyLocalAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (IOException e) {
            return false;
        }
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
