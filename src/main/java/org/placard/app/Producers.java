package org.placard.app;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.placard.classify.Classifier;
import org.placard.classify.Corrections;
import org.placard.knowledge.Decisions;
import org.placard.knowledge.Knowledge;
import org.placard.manifest.Limits;
import org.placard.manifest.ManifestReader;
import org.placard.rules.RuleSet;
import org.placard.search.RuleHits;
import org.placard.search.ToolIndex;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;

/** Makes the pure objects into beans. A wrong rule or data file fails the start here, with its name and the repair. */
@Dependent
class Producers {

    private static final String HOME = "placard.home";
    private static final String DATA_DIR = "placard.data-dir";

    @Produces
    @Singleton
    RuleSet rules(@ConfigProperty(name = HOME) Path home) throws IOException {
        return RuleSet.load(home.resolve("classifier-rules"));
    }

    @Produces
    @Singleton
    Classifier classifier(RuleSet rules) {
        return new Classifier(rules);
    }

    @Produces
    @Singleton
    Knowledge knowledge(@ConfigProperty(name = HOME) Path home) throws IOException {
        return Knowledge.load(home.resolve("catalog-data"));
    }

    @Produces
    @Singleton
    Corrections corrections(RuleSet rules, Knowledge knowledge) {
        return new Corrections(rules, knowledge.corrections());
    }

    /** What people decided, of this catalogue and of the folder that is worked in. */
    @Produces
    @Singleton
    Decisions decisions(@ConfigProperty(name = DATA_DIR) Path dataDir) throws IOException {
        return Decisions.load(List.of(dataDir.resolve("decisions"), Path.of("decisions")));
    }

    @Produces
    @Singleton
    ManifestReader manifestReader() {
        return new ManifestReader(Limits.DEFAULT);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The index is stamped with the rules that judged what is stored, and with the catalogue that it was made of. */
    @Produces
    @Singleton
    ToolIndex toolIndex(@ConfigProperty(name = DATA_DIR) Path dataDir, RuleSet rules, CatalogStore store)
            throws IOException {
        CatalogState state = store.state();
        String judgedBy = Objects.requireNonNullElse(state.rulesVersion(), rules.version());
        return ToolIndex.open(Files.createDirectories(dataDir.resolve("index")), judgedBy + " of " + state.catalog());
    }

    void close(@Disposes ToolIndex index) throws IOException {
        index.close();
    }

    @Produces
    @Singleton
    ToolSearch toolSearch(ToolIndex index) {
        return new ToolSearch(index);
    }

    @Produces
    @Singleton
    RuleHits ruleHits(ToolIndex index) {
        return new RuleHits(index);
    }
}
