package org.placard.json;

import org.placard.model.Action;
import org.placard.model.Category;
import org.placard.model.Risk;

/**
 * One value of a multi-action tool's action parameter, judged by itself.
 *
 * @param parameter the parameter that chooses; empty where the description lists the actions
 */
public record ActionView(String parameter, String value, String category, String risk) {

    public static ActionView of(Action action) {
        return new ActionView(
                action.parameter(),
                action.value(),
                action.category().id(),
                action.risk().id());
    }

    Action action() {
        return new Action(parameter, value, Category.of(category), Risk.of(risk));
    }
}
