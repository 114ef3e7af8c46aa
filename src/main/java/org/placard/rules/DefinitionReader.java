package org.placard.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.placard.model.Capability;
import org.placard.model.Category;
import org.placard.model.Risk;
import org.placard.model.Weight;

/** Reads {@code categories.yaml}, {@code capabilities.yaml} and {@code calibration.yaml}. */
final class DefinitionReader {

    private final Path folder;

    DefinitionReader(Path folder) {
        this.folder = folder;
    }

    Map<Category, CategoryDefinition> categories() throws IOException {
        StrictYaml yaml = new StrictYaml(folder.resolve("categories.yaml"));
        JsonNode root = yaml.read();
        Map<Category, CategoryDefinition> out = new EnumMap<>(Category.class);
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            String id = entry.getKey();
            yaml.keys(entry.getValue(), id, Set.of("title", "meaning", "risk"));
            try {
                Category category = Category.of(id);
                Risk risk = Risk.of(yaml.text(entry.getValue(), "risk", id));
                out.put(
                        category,
                        new CategoryDefinition(
                                category,
                                yaml.text(entry.getValue(), "title", id),
                                yaml.text(entry.getValue(), "meaning", id),
                                risk));
            } catch (IllegalArgumentException e) {
                throw RuleReader.message(e).contains(".yaml") ? e : yaml.problem(id, RuleReader.message(e));
            }
        }
        for (Category category : Category.values()) {
            yaml.check(out.containsKey(category), category.id(), "is missing; define it");
        }
        return out;
    }

    Map<Capability, CapabilityDefinition> capabilities() throws IOException {
        StrictYaml yaml = new StrictYaml(folder.resolve("capabilities.yaml"));
        JsonNode root = yaml.read();
        Map<Capability, CapabilityDefinition> out = new EnumMap<>(Capability.class);
        for (Capability capability : Capability.values()) {
            JsonNode node = root.path(capability.id());
            yaml.check(node.isObject(), capability.id(), "is missing; define it");
            yaml.keys(node, capability.id(), Set.of("title", "meaning"));
            out.put(
                    capability,
                    new CapabilityDefinition(
                            capability,
                            yaml.text(node, "title", capability.id()),
                            yaml.text(node, "meaning", capability.id())));
        }
        yaml.keys(root, "", Set.copyOf(out.keySet().stream().map(Capability::id).toList()));
        return out;
    }

    Calibration calibration() throws IOException {
        StrictYaml yaml = new StrictYaml(folder.resolve("calibration.yaml"));
        JsonNode root = yaml.read();
        yaml.keys(root, "", Set.of("data", "weights", "excuses", "floors", "confidence"));
        Map<Category, Double> floors = new EnumMap<>(Category.class);
        for (Category category : Category.values()) {
            floors.put(category, yaml.number(root.path("floors"), category.id(), "floors"));
        }
        Map<String, Double> confidence = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : root.path("confidence").properties()) {
            confidence.put(entry.getKey(), yaml.number(root.path("confidence"), entry.getKey(), "confidence"));
        }
        yaml.check(confidence.containsKey("intercept"), "confidence.intercept", "is missing; write a number");
        return new Calibration(
                words(root.path("weights"), "weights", yaml),
                words(root.path("excuses"), "excuses", yaml),
                floors,
                confidence,
                yaml.text(root, "data", ""));
    }

    private static Map<Weight, Double> words(JsonNode node, String where, StrictYaml yaml) {
        Map<Weight, Double> out = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            double number = yaml.number(node, weight.id(), where);
            yaml.check(number >= 0 && number < 1, where + "." + weight.id(), "write a number from 0 to below 1");
            out.put(weight, number);
        }
        return out;
    }
}
