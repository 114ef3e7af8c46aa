package org.placard.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.placard.drift.Drift;
import org.placard.model.ChangeKind;
import org.placard.model.RiskDecision;
import org.placard.model.ToolChange;

/**
 * A lock beside what is there now.
 *
 * @param changes of tools, by server
 * @param servers that came, went, or of which no tool is known any longer
 * @param tools that are there now
 * @param same tools that are as they were
 */
record Verification(
        String lockedRules,
        String rulesVersion,
        List<Changed> changes,
        List<ServerChange> servers,
        int tools,
        int same) {

    /** Asks what a person decided about a definition; null where nobody did. */
    interface Asked {
        RiskDecision.@Nullable Standing decided(String server, String tool, String digest);
    }

    /**
     * A tool that is not as it was.
     *
     * @param standing what a person decided about it as it is now, null where nobody did
     */
    record Changed(String server, ToolChange change, RiskDecision.@Nullable Standing standing) {

        /** Whether the tool itself got more dangerous: rules that judge the same definition otherwise do not count. */
        boolean worse() {
            boolean taken = standing != null && standing.holds();
            return change.kind() != ChangeKind.REJUDGED && change.raised() && !taken;
        }
    }

    /** A server as a whole. */
    record ServerChange(String server, Kind kind) {

        /** What became of it. */
        enum Kind {
            NEW("a new server"),
            /** Nobody knows what its tools do: that is not less than a risk. */
            NEW_UNKNOWN("a new server of which no tool is known"),
            GONE("no longer there"),
            NO_LONGER_KNOWN("its tools can no longer be seen");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            String id() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }

            String words() {
                return words;
            }
        }

        boolean worse() {
            return kind == Kind.NEW_UNKNOWN;
        }
    }

    Verification {
        changes = List.copyOf(changes);
        servers = List.copyOf(servers);
    }

    static Verification of(Lock lock, Lock now, Asked asked) {
        var changes = new ArrayList<Changed>();
        var servers = new ArrayList<ServerChange>();
        int same = 0;
        var ids = new TreeSet<>(lock.servers().keySet());
        ids.addAll(now.servers().keySet());
        for (String id : ids) {
            Lock.Held before = lock.servers().get(id);
            Lock.Held after = now.servers().get(id);
            ServerChange.Kind kind = kind(before, after);
            if (kind != null) {
                servers.add(new ServerChange(id, kind));
            }
            if (kind == ServerChange.Kind.NO_LONGER_KNOWN) {
                continue;
            }
            List<ToolChange> tools = Drift.between(
                    before == null ? List.of() : before.tools(), after == null ? List.of() : after.tools());
            tools.forEach(change -> changes.add(new Changed(id, change, standing(id, change, after, asked))));
            int there = after == null ? 0 : after.tools().size();
            same += there
                    - (int) tools.stream()
                            .filter(change -> change.kind() != ChangeKind.GONE)
                            .count();
        }
        return new Verification(lock.rulesVersion(), now.rulesVersion(), changes, servers, now.tools(), same);
    }

    private static RiskDecision.@Nullable Standing standing(
            String server, ToolChange change, Lock.@Nullable Held after, Asked asked) {
        if (after == null) {
            return null;
        }
        return after.tools().stream()
                .filter(tool -> tool.name().equals(change.name()))
                .findFirst()
                .map(tool ->
                        asked.decided(server, tool.name(), tool.fingerprint().digest()))
                .orElse(null);
    }

    private static ServerChange.@Nullable Kind kind(Lock.@Nullable Held before, Lock.@Nullable Held after) {
        if (after == null) {
            return ServerChange.Kind.GONE;
        }
        if (before == null) {
            return after.known() ? ServerChange.Kind.NEW : ServerChange.Kind.NEW_UNKNOWN;
        }
        return before.known() && !after.known() ? ServerChange.Kind.NO_LONGER_KNOWN : null;
    }

    /** Whether anything is not as it was. */
    boolean differs() {
        return !changes.isEmpty() || !servers.isEmpty();
    }

    /** Whether anything got more dangerous. */
    boolean worse() {
        return changes.stream().anyMatch(Changed::worse) || servers.stream().anyMatch(ServerChange::worse);
    }
}
