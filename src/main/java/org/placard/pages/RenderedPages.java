package org.placard.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.placard.api.Body;

/**
 * Finished pages, at most so many bytes of them, the longest unused first to go. They are good for one state of the
 * catalogue: when another is asked for, everything is forgotten.
 */
final class RenderedPages {

    private final long most;
    private final LinkedHashMap<String, Body> kept = new LinkedHashMap<>(256, 0.75f, true);
    private String state = "";
    private long bytes;

    /** @param most in bytes; a page larger than an eighth of it is not kept */
    RenderedPages(long most) {
        this.most = most;
    }

    synchronized @Nullable Body find(String address, String now) {
        if (!state.equals(now)) {
            kept.clear();
            bytes = 0;
            state = now;
        }
        return kept.get(address);
    }

    /** Keeps a page that was made in a state, unless the catalogue has moved on. */
    synchronized void keep(String address, String madeIn, Body page) {
        if (!state.equals(madeIn) || page.size() > most / 8) {
            return;
        }
        Body before = kept.put(address, page);
        bytes += page.size() - (before == null ? 0 : before.size());
        var oldest = kept.entrySet().iterator();
        while (bytes > most && oldest.hasNext()) {
            Map.Entry<String, Body> entry = oldest.next();
            bytes -= entry.getValue().size();
            oldest.remove();
        }
    }

    synchronized long bytes() {
        return bytes;
    }
}
