package org.placard.stack;

import java.util.HashSet;
import java.util.List;
import org.placard.policy.RatedTool;

/** The servers that one agent is given, each under the alias that its user configured. */
public record Stack(List<Member> members) {

    /** One server of a stack. */
    public record Member(String alias, List<RatedTool> tools) {
        public Member {
            if (alias.isBlank()) {
                throw new IllegalArgumentException("a server of a stack has an alias");
            }
            tools = List.copyOf(tools);
        }
    }

    public Stack {
        members = List.copyOf(members);
        var aliases = new HashSet<String>();
        for (Member member : members) {
            if (!aliases.add(member.alias())) {
                throw new IllegalArgumentException(
                        "two servers are called '%s'; give one another alias".formatted(member.alias()));
            }
        }
    }

    /** Every tool, in the order of the servers and of their tools. */
    public List<StackTool> tools() {
        return members.stream()
                .flatMap(member -> member.tools().stream().map(tool -> new StackTool(member.alias(), tool)))
                .toList();
    }
}
