package org.placard.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.placard.fetch.FetchException.Kind;

class FetcherTest {

    private static final Politeness QUICK = Politeness.DEFAULT
            .pausing(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(20))
            .within(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(20));
    private static final AddressGuard LOOPBACK = new AddressGuard(Set.of("127.0.0.1"));

    private final StandIn host = new StandIn();

    @AfterEach
    void stop() {
        host.close();
    }

    private static Fetcher fetcher(Politeness manners) {
        return new Fetcher(manners, LOOPBACK, OptOut.NOBODY);
    }

    private static String text(Fetched fetched) {
        return fetched instanceof Fetched.Content content
                ? new String(content.bytes(), StandardCharsets.UTF_8)
                : "unchanged";
    }

    private void fails(Fetcher fetcher, URI address, Kind kind) {
        assertThatThrownBy(() -> fetcher.get(FetchRequest.of(address)))
                .isInstanceOfSatisfying(
                        FetchException.class,
                        e -> assertThat(e.kind()).as(e.getMessage()).isEqualTo(kind));
    }

    @Test
    void sendsWhoItIsAndHandsOverTheBody() throws Exception {
        host.on("/a", 200, "{}");
        try (Fetcher fetcher = fetcher(QUICK)) {
            assertThat(text(fetcher.get(FetchRequest.of(host.at("/a"))))).isEqualTo("{}");
            assertThat(host.exchanges("/a").getFirst().getRequestHeaders().getFirst("User-Agent"))
                    .startsWith("Placard/");
            assertThat(host.asked()).containsExactly("/robots.txt", "/a");
            assertThat(fetcher.counts().requests()).isEqualTo(2);
        }
    }

