package org.placard.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.placard.cli.Catalog.UnavailableException;

/**
 * A data folder and who owns it. One process does: it holds a lock on {@code lock} and says in {@code owner.json} who it
 * is. The lock, not the file, decides: it goes with the process, however that ends.
 */
final class DataFolder implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOKEN_BYTES = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Who owns a folder.
     *
     * @param address where it answers other commands, null where it does not
     * @param token what such a command must bear
     */
    record Owner(long pid, @Nullable String address, String token) {}

    /** What came of asking for a folder. */
    sealed interface Claim {

        /** This process owns it now. */
        record Mine(DataFolder folder) implements Claim {}

        /** A server owns it, to which the job can be handed. */
        record Served(String address, String token) implements Claim {}
    }

    private final Path dir;
    private final FileChannel channel;
    private final FileLock lock;
    private final String token;
    private final boolean passing;

    private DataFolder(Path dir, FileChannel channel, FileLock lock, String token, boolean passing) {
        this.dir = dir;
        this.channel = channel;
        this.lock = lock;
        this.token = token;
        this.passing = passing;
    }

    /**
     * A folder for one command on a shared database: nobody else has to know of it, and what is in it goes with it.
     *
     * @throws UnavailableException if there is no room for temporary files
     */
    static DataFolder passing() throws UnavailableException {
        try {
            Path dir = Files.createTempDirectory("placard-");
            return own(dir, true).orElseThrow(() -> new IOException("somebody else has locked " + dir));
        } catch (IOException e) {
            throw new UnavailableException("a temporary folder cannot be used: " + e);
        }
    }

    /**
     * Becomes the owner, or finds the server that is; waits a little for another command to end.
     *
     * @throws UnavailableException if something else owns it, naming the process, or the folder cannot be used
     */
    static Claim claim(Path dir) throws UnavailableException {
        return claim(dir, PATIENCE);
    }

    static Claim claim(Path dir, Duration patience) throws UnavailableException {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Files.createDirectories(dir);
            while (true) {
                Optional<DataFolder> mine = own(dir, false);
                if (mine.isPresent()) {
                    return new Claim.Mine(mine.get());
                }
                Optional<Owner> owner = owner(dir);
                if (owner.isPresent() && owner.get().address() != null) {
                    return new Claim.Served(owner.get().address(), owner.get().token());
                }
                if (System.nanoTime() > deadline) {
                    throw new UnavailableException("%s is in use by %s; wait for it to end, or give another --data-dir"
                            .formatted(dir, owner.map(o -> "process " + o.pid()).orElse("another process")));
                }
                Thread.sleep(100);
            }
        } catch (IOException e) {
            throw new UnavailableException("%s cannot be used as data folder: %s".formatted(dir, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting for " + dir);
        }
    }

    private static Optional<DataFolder> own(Path dir, boolean passing) throws IOException {
        FileChannel channel =
                FileChannel.open(dir.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very process: not free either.
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            return Optional.empty();
        }
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        var folder = new DataFolder(dir, channel, lock, HexFormat.of().formatHex(random), passing);
        folder.announce(null);
        return Optional.of(folder);
    }

    private static Optional<Owner> owner(Path dir) {
        try {
            Owner owner = JSON.readValue(dir.resolve("owner.json").toFile(), Owner.class);
            // One that was killed leaves its file behind; whoever holds the lock now is about to write its own.
            return ProcessHandle.of(owner.pid()).filter(ProcessHandle::isAlive).map(process -> owner);
        } catch (IOException e) {
            // Not written yet, or just being replaced: the lock is what counts.
            return Optional.empty();
        }
    }

    /** Says where other commands find this owner. */
    void announce(@Nullable String address) throws IOException {
        Owner owner = new Owner(ProcessHandle.current().pid(), address, token);
        PrivateFile.write(dir.resolve("owner.json"), JSON.writeValueAsString(owner) + "\n");
    }

    String token() {
        return token;
    }

    Path path() {
        return dir;
    }

    /** Whether it goes with the command that it is for. */
    boolean isPassing() {
        return passing;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(dir.resolve("owner.json"));
        lock.release();
        channel.close();
        if (passing) {
            remove(dir);
        }
    }

    private static void remove(Path dir) throws IOException {
        List<Path> below;
        try (var walk = Files.walk(dir)) {
            below = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : below) {
            Files.deleteIfExists(path);
        }
    }
}
