package org.placard.pages;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.placard.api.Answer;

/**
 * What a badge draws: the name at the left, the risk in words at the right; the colour only repeats the word.
 *
 * @param fill of the right half, in CSS
 * @param on colour of the text on it
 * @param right width of the right half in pixels
 */
public record Badge(String word, String fill, String on, int right) {

    private static final MediaType SVG = new MediaType("image", "svg+xml", "UTF-8");
    private static final int LEFT = 62;
    private static final double LETTER = 6.7;
    private static final int PADDING = 18;
    private static final Map<String, String> FILLS =
            Map.of("critical", "#c8141d", "high", "#f47a1c", "medium", "#fbc91b", "low", "#17633d");
    private static final String GREY = "#5b616c";

    static Badge of(RiskView risk) {
        String word = risk.word().toLowerCase(Locale.ROOT) + (risk.unknown() ? "" : " risk");
        String fill = FILLS.getOrDefault(risk.tone(), GREY);
        boolean dark = risk.tone().equals("high") || risk.tone().equals("medium");
        return new Badge(word, fill, dark ? "#15171b" : "#ffffff", (int) Math.ceil(word.length() * LETTER) + PADDING);
    }

    /** The badge as an answer: the risk of what the address names, grey where that is not known. */
    static Response answer(HttpHeaders headers, Answer answer, RiskView risk) {
        byte[] svg = Templates.badge(of(risk)).render().getBytes(StandardCharsets.UTF_8);
        return answer.bytes(headers, svg, SVG)
                .header("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400")
                .build();
    }

    /** Width of the whole in pixels. */
    public int width() {
        return LEFT + right;
    }

    /** The middle of the right half in pixels. */
    public double middle() {
        return LEFT + right / 2.0;
    }
}
