package org.placard.cli;

import java.io.IOException;
import java.util.List;
import org.placard.extract.Extracted;
import org.placard.extract.NpmClient;
import org.placard.model.Observed;
import org.placard.model.Provenance.Observation;
import org.placard.model.ReadingProblem;
import org.placard.model.ReadingProblem.Kind;
import org.placard.model.ReadingProblem.Level;
import org.placard.model.ServerCoverage;

/** Looks into npm packages for {@code ingest}. */
final class PackageLook {

    static final String NPM = "npm:";

    private PackageLook() {}

    /** @param coordinates {@code npm:name} or {@code npm:name@version} */
    static LiveLook.Seen at(String coordinates) {
        String specification = coordinates.substring(NPM.length());
        int version = specification.indexOf('@', 1);
        String name = version < 0 ? specification : specification.substring(0, version);
        Extracted extracted;
        try {
            extracted = new NpmClient().extract(specification);
        } catch (IOException | IllegalArgumentException e) {
            var problem = new ReadingProblem(
                    Level.SOURCE_LOST, Kind.UNREACHABLE, coordinates, "", String.valueOf(e.getMessage()));
            return new LiveLook.Seen(
                    none(name, coordinates, ServerCoverage.UNREACHABLE),
                    List.of(problem),
                    String.valueOf(e.getMessage()));
        }
        String found = NPM + extracted.name() + "@" + extracted.version();
        List<ReadingProblem> problems = extracted.unresolved().stream()
                .map(each -> new ReadingProblem(
                        Level.FIELD_ODD, Kind.UNRESOLVED, found, each.file() + ":" + each.line(), each.sentence()))
                .toList();
        var summary = new StringBuilder("%s: %,d tools in its code, %,d places that cannot be told"
                .formatted(found, extracted.tools().size(), problems.size()));
        extracted
                .tools()
                .forEach(tool -> summary.append("; ")
                        .append(tool.name())
                        .append(' ')
                        .append(tool.file())
                        .append(':')
                        .append(tool.line()));
        Observed server = extracted.tools().isEmpty()
                ? none(name, found, ServerCoverage.NOT_OBSERVED)
                : new Observed(
                        name,
                        List.of(NPM + name),
                        null,
                        extracted.repository(),
                        Observation.EXTRACTED,
                        extracted.origin(),
                        null,
                        extracted.manifest());
        return new LiveLook.Seen(server, problems, summary.toString());
    }

    private static Observed none(String name, String origin, ServerCoverage coverage) {
        return new Observed(name, List.of(NPM + name), null, null, Observation.EXTRACTED, origin, coverage, "");
    }
}
