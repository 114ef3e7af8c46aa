package org.placard.classify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.placard.model.Evidence;
import org.placard.model.Finding;
import org.placard.model.Weight;
import org.placard.rules.Rule;
import org.placard.rules.Sighting;

/** Turns what a rule saw into a finding with a sentence. */
final class Findings {

    private static final int EVIDENCE_AT_MOST = 6;
    private static final int QUOTE_AT_MOST = 80;

    private Findings() {}

    /**
     * @param ours whether the description is this catalogue's own summary: what rests on that alone weighs at most moderate
     */
    static Finding of(Rule rule, List<Sighting> seen, boolean ours) {
        List<Evidence> evidence = new ArrayList<>(seen.size());
        boolean summary = false;
        boolean published = false;
        for (Sighting sighting : seen) {
            String field = sighting.evidence().field();
            summary |= ours && field.equals("summary");
            published |= field.equals("name") || field.equals("title") || field.startsWith("parameter");
            if (evidence.size() < EVIDENCE_AT_MOST && !evidence.contains(sighting.evidence())) {
                evidence.add(sighting.evidence());
            }
        }
        summary &= !published;
        Weight weight = summary && rule.weight() == Weight.STRONG ? Weight.MODERATE : rule.weight();
        String note = sentence(rule.evidence(), seen);
        return new Finding(
                rule.id(),
                rule.effect(),
                weight,
                summary ? note + " (In this catalogue's own summary.)" : note,
                evidence);
    }

    /** Fills in what was seen for each {@code {field}}. */
    private static String sentence(String template, List<Sighting> seen) {
        int open = template.indexOf('{');
        if (open < 0) {
            return template;
        }
        StringBuilder out = new StringBuilder(template.length() + 40);
        int from = 0;
        while (open >= 0) {
            int close = template.indexOf('}', open);
            out.append(template, from, open);
            out.append('\u2018')
                    .append(quotes(template.substring(open + 1, close), seen))
                    .append('\u2019');
            from = close + 1;
            open = template.indexOf('{', from);
        }
        return out.append(template, from, template.length()).toString();
    }

    private static String quotes(String field, List<Sighting> seen) {
        LinkedHashSet<String> quotes = new LinkedHashSet<>();
        for (Sighting sighting : seen) {
            if (sighting.field().equals(field) && quotes.size() < 2) {
                quotes.add(shortened(sighting.evidence().quote()));
            }
        }
        if (quotes.isEmpty()) {
            return seen.isEmpty() ? "" : shortened(seen.getFirst().evidence().quote());
        }
        return String.join(" … ", quotes);
    }

    private static String shortened(String quote) {
        String flat = quote.replace('\n', ' ');
        return flat.length() <= QUOTE_AT_MOST ? flat : flat.substring(0, QUOTE_AT_MOST - 1) + "…";
    }
}
