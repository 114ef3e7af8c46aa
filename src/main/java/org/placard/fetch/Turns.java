package org.placard.fetch;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who may ask now: so many at a time to one host and in all, and not faster one after the other than the host bears. */
final class Turns {

    private final Semaphore all;
    private final int perHost;
    private final ConcurrentMap<String, Host> hosts = new ConcurrentHashMap<>();

    Turns(int inAll, int perHost) {
        this.all = new Semaphore(inAll, true);
        this.perHost = perHost;
    }

    /** Waits for the turn; it lasts until it is closed. */
    Turn take(String host, Duration gap) throws InterruptedException {
        Host known = hosts.computeIfAbsent(host, name -> new Host(new Semaphore(perHost, true)));
        known.slots.acquire();
        try {
            known.pause(gap);
            all.acquire();
        } catch (InterruptedException e) {
            known.slots.release();
            throw e;
        }
        return new Turn(known);
    }

    /** The host asked everybody to wait. */
    void wait(String host, Duration pause) {
        hosts.computeIfAbsent(host, name -> new Host(new Semaphore(perHost, true)))
                .notBefore(pause);
    }

    final class Turn {

        private final Host host;

        private Turn(Host host) {
            this.host = host;
        }

        void close() {
            all.release();
            host.slots.release();
        }
    }

    private static final class Host {

        private final Semaphore slots;
        private long next = System.nanoTime();

        Host(Semaphore slots) {
            this.slots = slots;
        }

        void pause(Duration gap) throws InterruptedException {
            long wait;
            synchronized (this) {
                long now = System.nanoTime();
                long start = Math.max(now, next);
                next = start + gap.toNanos();
                wait = start - now;
            }
            if (wait > 0) {
                TimeUnit.NANOSECONDS.sleep(wait);
            }
        }

        synchronized void notBefore(Duration pause) {
            next = Math.max(next, System.nanoTime() + pause.toNanos());
        }
    }
}
