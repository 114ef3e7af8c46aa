package org.placard.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.policy.Clause;
import org.placard.policy.Condition;
import org.placard.policy.Decision;
import org.placard.policy.Limit;
import org.placard.policy.Operand;
import org.placard.policy.Operator;
import org.placard.policy.Policy;
import org.placard.policy.RatedTool;
import org.placard.policy.Recommendation;
import org.placard.policy.ToolPolicy;
import org.placard.policy.Tools;
import org.placard.policy.Window;

/** A small payment server that has a tool for every decision and every kind of condition. */
final class Samples {

    static final Origin ORIGIN = new Origin("acme/pay", 42, "1-0a1b2c3d");

    private Samples() {}

    static List<RatedTool> tools() {
        return List.of(
                Tools.tool("list_charges", Category.READ, Risk.LOW),
                Tools.tool("create_invoice", Category.WRITE, Risk.MEDIUM),
                Tools.tool("create_refund", Category.FINANCIAL, Risk.CRITICAL, Capability.MOVES_MONEY),
                Tools.tool("delete_customer", Category.DESTRUCTIVE, Risk.CRITICAL),
                new RatedTool(org.placard.model.Tool.of("mystery", org.placard.model.Description.NOT_CARRIED), null),
                Tools.poisoned("read.me"));
    }

    /** The recommendation, and rules that read arguments beside it. */
    static Policy policy() {
        var tools = new TreeMap<>(Recommendation.forServer(tools()).tools());
        tools.put(
                "set_mode",
                new ToolPolicy(
                        Decision.ALLOW,
                        List.of(new Clause(
                                List.of(new Condition(
                                        "args.mode", Operator.IN, Operand.texts(List.of("draft", "test")))),
                                "Only draft and test.")),
                        List.of(new Clause(
                                List.of(
                                        new Condition("args.force", Operator.EXISTS, Operand.of(true)),
                                        new Condition("args.force", Operator.NEQ, Operand.of(false))),
                                "Never by force.")),
                        List.of(),
                        ""));
        tools.put(
                "pay",
                new ToolPolicy(
                        Decision.LIMIT,
                        List.of(new Clause(
                                List.of(new Condition("args.amount", Operator.LTE, Operand.of(500))), "At most 500.")),
                        List.of(),
                        List.of(new Limit("pay_spend", Window.DAY, BigDecimal.valueOf(2000), "args.amount")),
                        ""));
        return Policy.denyingTheRest(tools);
    }

    static ExportRequest request() {
        return new ExportRequest(policy(), "pay", tools(), ORIGIN);
    }
}
