package org.placard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.placard.fetch.AddressGuard;
import org.placard.fetch.Fetcher;
import org.placard.fetch.OptOut;
import org.placard.fetch.Politeness;
import org.placard.fetch.StandIn;
import org.placard.live.LiveException.Kind;

class HttpServerTest {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern METHOD = Pattern.compile("\"method\":\"([^\"]+)\"");

    private final StandIn host = new StandIn();
    private final Fetcher fetcher =
            new Fetcher(Politeness.DEFAULT, new AddressGuard(Set.of("127.0.0.1")), OptOut.NOBODY);

    @AfterEach
    void end() {
        fetcher.close();
        host.close();
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String answer(String manner, String body) {
        Matcher id = ID.matcher(body);
        Matcher method = METHOD.matcher(body);
        return id.find() && method.find() ? FakeServer.answer(manner, id.group(1), method.group(1), body) : "";
    }

    private Listed list(String path) throws LiveException {
        return new HttpServer(host.at(path), Map.of("Authorization", "Bearer own"), Duration.ofSeconds(10))
                .list(fetcher);
    }

    private static List<String> names(Listed listed) {
        return listed.tools().stream().map(tool -> tool.path("name").asText()).toList();
    }

    @Test
    void asksOverStreamableHttpWithASession() throws LiveException {
        host.on("/mcp", exchange -> {
            String answer = answer("plain", body(exchange));
            exchange.getResponseHeaders().set("Mcp-Session-Id", "s1");
            StandIn.status(exchange, answer.isEmpty() ? 202 : 200, answer);
        });
        assertThat(names(list("/mcp"))).containsExactly("first", "second", "third");
        var requests = host.exchanges("/mcp");
        assertThat(requests.getFirst().getRequestHeaders().getFirst("Authorization"))
                .isEqualTo("Bearer own");
        assertThat(requests.get(2).getRequestHeaders().getFirst("Mcp-Session-Id"))
                .isEqualTo("s1");
        assertThat(requests.get(2).getRequestHeaders().getFirst("MCP-Protocol-Version"))
                .isEqualTo("2025-06-18");
        assertThat(requests.getLast().getRequestMethod()).isEqualTo("DELETE");
    }

    @Test
    void anAnswerMayBeAStreamOfEvents() throws LiveException {
        host.on("/mcp", exchange -> {
            String answer = answer("plain", body(exchange));
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            StandIn.status(
                    exchange,
                    answer.isEmpty() ? 202 : 200,
                    answer.isEmpty()
                            ? ""
                            : ": hello\n\nevent: message\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\"}\n\ndata: "
                                    + answer + "\n\n");
        });
        assertThat(names(list("/mcp"))).containsExactly("first", "second", "third");
    }

    @Test
    void aStatelessServerIsToldTheVersionEachTime() throws LiveException {
        host.on("/mcp", exchange -> {
            String answer = answer("stateless", body(exchange));
            StandIn.status(exchange, answer.contains("-32601") ? 400 : 200, answer);
        });
        assertThat(names(list("/mcp"))).hasSize(3);
        assertThat(host.exchanges("/mcp").getLast().getRequestHeaders().getFirst("MCP-Protocol-Version"))
                .isEqualTo("2026-07-28");
    }

    @Test
    void theOlderTransportIsTriedWhereTheNewOneIsNotThere() throws LiveException {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        host.on("/sse", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                StandIn.status(exchange, 405, "");
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write("event: endpoint\ndata: /messages?id=1\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                for (int i = 0; i < 4; i++) {
                    exchange.getResponseBody()
                            .write(("event: message\ndata: " + answers.take() + "\n\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        host.on("/messages", exchange -> {
            String answer = answer("plain", body(exchange));
            StandIn.status(exchange, 202, "");
            if (!answer.isEmpty()) {
                answers.add(answer);
            }
        });
        assertThat(names(list("/sse"))).containsExactly("first", "second", "third");
    }

    @Test
    void whoAsksForCredentialsIsSaidToDo() {
        host.on("/mcp", exchange -> {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer resource_metadata=\"x\"");
            StandIn.status(exchange, 401, "");
        });
        assertThatThrownBy(() -> list("/mcp"))
                .hasMessage("asks for authorisation (status 401, Bearer)")
                .isInstanceOfSatisfying(
                        LiveException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NEEDS_AUTH));
    }

    @Test
    void whatIsNoServerOrNotPublicIsNotAsked() {
        assertThatThrownBy(() -> list("/nothing")).hasMessageContaining("status 404");
        try (var strict = new Fetcher(Politeness.DEFAULT, AddressGuard.STRICT, OptOut.NOBODY)) {
            var inside = new HttpServer(URI.create("http://127.0.0.1:1/mcp"), Map.of(), Duration.ofSeconds(5));
            assertThatThrownBy(() -> inside.list(strict))
                    .isInstanceOfSatisfying(
                            LiveException.class, e -> assertThat(e.kind()).isEqualTo(Kind.REFUSED));
        }
    }
}
