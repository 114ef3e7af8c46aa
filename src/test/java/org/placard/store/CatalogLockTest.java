package org.placard.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CatalogLockTest {

    @Inject
    CatalogLock lock;

    @Test
    void aLockThatNobodyHeardOfIsThereWhenAskedFor() {
        assertThat(lock.whileHolding("never heard of", () -> "done")).contains("done");
        assertThat(lock.whileHolding("never heard of", () -> "again")).contains("again");
    }

    @Test
    void nobodyEntersTwiceAndOtherNamesAreOtherLocks() {
        assertThat(lock.whileHolding("one", () -> lock.whileHolding("one", () -> "twice")))
                .contains(Optional.empty());
        assertThat(lock.whileHolding("one", () -> lock.whileHolding("other", () -> "both")))
                .contains(Optional.of("both"));
    }

    @Test
    void workThatFailsGivesTheLockBack() {
        assertThatThrownBy(() -> lock.whileHolding("failing", () -> {
                    throw new IllegalArgumentException("the work's own");
                }))
                .hasMessage("the work's own");
        assertThat(lock.whileHolding("failing", () -> "free")).contains("free");
    }

    @Test
    void ofManyWhoAskAtOnceOneIsIn() throws Exception {
        var inside = new AtomicInteger();
        var done = new AtomicInteger();
        var start = new CountDownLatch(1);
        List<Future<?>> asked = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                asked.add(threads.submit(() -> {
                    start.await();
                    for (int turn = 0; turn < 50; turn++) {
                        lock.whileHolding("crowded", () -> {
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            done.incrementAndGet();
                            return inside.decrementAndGet();
                        });
                    }
                    return null;
                }));
            }
            start.countDown();
            for (Future<?> one : asked) {
                one.get();
            }
        }
        assertThat(done.get()).isPositive();
    }

    @Test
    void aNameThatTheColumnCannotHoldIsRefused() {
        assertThatThrownBy(() -> lock.whileHolding("x".repeat(41), () -> ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lock.whileHolding(" ", () -> "")).isInstanceOf(IllegalArgumentException.class);
    }
}
