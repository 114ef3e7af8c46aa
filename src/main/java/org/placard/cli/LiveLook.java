package org.placard.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.placard.fetch.AddressGuard;
import org.placard.fetch.Fetcher;
import org.placard.fetch.OptOut;
import org.placard.fetch.Politeness;
import org.placard.live.HttpServer;
import org.placard.live.Listed;
import org.placard.live.LiveException;
import org.placard.live.StdioServer;
import org.placard.manifest.StartedPackage;
import org.placard.model.Observed;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.ServerCoverage;

/** Looks at running servers for {@code ingest}; what came of it is one server, with its tools or the reason for none. */
final class LiveLook {

    /** A server that was looked at, and what was odd. */
    record Seen(Observed server, List<ReadingProblem> problems, String summary) {}

    private LiveLook() {}

    /** Starts exactly this command. */
    static Seen stdio(List<String> command, Map<String, String> environment, Duration limit, Optional<String> name) {
        String origin =
                String.join(" ", command.stream().map(LiveLook::shortened).toList());
        Optional<String> coordinates = StartedPackage.of(command);
        List<String> packages = coordinates.map(List::of).orElse(List.of());
        String program = Path.of(command.getFirst()).getFileName().toString();
        String id = name.orElse(
                coordinates.map(each -> each.substring(each.indexOf(':') + 1)).orElse(program));
        try {
            Listed listed = new StdioServer(command, environment, limit, StdioServer.OUTPUT).list();
            boolean named =
                    name.isPresent() || coordinates.isPresent() || listed.name().isEmpty();
            return seen(named ? id : listed.name(), packages, null, origin, listed);
        } catch (LiveException e) {
            return failed(id, packages, null, origin, e);
        }
    }

    /** Asks exactly this address. */
    static Seen http(
            String url, Map<String, String> headers, List<String> allow, Duration limit, Optional<String> name) {
        URI address = URI.create(url);
        String path = address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
        String id = name.orElse(address.getRawAuthority() + path);
        String origin = address.getScheme() + "://" + address.getRawAuthority() + path;
        var guard = new AddressGuard(new HashSet<>(allow));
        try (var fetcher = new Fetcher(Politeness.DEFAULT, guard, OptOut.NOBODY)) {
            Listed listed = new HttpServer(address, headers, limit).list(fetcher);
            return seen(id, List.of(), origin, origin, listed);
        } catch (LiveException e) {
            return failed(id, List.of(), origin, origin, e);
        }
    }

    private static Seen seen(
            String id,
            List<String> packages,
            @org.jspecify.annotations.Nullable String address,
            String origin,
            Listed listed) {
        List<ReadingProblem> oddities = listed.oddities().stream()
                .map(sentence -> new ReadingProblem(Level.FIELD_ODD, Kind.ODD_FIELD, origin, "", sentence))
                .toList();
        String summary = "%s: %s %s, protocol %s, %,d tools in %d page%s"
                .formatted(
                        id,
                        listed.name().isEmpty() ? "unnamed" : listed.name(),
                        listed.serverVersion() == null ? "without a version" : listed.serverVersion(),
                        listed.version(),
                        listed.tools().size(),
                        listed.pages(),
                        listed.pages() == 1 ? "" : "s");
        var server = new Observed(id, packages, address, null, Observation.LIVE, origin, null, listed.manifest(id));
        return new Seen(server, oddities, summary);
    }

    private static Seen failed(
            String id,
            List<String> packages,
            @org.jspecify.annotations.Nullable String address,
            String origin,
            LiveException e) {
        Kind kind = switch (e.kind()) {
            case NEEDS_AUTH -> Kind.NEEDS_AUTH;
            case REFUSED -> Kind.REFUSED;
            case TOO_LARGE -> Kind.TOO_LARGE;
            case UNREACHABLE, TIMEOUT -> Kind.UNREACHABLE;
            case PROTOCOL, ERROR -> Kind.MALFORMED;
        };
        var problem = new ReadingProblem(Level.SOURCE_LOST, kind, origin, "", String.valueOf(e.getMessage()));
        ServerCoverage coverage =
                e.kind() == LiveException.Kind.NEEDS_AUTH ? ServerCoverage.NEEDS_AUTH : ServerCoverage.UNREACHABLE;
        var server = new Observed(id, packages, address, null, Observation.LIVE, origin, coverage, "");
        return new Seen(server, List.of(problem), id + ": " + e.getMessage());
    }

    /** Arguments may be secrets: of anything but plain words only the beginning is kept. */
    private static String shortened(String word) {
        return word.matches("[@A-Za-z0-9._/-]{1,80}") && !word.matches("[A-Za-z0-9_-]{24,}") ? word : "…";
    }
}
