package org.placard.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.placard.model.Flag;

/**
 * Whether texts that were written to deceive are flagged, and honest ones are not.
 *
 * @param found of the attack samples that bear a mark in their definition: flagged
 * @param kinds the same by kind of attack; kinds that need not bear a mark are listed and do not count in {@code found}
 * @param honest of the tools that nobody calls an attack: flagged
 * @param lookAlikes of the honest samples that come with the attacks: flagged
 * @param hardNegatives of the honest samples written to look like attacks: flagged
 * @param missed the counted attack samples that were not flagged
 * @param wronged honest tools and samples that were flagged
 */
public record PoisoningScores(
        Share found,
        List<Kind> kinds,
        Share honest,
        Share lookAlikes,
        Share hardNegatives,
        List<String> missed,
        List<String> wronged) {

    /** One kind of attack; {@code counted} where its samples bear a mark in their definition. */
    public record Kind(String kind, boolean counted, Share found) {}

    private static final int KEPT = 100;

    public PoisoningScores {
        kinds = List.copyOf(kinds);
        missed = List.copyOf(missed);
        wronged = List.copyOf(wronged);
    }

    /** Whether a sample of this kind shows in the definition: a rug pull need not, an open offence is no deception. */
    static boolean shows(Marks.Attack attack) {
        String kind = attack.kind() == null ? "" : attack.kind().replace('_', '-');
        return attack.malicious()
                && !attack.openlyOffensive()
                && !kind.startsWith("rug-pull")
                && !kind.equals("offensive-capability")
                && !kind.equals("capability-mismatch")
                && !kind.equals("code-execution");
    }

    /** Collects one tool after the other. */
    static final class Counter {

        private final Judge judge;
        private final Map<String, long[]> kinds = new TreeMap<>();
        private final long[][] silent = new long[3][2];
        private final List<String> missed = new ArrayList<>();
        private final List<String> wronged = new ArrayList<>();

        Counter(Judge judge) {
            this.judge = judge;
        }

        void add(Specimen specimen) {
            boolean flagged = judge.judge(specimen.tool(), specimen.server()).flagged(Flag.POISONING);
            Marks.Attack attack = specimen.marks().attack();
            if (attack != null && attack.malicious()) {
                String kind = attack.kind() == null ? "unnamed" : attack.kind().replace('_', '-');
                boolean counted = shows(attack);
                long[] count = kinds.computeIfAbsent((counted ? "1" : "0") + kind, k -> new long[2]);
                count[0] += flagged ? 1 : 0;
                count[1]++;
                if (counted && !flagged) {
                    missed.add(place(specimen) + " (" + kind + ")");
                }
                return;
            }
            long[] count = silent[attack == null ? 0 : attack.hardNegative() ? 2 : 1];
            count[0] += flagged ? 1 : 0;
            count[1]++;
            if (flagged) {
                wronged.add(place(specimen));
            }
        }

        private static String place(Specimen specimen) {
            return specimen.server().id() + " · " + specimen.name();
        }

        PoisoningScores scores() {
            List<Kind> all = new ArrayList<>();
            long hits = 0;
            long of = 0;
            for (Map.Entry<String, long[]> entry : kinds.entrySet()) {
                boolean counted = entry.getKey().startsWith("1");
                Share share = new Share(entry.getValue()[0], entry.getValue()[1]);
                all.add(new Kind(entry.getKey().substring(1), counted, share));
                hits += counted ? share.hits() : 0;
                of += counted ? share.of() : 0;
            }
            return new PoisoningScores(
                    new Share(hits, of),
                    all.reversed(),
                    share(0),
                    share(1),
                    share(2),
                    missed.subList(0, Math.min(KEPT, missed.size())),
                    wronged.subList(0, Math.min(KEPT, wronged.size())));
        }

        private Share share(int which) {
            return new Share(silent[which][0], silent[which][1]);
        }
    }
}
