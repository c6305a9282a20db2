package org.amtsweg.verifier.space;

import java.util.function.Predicate;

/** Monitors that are needed often. */
final class Monitors {

    private static final int CALM = 0;
    private static final int DUE = 1;
    private static final int BAD = 2;
    private static final int DONE = 3;

    private Monitors() {}

    static Monitor without(Predicate<Happening> goal, Predicate<Happening> via) {
        return new Automaton(DUE, (memory, happening) -> {
            if (memory != DUE) {
                return memory;
            }
            return via.test(happening) ? DONE : goal.test(happening) ? BAD : DUE;
        });
    }

    static Monitor without(Predicate<Happening> from, Predicate<Happening> goal, Predicate<Happening> via) {
        return new Automaton(CALM, (memory, happening) -> {
            if (memory == DUE && goal.test(happening)) {
                return BAD;
            }
            int next = memory == DUE && via.test(happening) ? CALM : memory;
            return memory != BAD && from.test(happening) ? DUE : next;
        });
    }

    static Monitor endWithout(Predicate<Happening> from, Predicate<Happening> due) {
        return new Automaton(CALM, (memory, happening) -> {
            int next = due.test(happening) ? CALM : memory;
            return from.test(happening) ? DUE : next;
        }) {
            @Override
            public boolean isBadAtEnd(int memory) {
                return memory == DUE;
            }
        };
    }

    private interface Rule {
        int after(int memory, Happening happening);
    }

    private static class Automaton implements Monitor {

        private final int initial;
        private final Rule rule;

        Automaton(int initial, Rule rule) {
            this.initial = initial;
            this.rule = rule;
        }

        @Override
        public int initial() {
            return initial;
        }

        @Override
        public int after(int memory, Happening happening) {
            return rule.after(memory, happening);
        }

        @Override
        public boolean isBad(int memory) {
            return memory == BAD;
        }
    }
}
