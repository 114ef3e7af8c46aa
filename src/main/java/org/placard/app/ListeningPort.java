package org.placard.app;

import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;

/** The port that was got, also where any was asked for. */
@ApplicationScoped
@Unremovable
class ListeningPort {

    private final HttpServer server;

    ListeningPort(HttpServer server) {
        this.server = server;
    }

    int number() {
        return server.getPort();
    }
}
