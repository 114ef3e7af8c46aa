package org.placard.export;

import com.cedarpolicy.BasicAuthorizationEngine;
import com.cedarpolicy.model.AuthorizationRequest;
import com.cedarpolicy.model.AuthorizationSuccessResponse;
import com.cedarpolicy.model.entity.Entity;
import com.cedarpolicy.model.policy.Policy;
import com.cedarpolicy.model.policy.PolicySet;
import com.cedarpolicy.value.CedarList;
import com.cedarpolicy.value.CedarMap;
import com.cedarpolicy.value.EntityUID;
import com.cedarpolicy.value.PrimBool;
import com.cedarpolicy.value.PrimLong;
import com.cedarpolicy.value.PrimString;
import com.cedarpolicy.value.Value;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.placard.policy.Verdict;

/** Runs Cedar files through the Cedar engine, with requests as each product builds them. */
final class CedarTargets {

    private static final BasicAuthorizationEngine ENGINE = new BasicAuthorizationEngine();

    private CedarTargets() {}

    static TargetRun toolHive(String file, String alias) throws Exception {
        var document = new JsonMapper().readTree(file);
        var policies = new HashSet<Policy>();
        for (var text : document.path("cedar").path("policies")) {
            policies.add(Policy.parseStaticPolicy(text.asText()));
        }
        var set = new PolicySet(policies);
        return call -> {
            var context = new HashMap<String, Value>();
            call.arguments().forEach((name, value) -> context.put("arg_" + name, value(value)));
            return TargetRun.when(answer(
                            set,
                            new AuthorizationRequest(
                                    uid("Client", "agent"),
                                    uid("Action", "call_tool"),
                                    uid("Tool", call.tool()),
                                    context),
                            Set.of())
                    .isAllowed());
        };
    }

    static TargetRun docker(String file, String alias) throws Exception {
        PolicySet set = PolicySet.parsePolicies(file);
        return call -> {
            EntityUID server = uid("MCP::Server", alias);
            EntityUID tool = uid("MCP::Tool", alias + "/" + call.tool());
            var entity = new Entity(
                    tool, new HashMap<>(Map.of("name", new PrimString(call.tool()))), new HashSet<>(Set.of(server)));
            AuthorizationSuccessResponse answer = answer(
                    set,
                    new AuthorizationRequest(
                            uid("MCP::User", "someone"), uid("MCP::Action", "invokeTool"), tool, new HashMap<>()),
                    Set.of(entity, new Entity(server)));
            if (!answer.isAllowed()) {
                return Verdict.Outcome.DENY;
            }
            boolean approval = set.policies.stream()
                    .filter(policy -> answer.getReason().contains(policy.getID()))
                    .anyMatch(policy -> policy.getSource().contains("@requireApproval"));
            return approval ? Verdict.Outcome.ASK : Verdict.Outcome.ALLOW;
        };
    }

    private static AuthorizationSuccessResponse answer(
            PolicySet set, AuthorizationRequest request, Set<Entity> entities) throws Exception {
        var response = ENGINE.isAuthorized(request, set, entities);
        return response.success.orElseThrow(() -> new AssertionError(response.toString()));
    }

    private static EntityUID uid(String type, String id) {
        return new EntityUID(com.cedarpolicy.value.EntityTypeName.parse(type).orElseThrow(), id);
    }

    private static Value value(Object value) {
        return switch (value) {
            case Boolean truth -> new PrimBool(truth);
            case Integer number -> new PrimLong(number);
            case String text -> new PrimString(text);
            case List<?> list ->
                new CedarList(list.stream().map(CedarTargets::value).toList());
            case Map<?, ?> map -> {
                var record = new HashMap<String, Value>();
                map.forEach((key, item) -> record.put((String) key, value(item)));
                yield new CedarMap(record);
            }
            default -> new PrimString(value.toString());
        };
    }
}
