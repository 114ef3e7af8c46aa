package org.placard.export;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.placard.policy.Decision;
import org.placard.policy.Placeholder;
import org.placard.policy.Policy;
import org.placard.policy.Posture;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.Settings;

/**
 * A recommended policy as somebody wants it.
 *
 * @param alias the name under which the server is configured, null where none was given
 */
public record PolicyWish(PolicyForm form, @Nullable String alias, Settings settings) {

    private static final String UNNAMED = "server";

    /**
     * The file that was wished for and what became of the policy in it.
     *
     * @param missing values that the team has not given, each once a tool
     */
    public record Granted(
            PolicyForm form,
            String alias,
            Settings settings,
            Policy policy,
            Exported exported,
            List<Placeholder> missing) {
        public Granted {
            missing = List.copyOf(missing);
        }

        /** Whether a tool is denied because a value is missing. */
        public boolean waits() {
            return settings.arguments() == Settings.ArgumentUse.ALL && !missing.isEmpty();
        }
    }

    /** What is wished for where nothing is said: policy.json, balanced, without rules on arguments. */
    public static PolicyWish plain() {
        return new PolicyWish(new PolicyForm.Target(new PolicyJsonExport()), null, Settings.DEFAULT);
    }

    /**
     * A wish in words, each null or blank where it is not given.
     *
     * @param arguments which rules on arguments are written; all, where values are given and nothing is said
     * @param set values such as {@code amount.max=500}
     * @param decided decisions such as {@code create_refund=ask}
     * @throws IllegalArgumentException if a word is not known; the message starts with the name of the parameter
     */
    public static PolicyWish of(
            @Nullable String target,
            @Nullable String alias,
            @Nullable String posture,
            @Nullable String arguments,
            Collection<String> set,
            Collection<String> decided) {
        String wanted = stripped(target);
        String stance = stripped(posture);
        String rules = stripped(arguments);
        String name = stripped(alias);
        PolicyForm form = wanted.isEmpty() ? plain().form() : named("for", () -> PolicyForm.of(wanted));
        Posture chosen = stance.isEmpty() ? Posture.BALANCED : named("posture", () -> Posture.of(stance));
        Map<String, String> values = named("set", () -> Settings.values(set));
        Settings.ArgumentUse use = !rules.isEmpty()
                ? named("arguments", () -> Settings.ArgumentUse.of(rules))
                : values.isEmpty() ? Settings.ArgumentUse.NONE : Settings.ArgumentUse.ALL;
        if (use != Settings.ArgumentUse.ALL && !values.isEmpty()) {
            throw new IllegalArgumentException(
                    "arguments: values are given, so it must be all, not '%s'".formatted(use.id()));
        }
        Map<String, Decision> decisions = named("decide", () -> decisions(decided));
        return new PolicyWish(form, name.isEmpty() ? null : name, new Settings(chosen, use, values, decisions));
    }

    /** The same with an alias to fall back on. */
    public PolicyWish orAlias(String otherwise) {
        return alias == null ? new PolicyWish(form, otherwise, settings) : this;
    }

    /**
     * Grants it for a server.
     *
     * @throws IllegalArgumentException if the alias is missing or refused, or a setting is about a tool that is not
     *     there; the message starts with the name of the parameter
     */
    public Granted grant(List<RatedTool> tools, Origin origin) {
        named("set", () -> {
            settings.check(tools.stream().map(RatedTool::name).collect(Collectors.toSet()));
            return settings;
        });
        return grant(named("decide", () -> Recommendation.forServer(tools, settings)), tools, origin);
    }

    /**
     * Grants it for a policy that is there already.
     *
     * @throws IllegalArgumentException as for a server
     */
    public Granted grant(Policy policy, List<RatedTool> tools, Origin origin) {
        if (alias == null && form.addressed()) {
            throw new IllegalArgumentException(
                    "alias: %s names the server in its rules; give the name under which you configured it"
                            .formatted(form.title()));
        }
        String name = alias == null ? UNNAMED : alias;
        Exported exported = named("alias", () -> form.write(new ExportRequest(policy, name, tools, origin)));
        return new Granted(form, name, settings, policy, exported, Recommendation.missing(tools, settings));
    }

    private static Map<String, Decision> decisions(Collection<String> decided) {
        return decided.stream()
                .collect(Collectors.toMap(
                        word -> half(word)[0], word -> Decision.of(half(word)[1]), (one, other) -> other));
    }

    private static String[] half(String word) {
        int equals = word.lastIndexOf('=');
        if (equals <= 0) {
            throw new IllegalArgumentException("'%s' decides nothing; write TOOL=DECISION".formatted(word));
        }
        return new String[] {
            word.substring(0, equals), word.substring(equals + 1).strip()
        };
    }

    private static String stripped(@Nullable String word) {
        return word == null ? "" : word.strip();
    }

    private static <T> T named(String parameter, Supplier<T> read) {
        try {
            return read.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(parameter + ": " + e.getMessage(), e);
        }
    }
}
