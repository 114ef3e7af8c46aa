package org.placard.fetch;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who asked not to be visited.
 *
 * @param entries each a host with all below it ({@code example.com}), or an address with all that begins so
 *     ({@code https://example.com/private/})
 */
public record OptOut(List<String> entries) {

    public static final OptOut NOBODY = new OptOut(List.of());

    public OptOut {
        entries = entries.stream()
                .map(entry -> entry.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    boolean covers(URI address) {
        String whole = address.toString().toLowerCase(Locale.ROOT);
        @Nullable String host = address.getHost();
        String plain = host == null ? "" : host.toLowerCase(Locale.ROOT);
        return entries.stream()
                .anyMatch(entry -> entry.contains("://")
                        ? whole.startsWith(entry)
                        : plain.equals(entry) || plain.endsWith("." + entry));
    }
}
