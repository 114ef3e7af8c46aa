package org.placard.api;

import org.placard.model.Action;

/** One value of a multi-action tool's action parameter, judged by itself. */
public record ActionView(String value, String category, String risk) {

    static ActionView of(Action action) {
        return new ActionView(
                action.value(), action.category().id(), action.risk().id());
    }
}
