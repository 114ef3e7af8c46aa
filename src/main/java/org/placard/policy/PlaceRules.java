package org.placard.policy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.placard.model.Capability;
import org.placard.model.Classification;
import org.placard.model.Parameter;

/** Where a call may reach: below which folder, at which hosts. */
final class PlaceRules {

    private static final Set<String> PATHS = Set.of(
            "path", "paths", "file", "filepath", "filename", "dir", "directory", "folder", "cwd", "workdir", "root");
    private static final Set<String> URLS = Set.of("url", "uri", "endpoint", "href", "webhook");
    private static final Set<Capability> FILES = EnumSet.of(Capability.READS_FILES, Capability.WRITES_FILES);

    /** Characters that mean something in a regular expression. */
    private static final String SPECIAL = "\\.[]{}()<>*+-=!?^$|";

    private PlaceRules() {}

    static Optional<ArgumentRule> path(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        boolean files = c.capabilities().stream().anyMatch(FILES::contains);
        if (!Words.text(parameter) || !Words.ends(parameter, PATHS) || !files) {
            return Optional.empty();
        }
        String name = parameter.name();
        var require = new ArrayList<Clause>();
        var missing = new ArrayList<Placeholder>();
        settings.value(rated.name(), SettingKey.PATH_PREFIX.id())
                .ifPresentOrElse(
                        prefix -> require.add(ArgumentRule.clause(
                                "Only below " + prefix + ".",
                                name,
                                Operator.REGEX,
                                Operand.of("^" + literal(withoutSlash(prefix)) + "(/|\\z)"))),
                        () -> missing.add(SettingKey.PATH_PREFIX.of(rated.name())));
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.PATH,
                name,
                require,
                List.of(ArgumentRule.clause("No path may climb with '..'.", name, Operator.CONTAINS, Operand.of(".."))),
                List.of(),
                missing,
                "It reaches whatever path is named."));
    }

    static Optional<ArgumentRule> url(RatedTool rated, Classification c, Parameter parameter, Settings settings) {
        boolean address =
                "uri".equals(parameter.format()) || "url".equals(parameter.format()) || Words.ends(parameter, URLS);
        if (!Words.text(parameter) || !address) {
            return Optional.empty();
        }
        String name = parameter.name();
        var require = new ArrayList<Clause>();
        var missing = new ArrayList<Placeholder>();
        Optional<String> hosts = settings.value(rated.name(), SettingKey.URL_HOSTS.id());
        if (hosts.isPresent()) {
            require.add(ArgumentRule.clause(
                    "Only https, and only " + hosts.get() + ".",
                    name,
                    Operator.REGEX,
                    Operand.of("(?i)^https://(" + hosts(hosts.get()) + ")(:[0-9]+)?([/?#]|\\z)")));
        } else {
            missing.add(SettingKey.URL_HOSTS.of(rated.name()));
            if (parameter.required()) {
                require.add(ArgumentRule.clause(
                        "Only https.",
                        name,
                        Operator.REGEX,
                        Operand.of("(?i)^https://[a-z0-9.-]+(:[0-9]+)?([/?#]|\\z)")));
            }
        }
        return Optional.of(new ArgumentRule(
                ArgumentRule.Kind.URL,
                name,
                require,
                List.of(
                        ArgumentRule.clause(
                                "Only https.",
                                name,
                                Operator.REGEX,
                                Operand.of("(?i)^\\s*(http|file|ftp|gopher|dict|ldap|data|jar|javascript|smb):")),
                        ArgumentRule.clause(
                                "Not this machine nor its neighbours.",
                                name,
                                Operator.REGEX,
                                Operand.of(
                                        "(?i)//([^/?#]*@)?((localhost|[0-9.]+|0x[0-9a-f.]+|[^/?#:@]*\\.(local|internal|localhost)\\.?)([:/?#]|\\z)|\\[)"))),
                List.of(),
                missing,
                "It fetches whatever address is named."));
    }

    private static String withoutSlash(String prefix) {
        return prefix.length() > 1 && prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    }

    private static String hosts(String list) {
        return items(list)
                .map(host -> host.startsWith("*.") ? "([a-z0-9-]+\\.)+" + literal(host.substring(2)) : literal(host))
                .collect(Collectors.joining("|"));
    }

    /** The items of a list that is separated by commas or blanks. */
    static Stream<String> items(String list) {
        return Stream.of(list.split("[,\\s]+")).filter(item -> !item.isBlank());
    }

    /** A text as a regular expression that matches just it. */
    static String literal(String text) {
        var out = new StringBuilder();
        text.chars().forEach(c -> {
            if (SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append((char) c);
        });
        return out.toString();
    }
}
