package org.placard.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** As on a public address, which the service under test does not have. */
class ForProgramsTest {

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void end() throws Exception {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private URI listening(ForPrograms rules) throws Exception {
        Router router = Router.router(vertx);
        router.route().handler(rules::handle);
        router.route().handler(context -> context.response().end("fine"));
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    private HttpResponse<String> ask(String method, URI address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address).method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void scriptsOfAnySiteMayReadAndNothingElse() throws Exception {
        URI base = listening(new ForPrograms("0.0.0.0", 0, false, true));
        for (String read : new String[] {"/api/v1/stats", "/data/all.zip", "/servers/x/policy.json"}) {
            assertThat(ask("GET", base.resolve(read)).headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("*");
        }
        assertThat(ask("POST", base.resolve("/api/v1/tools:batch")).headers().map())
                .containsKey("access-control-allow-origin");
        for (String other : new String[] {"/internal/ingest", "/api/v1/stats"}) {
            assertThat(ask("POST", base.resolve(other)).headers().map())
                    .doesNotContainKey("access-control-allow-origin");
        }
        assertThat(ask("GET", base.resolve("/search")).headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whatABrowserAsksBeforehandIsAnswered() throws Exception {
        URI base = listening(new ForPrograms("0.0.0.0", 0, false, true));
        var read = ask("OPTIONS", base.resolve("/api/v1/tools"), "Access-Control-Request-Method", "GET");
        assertThat(read.statusCode()).isEqualTo(204);
        assertThat(read.headers().firstValue("Access-Control-Allow-Methods")).contains("GET, HEAD, OPTIONS");
        var write = ask("OPTIONS", base.resolve("/internal/ingest"), "Access-Control-Request-Method", "POST");
        assertThat(write.headers().map()).doesNotContainKey("access-control-allow-methods");
        URI closed = listening(new ForPrograms("0.0.0.0", 0, false, false));
        assertThat(ask("GET", closed.resolve("/api/v1/tools")).headers().map())
                .doesNotContainKey("access-control-allow-origin");
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        URI base = listening(new ForPrograms("0.0.0.0", 3, false, true));
        for (int i = 0; i < 3; i++) {
            assertThat(ask("GET", base.resolve("/api/v1/tools")).statusCode()).isEqualTo(200);
        }
        var refused = ask("GET", base.resolve("/api/v1/tools"));
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
        assertThat(refused.body()).contains("/problems/too-many-requests");
        assertThat(ask("GET", base.resolve("/search")).statusCode()).isEqualTo(200);
    }

    @Test
    void onLoopbackNothingIsLimitedUnlessWanted() throws Exception {
        URI free = listening(new ForPrograms("127.0.0.1", 1, false, true));
        URI limited = listening(new ForPrograms("127.0.0.1", 1, true, true));
        for (int i = 0; i < 3; i++) {
            assertThat(ask("GET", free.resolve("/api/v1/tools")).statusCode()).isEqualTo(200);
        }
        ask("GET", limited.resolve("/api/v1/tools"));
        assertThat(ask("GET", limited.resolve("/api/v1/tools")).statusCode()).isEqualTo(429);
    }
}
