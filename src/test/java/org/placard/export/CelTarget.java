package org.placard.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs agentgateway's rules through a CEL engine: no rule allows everything, a rule that allows denies the rest. */
final class CelTarget {

    private CelTarget() {}

    static TargetRun load(String file, String alias) throws Exception {
        var compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .addVar("mcp", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .build();
        var runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        List<CelRuntime.Program> allow = new ArrayList<>();
        JsonNode rules = new YAMLMapper()
                .readTree(file)
                .path("mcp")
                .path("policies")
                .path("mcpAuthorization")
                .path("rules");
        for (JsonNode rule : rules) {
            allow.add(runtime.createProgram(compiler.compile(rule.asText()).getAst()));
        }
        return call -> {
            Map<String, Object> mcp = Map.of("tool", Map.of("target", alias, "name", call.tool()));
            boolean allowed = allow.isEmpty();
            for (CelRuntime.Program program : allow) {
                try {
                    allowed |= Boolean.TRUE.equals(program.eval(Map.of("mcp", mcp)));
                } catch (CelEvaluationException e) {
                    // a rule that cannot be evaluated does not match
                }
            }
            return TargetRun.when(allowed);
        };
    }
}
