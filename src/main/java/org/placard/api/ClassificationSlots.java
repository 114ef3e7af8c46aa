package org.placard.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets two classifications run at a time; a third is told to come back rather than made to wait. */
@ApplicationScoped
public class ClassificationSlots {

    static final int AT_A_TIME = 2;

    private final Semaphore free = new Semaphore(AT_A_TIME);

    /**
     * Runs the work in a free slot.
     *
     * @throws ProblemException where there is none
     */
    public <T> T use(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw new ProblemException(
                    Problem.TOO_MANY_CLASSIFICATIONS, "%d classifications are running.".formatted(AT_A_TIME));
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
