package org.placard.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.placard.export.PolicyForm;
import org.placard.export.PolicyWish;
import org.placard.model.ToolAddress;
import org.placard.policy.Placeholder;
import org.placard.policy.Posture;
import org.placard.policy.SettingKey;
import org.placard.policy.Settings;
import org.placard.stack.Aliases;

/**
 * The form that asks how a policy is wanted. It is an ordinary form: what it asks for is in the address.
 *
 * @param action where the form goes
 * @param tool the tool that it is seen from, as addresses spell it; empty for none
 * @param values what only the user can know; empty where no tool's schema asks for any
 * @param kept settings that the form has no field for, to be carried along
 */
public record PickerView(
        String action,
        String tool,
        String alias,
        List<ChoiceView> targets,
        List<ChoiceView> postures,
        List<ChoiceView> arguments,
        List<FieldView> values,
        List<FieldView> kept) {

    /** One choice of a list. */
    public record ChoiceView(String id, String title, boolean chosen) {}

    /** A field and what is in it. */
    public record FieldView(String name, String meaning, String value) {}

    /** The form of a server that nothing is said about yet. */
    static PickerView of(String slug, String tool) {
        return of(slug, tool, PolicyWish.plain(), List.of());
    }

    /** @param missing the values that the tools ask for and that are not given */
    static PickerView of(String slug, String tool, PolicyWish wish, List<Placeholder> missing) {
        Settings settings = wish.settings();
        String alias = wish.alias();
        Map<String, String> given = settings.values();
        return new PickerView(
                "/servers/" + slug + "/policy",
                tool.isEmpty() ? "" : ToolAddress.of(tool),
                alias == null ? Aliases.guess(slug) : alias,
                PolicyForm.all().stream()
                        .map(form -> new ChoiceView(
                                form.id(),
                                form.title(),
                                form.id().equals(wish.form().id())))
                        .toList(),
                Arrays.stream(Posture.values())
                        .map(posture -> new ChoiceView(posture.id(), meaning(posture), posture == settings.posture()))
                        .toList(),
                Arrays.stream(Settings.ArgumentUse.values())
                        .map(use -> new ChoiceView(use.id(), meaning(use), use == settings.arguments()))
                        .toList(),
                Arrays.stream(SettingKey.values())
                        .filter(key -> given.containsKey(key.id())
                                || missing.stream()
                                        .anyMatch(value -> value.key().equals(key.id())))
                        .map(key -> new FieldView("set." + key.id(), key.meaning(), given.getOrDefault(key.id(), "")))
                        .toList(),
                kept(settings));
    }

    private static List<FieldView> kept(Settings settings) {
        var ofTools = settings.values().entrySet().stream()
                .filter(value -> Arrays.stream(SettingKey.values())
                        .noneMatch(key -> key.id().equals(value.getKey())))
                .map(value -> new FieldView("set", "", value.getKey() + "=" + value.getValue()));
        var decided = settings.decisions().entrySet().stream()
                .map(decision -> new FieldView(
                        "decide",
                        "",
                        decision.getKey() + "=" + decision.getValue().id()));
        return java.util.stream.Stream.concat(ofTools, decided)
                .sorted(java.util.Comparator.comparing(FieldView::value))
                .toList();
    }

    static String meaning(Posture posture) {
        return switch (posture) {
            case STRICT -> "Strict: only harmless reading goes through";
            case BALANCED -> "Balanced: the usual goes through, the unusual is asked";
            case PERMISSIVE -> "Permissive: only the worst is asked";
        };
    }

    private static String meaning(Settings.ArgumentUse use) {
        return switch (use) {
            case NONE -> "No rules on arguments";
            case FIXED -> "Those that need nothing from you";
            case ALL -> "All; a tool whose value is missing is denied";
        };
    }
}
