package org.placard.model;

/** What a finding does to the verdict. */
public sealed interface Effect {

    /**
     * The effect in one word, as JSON and pages write it: {@code assigns:execute}, {@code excuses:destructive},
     * {@code raises:1}, {@code raises:high}, {@code lowers:1}, {@code capability:runs-code}, {@code flags:poisoning}.
     */
    String id();

    /** Speaks for a category. */
    record Assigns(Category category) implements Effect {
        @Override
        public String id() {
            return "assigns:" + category.id();
        }
    }

    /** Speaks against a category: a soft delete, a preview, paper trading. */
    record Excuses(Category category) implements Effect {
        @Override
        public String id() {
            return "excuses:" + category.id();
        }
    }

    /** Moves the risk up by so many steps. */
    record RaisesBy(int steps) implements Effect {
        public RaisesBy {
            if (steps < 1 || steps > 3) {
                throw new IllegalArgumentException("a risk is raised by 1 to 3 steps, not by " + steps);
            }
        }

        @Override
        public String id() {
            return "raises:" + steps;
        }
    }

    /** The risk is at least this, whatever else was found. */
    record RaisesTo(Risk floor) implements Effect {
        @Override
        public String id() {
            return "raises:" + floor.id();
        }
    }

    /** Moves the risk down; all lowering findings together take off one step at most. */
    record LowersBy(int steps) implements Effect {
        public LowersBy {
            if (steps != 1) {
                throw new IllegalArgumentException("a risk is lowered by 1 step, not by " + steps);
            }
        }

        @Override
        public String id() {
            return "lowers:" + steps;
        }
    }

    /** The tool has this capability. */
    record Grants(Capability capability) implements Effect {
        @Override
        public String id() {
            return "capability:" + capability.id();
        }
    }

    /** Worth a reader's attention without being a step of risk by itself. */
    record Flags(Flag flag) implements Effect {
        @Override
        public String id() {
            return "flags:" + flag.id();
        }
    }

    /**
     * Reads what {@link #id()} wrote.
     *
     * @throws IllegalArgumentException if the text is no effect
     */
    static Effect of(String id) {
        int colon = id.indexOf(':');
        String kind = colon < 0 ? id : id.substring(0, colon);
        String value = colon < 0 ? "" : id.substring(colon + 1);
        return switch (kind) {
            case "assigns" -> new Assigns(Category.of(value));
            case "excuses" -> new Excuses(Category.of(value));
            case "raises" ->
                value.matches("[0-9]") ? new RaisesBy(Integer.parseInt(value)) : new RaisesTo(Risk.of(value));
            case "lowers" -> new LowersBy(Integer.parseInt(value));
            case "capability" -> new Grants(Capability.of(value));
            case "flags" -> new Flags(Flag.of(value));
            default -> throw new IllegalArgumentException("no effect is written '%s'".formatted(id));
        };
    }
}
