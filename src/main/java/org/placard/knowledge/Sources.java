package org.placard.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Every source, and who asked not to be visited.
 *
 * @param all by id unique, in the files' order
 * @param optOut hosts, or beginnings of addresses
 */
public record Sources(List<KnownSource> all, List<String> optOut) {

    public Sources {
        all = List.copyOf(all);
        optOut = List.copyOf(optOut);
    }

    public Optional<KnownSource> find(String id) {
        return all.stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /**
     * These and an operator's own: a source of the same id takes the place of the bundled one.
     *
     * @param file of the form of {@code sources.yaml}, which may also name folders and hosts that are not public; none
     *     where it does not exist
     * @throws IllegalArgumentException naming file, field and repair, if it is not as it has to be
     * @throws IOException if it cannot be read
     */
    public Sources with(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return this;
        }
        Sources own = SourcesFile.read(DataFiles.read(file), true);
        var merged = new LinkedHashMap<String, KnownSource>();
        all.forEach(source -> merged.put(source.id(), source));
        own.all.forEach(source -> merged.put(source.id(), source));
        var out = new LinkedHashSet<>(optOut);
        out.addAll(own.optOut);
        return new Sources(new ArrayList<>(merged.values()), new ArrayList<>(out));
    }
}
