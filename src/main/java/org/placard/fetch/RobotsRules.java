package org.placard.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A host's robots.txt (RFC 9309), as far as it speaks to one crawler.
 *
 * @param lines in the file's order
 * @param delay between two requests, null where it does not ask for one
 */
record RobotsRules(List<Line> lines, @Nullable Duration delay) {

    static final RobotsRules ALLOW_ALL = new RobotsRules(List.of(), null);
    static final RobotsRules ALLOW_NOTHING = new RobotsRules(List.of(new Line(false, "/")), null);

    private static final int MOST_LINES = 2_000;
    private static final double LONGEST_DELAY = 60;

    record Line(boolean allows, String pattern) {}

    RobotsRules {
        lines = List.copyOf(lines);
    }

    /** @param agent the crawler's product token; the group that names it counts, else that of {@code *} */
    static RobotsRules parse(String text, String agent) {
        var own = new Group();
        var everybody = new Group();
        Set<Group> current = Set.of();
        boolean naming = false;
        String token = agent.toLowerCase(Locale.ROOT);
        for (String raw : text.split("\\R", MOST_LINES)) {
            String line = raw.contains("#") ? raw.substring(0, raw.indexOf('#')) : raw;
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                String named = value.toLowerCase(Locale.ROOT);
                Group group = named.equals("*") ? everybody : named.equals(token) ? own : null;
                current = joined(naming ? current : Set.of(), group);
                naming = true;
            } else {
                naming = false;
                current.forEach(group -> group.add(key, value));
            }
        }
        return (own.named ? own : everybody).rules();
    }

    private static Set<Group> joined(Set<Group> some, @Nullable Group more) {
        if (more == null) {
            return some;
        }
        more.named = true;
        var all = new java.util.LinkedHashSet<>(some);
        all.add(more);
        return all;
    }

    /** The longest pattern that fits decides; between two as long, the one that allows. */
    boolean allows(String pathAndQuery) {
        boolean allowed = true;
        int longest = -1;
        for (Line line : lines) {
            int length = line.pattern.length();
            if ((length > longest || length == longest && line.allows) && fits(line.pattern, pathAndQuery)) {
                allowed = line.allows;
                longest = length;
            }
        }
        return allowed;
    }

    /** {@code *} stands for anything, {@code $} for the end; without going back more than once a star, so in linear time a star. */
    private static boolean fits(String pattern, String path) {
        boolean toTheEnd = pattern.endsWith("$");
        String[] parts = (toTheEnd ? pattern.substring(0, pattern.length() - 1) : pattern).split("\\*", -1);
        if (!path.startsWith(parts[0])) {
            return false;
        }
        int at = parts[0].length();
        for (int i = 1; i < parts.length; i++) {
            boolean last = i == parts.length - 1 && toTheEnd;
            int found = last ? Math.max(at, path.length() - parts[i].length()) : path.indexOf(parts[i], at);
            if (found < 0 || !path.startsWith(parts[i], found)) {
                return false;
            }
            at = found + parts[i].length();
        }
        return !toTheEnd || at == path.length();
    }

    private static final class Group {
        private final List<Line> lines = new ArrayList<>();
        private @Nullable Duration delay;
        private boolean named;

        void add(String key, String value) {
            switch (key) {
                case "allow", "disallow" -> {
                    if (!value.isEmpty()) {
                        lines.add(new Line(key.equals("allow"), value));
                    }
                }
                case "crawl-delay" -> delay = seconds(value);
                default -> {
                    // Sitemaps and other people's extensions say nothing about where one may go.
                }
            }
        }

        private static @Nullable Duration seconds(String value) {
            try {
                double seconds = Double.parseDouble(value);
                return seconds > 0 ? Duration.ofMillis((long) (Math.min(seconds, LONGEST_DELAY) * 1000)) : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }

        RobotsRules rules() {
            return new RobotsRules(lines, delay);
        }
    }
}
