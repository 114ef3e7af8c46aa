package org.placard.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.placard.model.Capability;
import org.placard.model.Classification;
import org.placard.model.Parameter;

/** To whom a message may go. */
final class RecipientRules {

    private static final Set<String> RECIPIENTS = Set.of("to", "recipient", "to_email", "email_to", "recipient_email");
    private static final Set<String> COPIES = Set.of("cc", "bcc");

    private RecipientRules() {}

    static Optional<ArgumentRule> recipient(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        boolean speaks = ArgumentRules.changes(c) && c.capabilities().contains(Capability.EXTERNAL_COMMUNICATION);
        boolean copy = Words.is(parameter, COPIES);
        boolean mail = mails(rated) || "email".equals(parameter.format());
        if (!speaks || !mail || !copy && !(Words.text(parameter) && Words.is(parameter, RECIPIENTS))) {
            return Optional.empty();
        }
        String name = parameter.name();
        var require = new ArrayList<Clause>();
        var denyIf = new ArrayList<Clause>();
        var missing = new ArrayList<Placeholder>();
        settings.value(rated.name(), SettingKey.RECIPIENT_DOMAINS.id())
                .ifPresentOrElse(
                        domains -> {
                            if (copy) {
                                denyIf.add(ArgumentRule.clause("No copies.", name, Operator.EXISTS, Operand.of(true)));
                            } else {
                                require.add(ArgumentRule.clause(
                                        "Only to " + domains + ".",
                                        name,
                                        Operator.REGEX,
                                        Operand.of(pattern(domains))));
                            }
                        },
                        () -> missing.add(SettingKey.RECIPIENT_DOMAINS.of(rated.name())));
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.RECIPIENT,
                name,
                require,
                denyIf,
                List.of(),
                missing,
                "It writes to whomever it is told."));
    }

    private static boolean mails(RatedTool rated) {
        List<String> words = Words.of(rated.name());
        return words.contains("email") || words.contains("mail") || words.contains("gmail");
    }

    private static String pattern(String domains) {
        return "(?i)^[^@\\s,;<>\"]+@("
                + PlaceRules.items(domains).map(PlaceRules::literal).collect(Collectors.joining("|")) + ")\\z";
    }
}
