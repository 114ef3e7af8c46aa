package org.placard.export;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placard.policy.Clause;
import org.placard.policy.Decision;
import org.placard.policy.Limit;
import org.placard.policy.Policy;
import org.placard.policy.ToolPolicy;

/**
 * Brings a policy down to what a target can express, never letting more through: what is asked may become denied, what
 * cannot be counted or checked is asked or denied, what cannot be denied withholds the file.
 */
final class Lowering {

    /** The name of the line about tools that are not listed. */
    static final String REST = "*";

    private final Policy policy;
    private final Carries carries;
    private final SortedMap<String, ToolPolicy> rules = new TreeMap<>();
    private final SortedMap<String, Fidelity.Line> lines = new TreeMap<>();
    private boolean withheld;

    private Lowering(Policy policy, Carries carries) {
        this.policy = policy;
        this.carries = carries;
    }

    static Lowering of(Policy policy, Carries carries) {
        var lowering = new Lowering(policy, carries);
        policy.names().forEach(lowering::lower);
        lowering.lowerRest();
        lowering.shareSpellings();
        return lowering;
    }

    /** Whether a file would let something through that the policy denies. */
    boolean withheld() {
        return withheld;
    }

    /** The rules by the target's spelling of the tool, each with only what the target can express. */
    SortedMap<String, ToolPolicy> rules() {
        return rules;
    }

