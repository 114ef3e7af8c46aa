package org.placard.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.placard.model.AttackPattern;
import org.placard.model.Correction;

/**
 * What is known before anything is ingested.
 *
 * @param attackPatterns by id
 * @param corrections by server, in the file's order
 * @param sources every source that is bundled
 * @param serverFiles the bundled servers' files, by name; their content is read as manifests
 */
public record Knowledge(
        List<AttackPattern> attackPatterns, List<Correction> corrections, Sources sources, List<Path> serverFiles) {

    public Knowledge {
        attackPatterns = List.copyOf(attackPatterns);
        corrections = List.copyOf(corrections);
        serverFiles = List.copyOf(serverFiles);
    }

    /**
     * Reads {@code catalog-data/}, strictly.
     *
     * @throws IllegalArgumentException naming file, field and repair, if a file is not as it has to be
     * @throws IOException if a file cannot be read
     */
    public static Knowledge load(Path catalogData) throws IOException {
        Path sources = catalogData.resolve("sources.yaml");
        if (!Files.isRegularFile(sources)) {
            throw new IllegalArgumentException(
                    sources + " is missing; point placard.home to the folder that holds catalog-data");
        }
        var patterns = new ArrayList<AttackPattern>();
        for (Path file : DataFiles.in(catalogData.resolve("attack-patterns"))) {
            patterns.add(AttackPatternFile.read(DataFiles.read(file)));
        }
        var corrections = new ArrayList<Correction>();
        for (Path file : DataFiles.in(catalogData.resolve("corrections"))) {
            corrections.addAll(CorrectionsFile.read(DataFiles.read(file)));
        }
        return new Knowledge(
                patterns,
                corrections,
                SourcesFile.read(DataFiles.read(sources), false),
                DataFiles.in(catalogData.resolve("servers")));
    }
}
