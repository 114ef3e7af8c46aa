package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.placard.model.CatalogTool;

class SiblingsTest {

    private static final List<CatalogTool> TOOLS =
            Samples.tools("{\"server\":\"acme/one\",\"name\":\"get_it\",\"description\":\"Gets it.\"}");

    private final Siblings siblings = new Siblings();
    private final AtomicInteger reads = new AtomicInteger();

    private List<CatalogTool> get(String slug, long revision) {
        return siblings.get(slug, revision, () -> {
            reads.incrementAndGet();
            return TOOLS;
        });
    }

    @Test
    void aServerIsReadOnceARevision() {
        get("a", 1);
        get("a", 1);
        assertThat(reads).hasValue(1);
        get("a", 2);
        assertThat(reads).hasValue(2);
    }

    @Test
    void onlyTheLastServersAreKept() {
        for (int i = 0; i < 40; i++) {
            get("s" + i, 1);
        }
        get("s39", 1);
        assertThat(reads).hasValue(40);
        get("s0", 1);
        assertThat(reads).hasValue(41);
    }
}