    /** The target's spellings at one of these decisions, sorted. */
    List<String> at(Decision... decisions) {
        var wanted = List.of(decisions);
        return rules.entrySet().stream()
                .filter(entry -> wanted.contains(entry.getValue().decision()))
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** The file and its report, or the report alone where the file is withheld. */
    Exported exported(java.util.function.Supplier<String> file) {
        if (!withheld) {
            return new Exported(file.get(), new Fidelity(List.copyOf(lines.values())));
        }
        return new Exported(
                null,
                new Fidelity(lines.values().stream()
                        .map(line -> new Fidelity.Line(
                                line.tool(), Fidelity.Fate.WITHHELD, line.wanted(), null, line.sentence()))
                        .toList()));
    }

    private void lower(String tool) {
        ToolPolicy written = policy.written(tool);
        Decision wanted = policy.decision(tool);
        ToolPolicy rule = written == null ? ToolPolicy.of(wanted, "") : written;
        if (!carries.names().test(tool)) {
            boolean open = wanted.open() || wanted == Decision.ASK;
            withheld |= !open && carries.rest() != Decision.DENY;
            line(tool, Fidelity.Fate.NOT_EXPRESSED, wanted, carries.rest(), "The target cannot carry this name.");
            return;
        }
        switch (wanted) {
            case HIDE -> lowerBlocked(tool, wanted, rule);
            case DENY -> lowerBlocked(tool, wanted, rule);
            case ASK -> lowerAsked(tool, rule);
            case ALLOW, LIMIT -> lowerOpen(tool, wanted, rule);
        }
    }

    private void lowerBlocked(String tool, Decision wanted, ToolPolicy rule) {
        switch (carries.blocks()) {
            case DENY_AND_HIDE -> keep(tool, wanted, ToolPolicy.of(wanted, rule.because()));
            case DENY_ONLY -> {
                rules.put(tool, ToolPolicy.of(Decision.DENY, rule.because()));
                line(
                        tool,
                        wanted == Decision.HIDE ? Fidelity.Fate.WEAKENED : Fidelity.Fate.KEPT,
                        wanted,
                        Decision.DENY,
                        wanted == Decision.HIDE ? "It may stay in the tool list; every call is denied." : "");
            }
            case HIDE_ONLY -> {
                rules.put(tool, ToolPolicy.of(Decision.HIDE, rule.because()));
                line(
                        tool,
                        wanted == Decision.DENY ? Fidelity.Fate.STRENGTHENED : Fidelity.Fate.KEPT,
                        wanted,
                        Decision.HIDE,
                        wanted == Decision.DENY ? "It leaves the tool list as well." : "");
            }
            case NONE -> {
                withheld = true;
                line(tool, Fidelity.Fate.WITHHELD, wanted, null, "The target cannot deny it.");
            }
        }
    }

    private void lowerAsked(String tool, ToolPolicy rule) {
        if (!carries.asks()) {
            block(tool, Decision.ASK, "Nobody can be asked there.", rule);
            return;
        }
        List<String> lost = lost(rule);
        rules.put(tool, kept(rule, Decision.ASK));
        line(
                tool,
                lost.isEmpty() ? Fidelity.Fate.KEPT : Fidelity.Fate.WEAKENED,
                Decision.ASK,
                Decision.ASK,
                lost.isEmpty() ? "" : "Whoever is asked must see to it: " + String.join("; ", lost) + ".");
    }

    private void lowerOpen(String tool, Decision wanted, ToolPolicy rule) {
        List<String> lost = lost(rule);
        if (lost.isEmpty() && carries.allows()) {
            keep(tool, wanted, rule.decision().open() ? rule : ToolPolicy.of(Decision.ALLOW, ""));
            return;
        }
        String why = lost.isEmpty()
                ? "The target asks before every tool."
                : "It cannot be expressed there: " + String.join("; ", lost) + ".";
        if (carries.asks()) {
            rules.put(tool, kept(rule, Decision.ASK));
            line(tool, Fidelity.Fate.STRENGTHENED, wanted, Decision.ASK, why);
        } else {
            block(tool, wanted, why, rule);
        }
    }

    private void block(String tool, Decision wanted, String why, ToolPolicy rule) {
        Decision given = carries.blocks() == Carries.Block.HIDE_ONLY ? Decision.HIDE : Decision.DENY;
        rules.put(tool, ToolPolicy.of(given, PolicyJsonExport.message(rule)));
        line(tool, Fidelity.Fate.STRENGTHENED, wanted, given, why);
    }

    private void keep(String tool, Decision wanted, ToolPolicy rule) {
        rules.put(tool, rule);
        line(tool, Fidelity.Fate.KEPT, wanted, wanted, "");
    }

    /** The rule under another decision with what of it the target can express. */
    private ToolPolicy kept(ToolPolicy rule, Decision decision) {
        boolean conditions = carries.conditions().test(rule);
        return new ToolPolicy(
                decision,
                conditions ? rule.require() : List.of(),
                conditions ? rule.denyIf() : List.of(),
                rule.limits().stream().filter(carries.limit()).toList(),
                rule.because());
    }

    /** What of a rule the target cannot express, in words. */
    private List<String> lost(ToolPolicy rule) {
        Stream<String> clauses = carries.conditions().test(rule)
                ? Stream.of()
                : Stream.concat(
                        rule.require().stream().map(clause -> "only where " + clause.words()),
                        rule.denyIf().stream().map(clause -> "not where " + clause.words()));
        Stream<Limit> limits = Stream.concat(
                rule.limits().stream().filter(limit -> !carries.limit().test(limit)),
                carries.allLimits() ? Stream.of() : policy.allTools().stream());
        return Stream.concat(clauses, limits.map(limit -> "at most " + limit.words()))
                .toList();
    }

    private void lowerRest() {
        Decision wanted = policy.hide().contains(Policy.EVERY) ? Decision.HIDE : policy.otherwise();
        Decision given = carries.rest();
        if (wanted == Decision.HIDE && given != Decision.DENY && carries.blocks() == Carries.Block.NONE) {
            withheld = true;
        }
        boolean looser = wanted.compareTo(given) > 0;
        line(
                REST,
                wanted == given ? Fidelity.Fate.KEPT : looser ? Fidelity.Fate.WEAKENED : Fidelity.Fate.STRENGTHENED,
                wanted,
                given,
                wanted == given
                        ? ""
                        : looser
                                ? given == Decision.ASK
                                        ? "What is not listed is asked: the target cannot deny it."
                                        : "What is not listed is denied."
                                : "An export never allows a tool that is not listed.");
    }

    /** Tools that the target spells alike get the strictest of their rules. */
    private void shareSpellings() {
        var bySpelling = rules.keySet().stream()
                .collect(Collectors.groupingBy(carries.spelling(), TreeMap::new, Collectors.toList()));
        var spelled = new TreeMap<String, ToolPolicy>();
        bySpelling.forEach((spelling, tools) -> {
            String strictest = tools.stream()
                    .max(Comparator.comparing(tool -> decision(tool)))
                    .orElseThrow();
            Decision decision = decision(strictest);
            ToolPolicy rule = rules.get(strictest);
            if (rule != null) {
                boolean several = tools.size() > 1;
                spelled.put(
                        spelling,
                        several && decision.open() && tools.stream().anyMatch(this::narrowed)
                                ? ToolPolicy.of(carries.asks() ? Decision.ASK : Decision.DENY, rule.because())
                                : rule);
            }
            for (String tool : tools) {
                if (tools.size() > 1 && decision(tool) != decision) {
                    line(
                            tool,
                            Fidelity.Fate.STRENGTHENED,
                            policy.decision(tool),
                            decision,
                            "The target spells it like '%s'.".formatted(strictest));
                }
            }
        });
        rules.clear();
        rules.putAll(spelled);
    }

    private boolean narrowed(String tool) {
        ToolPolicy rule = rules.get(tool);
        return rule != null && (rule.readsArguments() || !rule.limits().isEmpty());
    }

    private Decision decision(String tool) {
        ToolPolicy rule = rules.get(tool);
        return rule == null ? Decision.DENY : rule.decision();
    }

    private void line(
            String tool,
            Fidelity.Fate fate,
            Decision wanted,
            @org.jspecify.annotations.Nullable Decision given,
            String sentence) {
        lines.put(tool, new Fidelity.Line(tool, fate, wanted, given, sentence));
    }

    /** What a person reads of a rule's clauses, for messages. */
    static String message(Clause clause, String otherwise) {
        return clause.message().isBlank() ? otherwise : clause.message();
    }
}
