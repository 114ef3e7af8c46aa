package org.placard.manifest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A server as a client's configuration names it: what it starts or connects to, and nothing that may be a secret.
 *
 * @param name the name that the configuration gives it
 * @param coordinates the package or image that is started, such as {@code npm:@scope/name}; null where it is none
 * @param address host and path that is connected to, null where it is none
 * @param repository the repository that is fetched and started, null where it is none
 * @param program the bare name of the program that is started, empty where there is none to name
 * @param enabled false where the configuration switches it off
 * @param unattended tools that may run without asking, as the configuration names them; {@code *} for all
 */
public record ConfiguredServer(
        String name,
        @Nullable String coordinates,
        @Nullable String address,
        @Nullable String repository,
        String program,
        boolean enabled,
        List<String> unattended) {

    public ConfiguredServer {
        unattended = List.copyOf(unattended);
    }

    /** What it starts or connects to, for a person. */
    public String launches() {
        if (coordinates != null) {
            return coordinates;
        }
        if (address != null) {
            return address;
        }
        if (repository != null) {
            return repository;
        }
        return program.isEmpty() ? "a local program" : program + ", a local program";
    }
}
