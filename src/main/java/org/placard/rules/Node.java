package org.placard.rules;

import java.util.List;

/** A compiled condition. */
sealed interface Node {

    boolean holds(Reading reading);

    /** Appends what was seen. Only asked where the condition holds. */
    void see(Reading reading, List<Sighting> into);

    record All(Node[] of) implements Node {
        @Override
        public boolean holds(Reading reading) {
            for (Node node : of) {
                if (!node.holds(reading)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void see(Reading reading, List<Sighting> into) {
            for (Node node : of) {
                node.see(reading, into);
            }
        }
    }

    record Any(Node[] of) implements Node {
        @Override
        public boolean holds(Reading reading) {
            for (Node node : of) {
                if (node.holds(reading)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void see(Reading reading, List<Sighting> into) {
            for (Node node : of) {
                if (node.holds(reading)) {
                    node.see(reading, into);
                }
            }
        }
    }

    record None(Node[] of) implements Node {
        @Override
        public boolean holds(Reading reading) {
            for (Node node : of) {
                if (node.holds(reading)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void see(Reading reading, List<Sighting> into) {}
    }

    record Ask(Atom atom) implements Node {
        @Override
        public boolean holds(Reading reading) {
            return reading.holds(atom);
        }

        @Override
        public void see(Reading reading, List<Sighting> into) {
            atom.seen(reading, into, true);
        }
    }
}
