package org.placard.fetch;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its answer over a checked connection: no redirects, no cookies, no retries, an end in time. */
final class Wire implements AutoCloseable {

    private final CloseableHttpClient client;
    private final Politeness manners;
    private final AddressGuard guard;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fetch-deadlines").factory());

    Wire(Politeness manners, AddressGuard guard, Resolver resolver) {
        this.manners = manners;
        this.guard = guard;
        Timeout silence = Timeout.of(manners.silence());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedDns(resolver, guard))
                .setMaxConnPerRoute(Math.max(8, manners.perHost()))
                .setMaxConnTotal(manners.inAll() + 64)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxHeaderCount(200)
                                .setMaxLineLength(32_768)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(manners.connect()))
                        .setSocketTimeout(silence)
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(manners.userAgent())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @throws FetchException if nobody may be sent to this address, or nothing came from it */
    Answer send(String method, URI address, Map<String, String> headers, byte @Nullable [] body, Duration deadline)
            throws FetchException {
        String host = checked(address);
        var request = new HttpUriRequestBase(method, address);
        headers.forEach(request::setHeader);
        request.setHeader("Accept-Encoding", "gzip");
        if (body != null) {
            request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        }
        var late = new AtomicBoolean();
        ScheduledFuture<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            ClassicHttpResponse response = client.executeOpen(null, request, null);
            return new Answer(address, response, end, late, manners, request::cancel);
        } catch (IOException | RuntimeException e) {
            end.cancel(false);
            throw failure(address, host, e, late.get());
        }
    }

    private String checked(URI address) throws FetchException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        String host = address.getHost();
        if (!scheme.equals("http") && !scheme.equals("https") || host == null || address.getRawUserInfo() != null) {
            throw new FetchException(FetchException.Kind.BAD_ADDRESS, address, "is no http or https address of a host");
        }
        return host;
    }

    static FetchException failure(URI address, String host, Exception e, boolean late) {
        if (e instanceof GuardedDns.ForbiddenException) {
            return new FetchException(
                    FetchException.Kind.FORBIDDEN_ADDRESS, address, String.valueOf(e.getMessage()), e);
        }
        boolean slow = late || e instanceof java.net.SocketTimeoutException;
        return slow
                ? new FetchException(FetchException.Kind.TIMEOUT, address, "did not answer in time", e)
                : new FetchException(
                        FetchException.Kind.NETWORK,
                        address,
                        e instanceof java.net.UnknownHostException
                                ? "there is no host " + host
                                : "the connection failed: " + reason(e),
                        e);
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** The value of a header, null where it is missing. */
    static @Nullable String header(ClassicHttpResponse response, String name) {
        Header header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    AddressGuard guard() {
        return guard;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.GRACEFUL);
    }
}
