package org.placard.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.placard.classify.Classifier;
import org.placard.classify.Corrections;
import org.placard.ingest.Judge;
import org.placard.knowledge.Knowledge;
import org.placard.model.Correction;
import org.placard.rules.RuleSet;
import org.placard.search.ToolIndex;
import org.placard.search.ToolSearch;
import org.placard.store.CatalogState;
import org.placard.store.CatalogStore;

/** Makes the plain objects and hands them to whoever asks for them. */
@ApplicationScoped
class Wiring {

    private final Path home;
    private final Path dataDir;

    Wiring(
            @ConfigProperty(name = "placard.home") String home,
            @ConfigProperty(name = "placard.data-dir") String dataDir) {
        this.home = Path.of(home);
        this.dataDir = Path.of(dataDir);
    }

    @Produces
    @Singleton
    RuleSet rules() throws IOException {
        return RuleSet.load(home.resolve("classifier-rules"));
    }

    @Produces
    @Singleton
    Classifier classifier(RuleSet rules) {
        return new Classifier(rules);
    }

    @Produces
    @Singleton
    Knowledge knowledge() throws IOException {
        return Knowledge.load(home.resolve("catalog-data"));
    }

    @Produces
    @Singleton
    Corrections corrections(RuleSet rules, Knowledge knowledge) {
        return new Corrections(rules, knowledge.corrections());
    }

    @Produces
    @Singleton
    Judge judge(Classifier classifier, Corrections corrections, Knowledge knowledge, Clock clock) {
        return new Judge(
                classifier,
                corrections,
                knowledge.corrections().stream().map(Correction::server).collect(Collectors.toSet()),
                clock);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    /** The index is stamped with the rules that judged what is stored, and with the catalogue that it was made of. */
    @Produces
    @Singleton
    ToolIndex index(CatalogStore store, RuleSet rules) throws IOException {
        CatalogState state = store.state();
        String judgedBy = state.rulesVersion() == null ? rules.version() : state.rulesVersion();
        return ToolIndex.open(dataDir.resolve("index"), judgedBy + " " + state.catalog());
    }

    void closeIndex(@Disposes ToolIndex index) throws IOException {
        index.close();
    }

    @Produces
    @Singleton
    ToolSearch search(ToolIndex index) {
        return new ToolSearch(index);
    }
}
