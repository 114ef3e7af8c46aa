package org.placard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.placard.api.Body;

class RenderedPagesTest {

    private static Body page(int bytes, long seed) {
        byte[] plain = new byte[bytes];
        new SplittableRandom(seed).nextBytes(plain);
        return Body.of(plain);
    }

    @Test
    void whatIsKeptIsFoundUntilTheCatalogueChanges() {
        var pages = new RenderedPages(100_000);
        pages.find("/a", "1");
        pages.keep("/a", "1", page(100, 1));

        assertThat(pages.find("/a", "1")).isNotNull();
        assertThat(pages.find("/a", "2")).isNull();
        assertThat(pages.bytes()).isZero();
    }

    @Test
    void aPageMadeBeforeTheCatalogueChangedIsNotKept() {
        var pages = new RenderedPages(100_000);
        pages.find("/a", "2");
        pages.keep("/a", "1", page(100, 1));

        assertThat(pages.find("/a", "2")).isNull();
    }

    @Test
    void theLongestUnusedGoesFirstAndTheSizeIsBounded() {
        var pages = new RenderedPages(10_000);
        pages.find("/0", "1");
        for (int i = 0; i < 50; i++) {
            pages.keep("/" + i, "1", page(1_000, i));
            assertThat(pages.find("/0", "1")).as("used every time").isNotNull();
            assertThat(pages.bytes()).isLessThanOrEqualTo(10_000);
        }
        assertThat(pages.find("/1", "1")).isNull();
        assertThat(pages.find("/49", "1")).isNotNull();
    }

    @Test
    void aHugePageIsNotKept() {
        var pages = new RenderedPages(10_000);
        pages.find("/a", "1");
        pages.keep("/a", "1", page(9_000, 1));

        assertThat(pages.bytes()).isZero();
    }
}
