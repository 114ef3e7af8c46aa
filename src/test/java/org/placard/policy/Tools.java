package org.placard.policy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.placard.model.Action;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Classification;
import org.placard.model.Coverage;
import org.placard.model.Description;
import org.placard.model.Effect;
import org.placard.model.Finding;
import org.placard.model.Flag;
import org.placard.model.Hints;
import org.placard.model.Parameter;
import org.placard.model.Risk;
import org.placard.model.Tool;
import org.placard.model.Weight;

/** Judged tools for tests, described in one line each. */
public final class Tools {

    private Tools() {}

    public static Finding assigns(Category category) {
        return new Finding("test-rule", new Effect.Assigns(category), Weight.STRONG, "seen", List.of());
    }

    public static Classification judged(
            Category category,
            Risk risk,
            double confidence,
            @Nullable Category runnerUp,
            Set<Capability> capabilities) {
        return new Classification(
                category,
                risk,
                confidence,
                runnerUp,
                0.5,
                new Coverage(EnumSet.of(Coverage.Part.NAME, Coverage.Part.DESCRIPTION, Coverage.Part.SCHEMA)),
                capabilities,
                List.of(),
                List.of(),
                List.of(assigns(category)),
                "test");
    }

    public static RatedTool tool(String name, Category category, Risk risk, Capability... capabilities) {
        return tool(name, category, risk, List.of(), capabilities);
    }

    public static RatedTool tool(
            String name, Category category, Risk risk, List<Parameter> parameters, Capability... capabilities) {
        return new RatedTool(definition(name, parameters), judged(category, risk, 0.9, null, Set.of(capabilities)));
    }

    public static Tool definition(String name, List<Parameter> parameters) {
        return new Tool(
                name,
                null,
                Description.of("Does " + name + "."),
                null,
                parameters,
                Hints.NONE,
                "{\"type\":\"object\"}",
                null,
                List.of());
    }

    public static RatedTool withActions(RatedTool rated, List<Action> actions) {
        Classification c = rated.classification();
        return new RatedTool(
                rated.tool(),
                new Classification(
                        c.category(),
                        c.risk(),
                        c.confidence(),
                        c.runnerUp(),
                        c.margin(),
                        c.coverage(),
                        c.capabilities(),
                        actions,
                        c.notes(),
                        c.findings(),
                        c.rulesVersion()));
    }

    public static RatedTool poisoned(String name) {
        Classification c = judged(Category.READ, Risk.HIGH, 0.9, null, Set.of());
        return new RatedTool(
                definition(name, List.of()),
                new Classification(
                        c.category(),
                        c.risk(),
                        c.confidence(),
                        null,
                        c.margin(),
                        c.coverage(),
                        c.capabilities(),
                        List.of(),
                        List.of(),
                        List.of(
                                assigns(Category.READ),
                                new Finding(
                                        "poisoning", new Effect.Flags(Flag.POISONING), Weight.STRONG, "", List.of())),
                        "test"));
    }

    public static Parameter parameter(String name, String type) {
        return new Parameter(name, type, null, false, List.of(), null, null);
    }

    public static Parameter choice(String name, boolean required, String... values) {
        return new Parameter(name, "string", null, required, List.of(values), null, null);
    }

    /** The seed's tool and a few siblings. */
    public static List<RatedTool> allcanuse() {
        Classification doubted = judged(Category.DESTRUCTIVE, Risk.CRITICAL, 0.55, Category.EXECUTE, Set.of());
        var nameOnly = new Classification(
                doubted.category(),
                doubted.risk(),
                doubted.confidence(),
                doubted.runnerUp(),
                doubted.margin(),
                new Coverage(EnumSet.of(Coverage.Part.NAME, Coverage.Part.SERVER, Coverage.Part.SIBLINGS)),
                doubted.capabilities(),
                List.of(),
                List.of("only the name was there to judge: the description is empty"),
                doubted.findings(),
                "test");
        return List.of(
                new RatedTool(Tool.of("cancel_background_task", Description.EMPTY), nameOnly),
                tool("list_background_tasks", Category.READ, Risk.LOW),
                tool("start_background_task", Category.EXECUTE, Risk.HIGH),
                tool("write_note", Category.WRITE, Risk.MEDIUM),
                tool("get_secret", Category.READ, Risk.HIGH, Capability.READS_SECRETS));
    }
}
