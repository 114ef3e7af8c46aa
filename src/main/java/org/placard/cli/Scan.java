package org.placard.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.placard.drift.Digests;
import org.placard.manifest.ClientConfig;
import org.placard.manifest.ConfiguredServer;
import org.placard.manifest.KnownServers;
import org.placard.model.Classification;
import org.placard.model.Server;
import org.placard.model.Tool;
import org.placard.policy.RatedTool;

/** Reads clients' configurations and finds their servers among those that are known. Starts nothing, sends nothing. */
final class Scan {

    private final BundledServers known;
    private final KnownServers index;
    private final Path home;

    /** @param home the user's home folder, shown as {@code ~} */
    Scan(BundledServers known, Path home) {
        this.known = known;
        this.index = new KnownServers(known.servers());
        this.home = home;
    }

    /** The places that are there and hold a server or cannot be read; none of them has to be. */
    Scanned places(List<ClientPlaces.Place> places) {
        var files = new ArrayList<Scanned.File>();
        for (ClientPlaces.Place place : places) {
            if (Files.isRegularFile(place.file())) {
                Scanned.File file = file(place.client(), place.file());
                if (!file.servers().isEmpty() || !file.problems().isEmpty()) {
                    files.add(file);
                }
            }
        }
        return new Scanned(files, known.rules().version());
    }

    /** The files given; one without a server is a problem. A folder stands for the places of a project in it. */
    Scanned files(List<Path> given) {
        var files = new ArrayList<Scanned.File>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(places(ClientPlaces.project(path)).files());
                continue;
            }
            Scanned.File file = file(ClientPlaces.client(path), path);
            files.add(
                    file.servers().isEmpty() && file.problems().isEmpty()
                            ? new Scanned.File(
                                    file.client(),
                                    file.file(),
                                    List.of(),
                                    List.of("holds no server that a client starts"))
                            : file);
        }
        return new Scanned(files, known.rules().version());
    }

    Scanned.File file(String client, Path path) {
        String shown = shown(path);
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(ClientConfig.MAX_BYTES + 1);
        } catch (java.nio.file.NoSuchFileException e) {
            return new Scanned.File(client, shown, List.of(), List.of("no such file"));
        } catch (IOException e) {
            return new Scanned.File(client, shown, List.of(), List.of("cannot be read"));
        }
        ClientConfig config = ClientConfig.read(String.valueOf(path.getFileName()), bytes);
        return new Scanned.File(
                client, shown, config.servers().stream().map(this::configured).toList(), config.problems());
    }

    private String shown(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        return !home.toString().isEmpty() && whole.startsWith(home)
                ? "~/" + home.relativize(whole).toString().replace('\\', '/')
                : path.toString();
    }

    private Scanned.Configured configured(ConfiguredServer configured) {
        KnownServers.Found found = index.find(configured);
        Server server = found.one();
        var tools = new ArrayList<Scanned.Judged>();
        if (server != null) {
            List<Classification> verdicts = known.judge(server);
            for (int i = 0; i < verdicts.size(); i++) {
                Tool tool = server.tools().get(i);
                var rated =
                        new RatedTool(tool, verdicts.get(i), known.decided(server.id(), tool.name(), Digests.of(tool)));
                tools.add(new Scanned.Judged(rated, verdicts.get(i), unattended(configured, rated.name())));
            }
        }
        return new Scanned.Configured(configured, found, tools);
    }

    private static boolean unattended(ConfiguredServer configured, String tool) {
        return configured.unattended().contains("*") || configured.unattended().contains(tool);
    }
}
