package org.placard.app;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.placard.api.OperatorToken;

/** The operator's token: from the environment, else from {@code DATA/operator.token}, which the first start writes. */
@Dependent
class OperatorTokenFile {

    private static final String NAME = "operator.token";
    private static final int BYTES = 32;

    @Produces
    @Singleton
    OperatorToken token(
            @ConfigProperty(name = "placard.operator-token") Optional<String> given,
            @ConfigProperty(name = "placard.data-dir") Path dataDir)
            throws IOException {
        return given.isPresent() ? new OperatorToken(given.get()) : of(dataDir);
    }

    /**
     * @throws IllegalArgumentException if the file holds no usable token
     */
    static OperatorToken of(Path dataDir) throws IOException {
        Path file = Files.createDirectories(dataDir).resolve(NAME);
        if (!Files.exists(file)) {
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            PrivateFile.write(file, HexFormat.of().formatHex(random) + "\n");
        }
        try {
            return new OperatorToken(Files.readString(file).strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    file + ": " + e.getMessage() + "; write another one, or delete the file", e);
        }
    }
}