    @Test
    void asksOnlyForWhatChanged() throws Exception {
        host.on("/a", exchange -> {
            boolean same = "\"v1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().set("ETag", "\"v1\"");
            exchange.getResponseHeaders().set("Last-Modified", "Tue, 01 Sep 2026 10:00:00 GMT");
            StandIn.status(exchange, same ? 304 : 200, same ? "" : "one");
        });
        try (Fetcher fetcher = fetcher(QUICK)) {
            var first = (Fetched.Content) fetcher.get(FetchRequest.of(host.at("/a")));
            assertThat(first.validators()).isEqualTo(new Validators("\"v1\"", "Tue, 01 Sep 2026 10:00:00 GMT"));
            assertThat(fetcher.get(FetchRequest.of(host.at("/a")).unless(first.validators())))
                    .isInstanceOf(Fetched.Unchanged.class);
            assertThat(host.exchanges("/a").getLast().getRequestHeaders().getFirst("If-Modified-Since"))
                    .isEqualTo("Tue, 01 Sep 2026 10:00:00 GMT");
        }
    }

    @Test
    void comesAgainAfterFailuresAndNotForever() throws Exception {
        var count = new AtomicInteger();
        host.on("/flaky", exchange -> {
            switch (count.incrementAndGet()) {
                case 1 -> StandIn.status(exchange, 500, "");
                case 2 -> {
                    exchange.getResponseHeaders().set("Retry-After", "0");
                    StandIn.status(exchange, 429, "");
                }
                case 3 -> {
                    // Announces more than it sends: a cut connection.
                    exchange.sendResponseHeaders(200, 100);
                    exchange.getResponseBody().write(1);
                    throw new IOException("cut");
                }
                default -> StandIn.status(exchange, 200, "ok");
            }
        });
        host.on("/down", 503, "").on("/gone", 410, "").on("/shut", 401, "");
        try (Fetcher fetcher = fetcher(QUICK)) {
            assertThat(text(fetcher.get(FetchRequest.of(host.at("/flaky"))))).isEqualTo("ok");
            fails(fetcher, host.at("/down"), Kind.STATUS);
            fails(fetcher, host.at("/gone"), Kind.STATUS);
            fails(fetcher, host.at("/shut"), Kind.NEEDS_AUTH);
            assertThat(host.exchanges("/down")).hasSize(QUICK.attempts());
            assertThat(host.exchanges("/gone")).hasSize(1);
            assertThat(fetcher.counts().repeats()).isEqualTo(3 + QUICK.attempts() - 1);
        }
    }

    @Test
    void aHostThatWantsMoreTimeThanThereIsGetsNone() {
        host.on("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            StandIn.status(exchange, 429, "");
        });
        try (Fetcher fetcher = fetcher(QUICK)) {
            fails(fetcher, host.at("/busy"), Kind.STATUS);
            assertThat(host.exchanges("/busy")).hasSize(1);
        }
    }

    @Test
    void readsRetryAfterInBothSpellings() {
        assertThat(Fetcher.retryAfter("12")).isEqualTo(Duration.ofSeconds(12));
        assertThat(Fetcher.retryAfter("Tue, 01 Sep 2020 10:00:00 GMT")).isEqualTo(Duration.ZERO);
        assertThat(Fetcher.retryAfter("soon")).isNull();
        assertThat(Fetcher.retryAfter(null)).isNull();
    }

    @Test
    void followsSoManyRedirectsAndLeavesCredentialsBehind() throws Exception {
        try (var other = new StandIn()) {
            other.on("/there", 200, "there");
            host.on("/here", exchange -> {
                exchange.getResponseHeaders().set("Location", other.at("/there").toString());
                StandIn.status(exchange, 302, "");
            });
            host.on("/round", exchange -> {
                exchange.getResponseHeaders().set("Location", "/round");
                StandIn.status(exchange, 301, "");
            });
            host.on("/file", exchange -> {
                exchange.getResponseHeaders().set("Location", "file:///etc/passwd");
                StandIn.status(exchange, 301, "");
            });
            try (Fetcher fetcher = fetcher(QUICK)) {
                var request =
                        new FetchRequest(host.at("/here"), Map.of("Authorization", "Bearer x"), Validators.NONE, false);
                assertThat(text(fetcher.get(request))).isEqualTo("there");
                assertThat(host.exchanges("/here")
                                .getFirst()
                                .getRequestHeaders()
                                .getFirst("Authorization"))
                        .isEqualTo("Bearer x");
                assertThat(other.exchanges("/there")
                                .getFirst()
                                .getRequestHeaders()
                                .containsKey("Authorization"))
                        .isFalse();
                fails(fetcher, host.at("/round"), Kind.REDIRECTS);
                fails(fetcher, host.at("/file"), Kind.BAD_ADDRESS);
            }
        }
    }

    @Test
    void bodiesEndWhereTheyAreTooLargeAsSentOrUnpacked() throws Exception {
        var bomb = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bomb)) {
            zip.write(new byte[3_000_000]);
        }
        host.on("/bomb", exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, bomb.size());
            exchange.getResponseBody().write(bomb.toByteArray());
        });
        host.on("/long", 200, "x".repeat(200_000));
        host.on("/endless", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] some = new byte[65_536];
            while (true) {
                exchange.getResponseBody().write(some);
            }
        });
        try (Fetcher fetcher = fetcher(QUICK.upTo(100_000, 1_000_000))) {
            fails(fetcher, host.at("/bomb"), Kind.TOO_LARGE);
            fails(fetcher, host.at("/long"), Kind.TOO_LARGE);
            fails(fetcher, host.at("/endless"), Kind.TOO_LARGE);
        }
    }

    @Test
    void aBodyThatTricklesEndsInTime() {
        host.on("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write(' ');
                    exchange.getResponseBody().flush();
                    Thread.sleep(20);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var hurried = QUICK.within(Duration.ofSeconds(2), Duration.ofMillis(300), Duration.ofMillis(500));
        try (Fetcher fetcher = fetcher(hurried)) {
            fails(fetcher, host.at("/drip"), Kind.TIMEOUT);
        }
    }

    @Test
    void goesNowhereThatRobotsOrTheOptOutListForbid() throws Exception {
        host.on("/robots.txt", 200, "User-agent: *\nDisallow: /private\n")
                .on("/private", 200, "p")
                .on("/open", 200, "o");
        try (Fetcher fetcher = fetcher(QUICK)) {
            fails(fetcher, host.at("/private"), Kind.ROBOTS);
            assertThat(text(fetcher.get(FetchRequest.of(host.at("/open"))))).isEqualTo("o");
            assertThat(text(fetcher.get(FetchRequest.of(host.at("/private")).named())))
                    .isEqualTo("p");
        }
        try (var fetcher = new Fetcher(QUICK, LOOPBACK, new OptOut(List.of("127.0.0.1")))) {
            fails(fetcher, host.at("/open"), Kind.OPTED_OUT);
        }
        assertThat(new OptOut(List.of("example.com")).covers(URI.create("https://api.example.com/x")))
                .isTrue();
        assertThat(new OptOut(List.of("example.com")).covers(URI.create("https://notexample.com/x")))
                .isFalse();
    }

    @Test
    void aHostWhoseRobotsFailIsLeftAlone() {
        host.on("/robots.txt", 503, "").on("/open", 200, "o");
        try (Fetcher fetcher = fetcher(QUICK)) {
            fails(fetcher, host.at("/open"), Kind.ROBOTS);
        }
    }

    @Test
    void onlyPublicAddressesAreVisited() {
        host.on("/secret", 200, "secret");
        try (var fetcher = new Fetcher(QUICK, AddressGuard.STRICT, OptOut.NOBODY)) {
            fails(fetcher, host.at("/secret"), Kind.FORBIDDEN_ADDRESS);
            fails(fetcher, URI.create("http://[::ffff:127.0.0.1]:" + host.port() + "/secret"), Kind.FORBIDDEN_ADDRESS);
            fails(fetcher, URI.create("http://2130706433:" + host.port() + "/secret"), Kind.FORBIDDEN_ADDRESS);
            fails(fetcher, URI.create("http://169.254.169.254/latest/meta-data"), Kind.FORBIDDEN_ADDRESS);
            fails(fetcher, URI.create("ftp://example.com/x"), Kind.BAD_ADDRESS);
            fails(fetcher, URI.create("http://user:pass@example.com/x"), Kind.BAD_ADDRESS);
        }
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void aRedirectIntoTheNetworkIsRefused() {
        try (var inside = new StandIn()) {
            inside.on("/secret", 200, "secret");
            host.on("/out", exchange -> {
                exchange.getResponseHeaders()
                        .set("Location", inside.at("/secret").toString());
                StandIn.status(exchange, 302, "");
            });
            var guard = new AddressGuard(Set.of("127.0.0.1:" + host.port()));
            try (var fetcher = new Fetcher(QUICK, guard, OptOut.NOBODY)) {
                fails(fetcher, host.at("/out"), Kind.FORBIDDEN_ADDRESS);
            }
            assertThat(inside.asked()).isEmpty();
        }
    }

    @Test
    void aNameThatAnswersDifferentlyTheSecondTimeGainsNothing() throws Exception {
        host.on("/secret", 200, "secret");
        var lookUps = new AtomicInteger();
        Resolver rebinding = name -> {
            // Public when it is checked, inside when it is connected to: if the two were two look-ups.
            String address = lookUps.incrementAndGet() == 1 ? "192.88.98.1" : "127.0.0.1";
            return new InetAddress[] {
                InetAddress.getByAddress(name, InetAddress.getByName(address).getAddress())
            };
        };
        var hurried = QUICK.within(Duration.ofMillis(300), Duration.ofMillis(300), Duration.ofMillis(400));
        try (var fetcher = new Fetcher(hurried, AddressGuard.STRICT, OptOut.NOBODY, rebinding)) {
            URI address = URI.create("http://rebind.example:" + host.port() + "/secret");
            assertThatThrownBy(() -> fetcher.get(FetchRequest.of(address).named()))
                    .isInstanceOf(FetchException.class);
            assertThatThrownBy(() -> fetcher.get(FetchRequest.of(address).named()))
                    .isInstanceOfSatisfying(
                            FetchException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FORBIDDEN_ADDRESS));
        }
        assertThat(host.asked()).isEmpty();
    }

    @Test
    void oneForbiddenAddressSpoilsAName() throws UnknownHostException {
        InetAddress[] mixed = {InetAddress.getByName("1.1.1.1"), InetAddress.getByName("10.0.0.1")};
        var dns = new GuardedDns(name -> mixed, AddressGuard.STRICT);
        assertThatThrownBy(() -> dns.resolve("mixed.example", 443)).isInstanceOf(GuardedDns.ForbiddenException.class);
    }

    @Test
    void asksAHostNoMoreThanSoOftenAtATime() throws Exception {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        host.on("/slow", exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            now.decrementAndGet();
            StandIn.status(exchange, 200, "ok");
        });
        try (Fetcher fetcher = fetcher(QUICK.atATime(2, 16));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                threads.submit(() -> fetcher.get(FetchRequest.of(host.at("/slow"))));
            }
        }
        assertThat(host.exchanges("/slow")).hasSize(12);
        assertThat(most).hasValueLessThanOrEqualTo(2);
    }
}
