package org.placard.crawl;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.placard.knowledge.Knowledge;
import org.placard.knowledge.Sources;

/** The bundled sources and the operator's own, {@code DATA/sources.yaml}, as it is now. */
@ApplicationScoped
public class SourceList {

    private static final String OWN = "sources.yaml";

    private final Knowledge knowledge;
    private final Path own;

    SourceList(Knowledge knowledge, @ConfigProperty(name = "placard.data-dir") Path dataDir) {
        this.knowledge = knowledge;
        this.own = dataDir.resolve(OWN);
    }

    /**
     * @throws IllegalStateException naming file, field and repair, if the operator's file is not as it has to be
     */
    public Sources now() {
        try {
            return knowledge.sources().with(own);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        } catch (IOException e) {
            throw new IllegalStateException(own + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
