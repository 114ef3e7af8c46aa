package org.placard.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** The answer to one request, whose body is still to be read; ends by itself at its deadline. */
public final class Answer implements AutoCloseable {

    private final URI address;
    private final ClassicHttpResponse response;
    private final ScheduledFuture<?> end;
    private final AtomicBoolean late;
    private final Politeness manners;
    private final Runnable cancelling;
    private boolean whole;

    Answer(
            URI address,
            ClassicHttpResponse response,
            ScheduledFuture<?> end,
            AtomicBoolean late,
            Politeness manners,
            Runnable cancelling) {
        this.address = address;
        this.response = response;
        this.end = end;
        this.late = late;
        this.manners = manners;
        this.cancelling = cancelling;
    }

    public int status() {
        return response.getCode();
    }

    /** The first value of a header, null where it was not sent. */
    public @Nullable String header(String name) {
        return Wire.header(response, name);
    }

    /** The media type without its parameters, in lower case; empty where none was sent. */
    public String type() {
        String sent = header("Content-Type");
        return sent == null ? "" : sent.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
    }

    /** The body while it comes, unpacked, with an end where there is too much of it. */
    public InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return InputStream.nullInputStream();
        }
        InputStream sent = new Bounded(entity.getContent(), manners.bytes(), "as sent");
        String packed = header("Content-Encoding");
        if (packed == null || packed.equalsIgnoreCase("identity")) {
            return new Bounded(sent, manners.unpacked(), "long");
        }
        if (!packed.equalsIgnoreCase("gzip") && !packed.equalsIgnoreCase("x-gzip")) {
            throw new FetchException(
                    FetchException.Kind.NETWORK, address, "sent a body packed in a way nobody asked for: " + packed);
        }
        return new Bounded(new GZIPInputStream(sent), manners.unpacked(), "unpacked");
    }

    /** The whole body. */
    public byte[] bytes() throws FetchException {
        try (InputStream in = body()) {
            var out = new ByteArrayOutputStream();
            in.transferTo(out);
            whole = true;
            return out.toByteArray();
        } catch (FetchException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw Wire.failure(address, String.valueOf(address.getHost()), e, late.get());
        }
    }

    /** Gives the connection up; what is left of the body is not read. */
    @Override
    public void close() {
        end.cancel(false);
        if (!whole && response.getEntity() != null) {
            // Closing alone would wait for the end of a stream that has none.
            cancelling.run();
        }
        try {
            response.close();
        } catch (IOException e) {
            // It is given up anyway.
        }
    }

    private final class Bounded extends FilterInputStream {

        private final long most;
        private final String how;
        private long left;

        Bounded(InputStream in, long most, String how) {
            super(in);
            this.most = most;
            this.how = how;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int read = in.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws FetchException {
            left -= read;
            if (left < 0) {
                throw new FetchException(
                        FetchException.Kind.TOO_LARGE,
                        address,
                        "the body is more than %,d bytes %s".formatted(most, how));
            }
        }
    }
}
