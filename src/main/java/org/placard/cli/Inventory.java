package org.placard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.placard.drift.Observed;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestOrigin;
import org.placard.manifest.ManifestReader;
import org.placard.manifest.ManifestSink;
import org.placard.model.Classification;
import org.placard.model.Provenance;
import org.placard.model.ReadingProblem;
import org.placard.model.Server;

/** Gathers servers' tools as they are now, from manifests and from clients' configurations. */
final class Inventory {

    private final BundledServers known;
    private final ClientPlaces places;
    private final SortedMap<String, Lock.Held> servers = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private boolean lost;

    Inventory(BundledServers known, ClientPlaces places) {
        this.known = known;
        this.places = places;
    }

    /** What could not be read, as lines. */
    List<String> problems() {
        return problems;
    }

    /** Whether a source gave nothing. */
    boolean lost() {
        return lost;
    }

    /** @param sources manifests, configurations or projects; none: the usual places of clients' configurations */
    Lock read(List<String> sources) throws IOException {
        var scan = new Scan(known, places.home());
        if (sources.isEmpty()) {
            add(scan.places(places.all()));
        }
        for (String source : sources) {
            Path path = Path.of(source);
            if (Files.isDirectory(path)) {
                add(scan.files(List.of(path)));
            } else {
                file(path, scan);
            }
        }
        return new Lock(known.rules().version(), sources, servers);
    }

    private void file(Path path, Scan scan) throws IOException {
        var read = new ArrayList<Server>();
        var told = new ArrayList<ReadingProblem>();
        var origin = new ManifestOrigin("file", path.toString(), Provenance.Observation.PUBLISHED, Instant.EPOCH);
        new ManifestReader(Limits.DEFAULT).read(path, origin, new ManifestSink() {
            @Override
            public void server(Server server) {
                read.add(server);
            }

            @Override
            public void problem(ReadingProblem problem) {
                told.add(problem);
            }
        });
        if (read.stream().allMatch(server -> server.tools().isEmpty())) {
            Scanned.File config = scan.file(ClientPlaces.client(path), path);
            if (!config.servers().isEmpty()) {
                add(new Scanned(List.of(config), known.rules().version()));
                return;
            }
        }
        told.forEach(problem -> {
            problems.add(IngestCommand.line(problem));
            lost |= problem.level() == ReadingProblem.Level.SOURCE_LOST;
        });
        for (Server server : read) {
            List<Classification> verdicts = known.judge(server);
            var tools = new ArrayList<Observed>();
            for (int i = 0; i < verdicts.size(); i++) {
                tools.add(Observed.of(server.tools().get(i), verdicts.get(i)));
            }
            put(server.id(), new Lock.Held(!tools.isEmpty(), tools));
        }
    }

    private void add(Scanned scanned) {
        for (Scanned.File file : scanned.files()) {
            file.problems().forEach(problem -> problems.add(Terminal.shown(file.file() + ": " + problem)));
            lost |= file.servers().isEmpty();
            for (Scanned.Configured server : file.servers()) {
                Server one = server.found().one();
                if (one == null) {
                    put(name(server), Lock.Held.UNKNOWN);
                } else {
                    put(
                            one.id(),
                            new Lock.Held(
                                    true,
                                    server.tools().stream()
                                            .map(tool ->
                                                    Observed.of(tool.rated().tool(), tool.verdict()))
                                            .toList()));
                }
            }
        }
    }

    /** A local program has no name but the one that the configuration gives it. */
    private static String name(Scanned.Configured server) {
        var configured = server.configured();
        boolean local =
                configured.coordinates() == null && configured.address() == null && configured.repository() == null;
        return local ? "local/" + configured.name() : configured.launches();
    }

    /** The same server from two sources: the one with tools counts, the later one of two. */
    private void put(String id, Lock.Held held) {
        Lock.Held before = servers.get(id);
        if (before == null || held.known()) {
            servers.put(id, held);
        }
    }
}
